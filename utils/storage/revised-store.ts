import { browser } from '../platform/browser';
import { log } from '../platform/log';
import { createQueue } from '../platform/queue';

/** Why something stored or a backup cannot be used: a code, and where in it the fault is. */
export interface Unusable {
  readonly code: 'broken' | 'tooNew' | 'otherKind' | 'migrationFailed';
  readonly where: string;
}

/** What one stored thing is: where it lies, what it is until it was first written, and how it is read and checked. */
export interface StoredKind<T> {
  readonly key: string;
  /** Key of the revision, which rises with each change. */
  readonly revisionKey: string;
  /** What stands where nothing was stored, or nothing usable: of the latter a part may still be heeded. */
  readonly fresh: (unusable?: unknown) => T;
  /** Reads what is stored, of any released version; `from` is the version it was of. */
  readonly migrate: (
    stored: unknown,
  ) =>
    | { readonly ok: true; readonly value: T; readonly from: number }
    | { readonly ok: false; readonly fault: Unusable };
  /** Checks a new value. */
  readonly parse: (
    value: unknown,
  ) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Unusable };
  /** The form it is stored in. */
  readonly write: (value: T) => unknown;
  readonly version: number;
  /** Whether the value is kept in memory while its revision stands: reading and checking a long one takes a while. */
  readonly keeps?: boolean;
}

/** A value with the revision it was read at. `unkept`: it is of an older version, and its copy found no room. */
export interface Standing<T> {
  readonly revision: number;
  readonly value: T;
  readonly fault?: Unusable;
  readonly unkept?: true;
}

/** Why a change was not stored. */
export interface ChangeFailure {
  readonly ok: false;
  readonly code: 'conflict' | 'readOnly' | 'storageFull' | 'broken';
  readonly where: string;
}

/** What a change came to. */
export type Written<T> =
  | { readonly ok: true; readonly now: { readonly revision: number; readonly value: T } }
  | ChangeFailure;

type Entries = Record<string, unknown>;

/** The one writer of one stored thing; lives in the worker, one change after the other (compare-and-set). */
export class RevisedStore<T> {
  private readonly inTurn = createQueue();
  private kept: { readonly revision: number; readonly value: T } | undefined;

  constructor(private readonly kind: StoredKind<T>) {}

  /** Reads, migrating what is old after putting a copy of it aside. */
  read(): Promise<Standing<T>> {
    return this.inTurn(() => this.load());
  }

  /** @returns the revision alone, so that whoever has that one need not read the rest */
  async revision(): Promise<number> {
    const { revisionKey } = this.kind;
    return numberOf((await browser.storage.local.get(revisionKey))[revisionKey]);
  }

  /** Replaces the value if nobody has changed it since `revision`. */
  replace(revision: number, value: unknown): Promise<Written<T>> {
    return this.inTurn(async () => {
      const standing = await this.load();
      if (standing.fault) return { ok: false, code: 'readOnly', where: standing.fault.where };
      if (standing.revision !== revision)
        return { ok: false, code: 'conflict', where: String(standing.revision) };
      if (standing.unkept) return { ok: false, code: 'storageFull', where: this.kind.key };
      return this.store(standing.revision, value);
    });
  }

  /** @returns what is stored, usable or not, so that a backup never holds less than there is */
  raw(): Promise<unknown> {
    return this.inTurn(async () => (await this.stored()) ?? this.kind.write(this.kind.fresh()));
  }

  /**
   * Puts a backup's value in place of whatever stands; what could not be used is kept aside. `before` is done only once
   * there is room, and where it throws everything stays as it was. `also` is written with it or not at all.
   */
  restore(
    value: T,
    before: () => Promise<void> = async () => undefined,
    also: Entries = {},
  ): Promise<Written<T>> {
    return this.inTurn(async () => {
      const { revision, unkept, fault } = await this.load();
      const aside = { ...also, ...(await this.aside(fault)) };
      if (unkept || !(await this.hasRoom({ [this.kind.key]: this.kind.write(value), ...aside })))
        return { ok: false, code: 'storageFull', where: this.kind.key };
      await before();
      return this.store(revision, value, aside);
    });
  }

  /** Has `work` write a backup's value along with another store's; nobody changes this one meanwhile. */
  restoreWith<R>(value: T, work: (entries: Entries) => Promise<R>): Promise<R> {
    const { key, revisionKey, write } = this.kind;
    return this.inTurn(async () => {
      const { revision, fault } = await this.load();
      return work({ ...(await this.aside(fault)), [key]: write(value), [revisionKey]: revision + 1 });
    });
  }

  private async aside(fault: Unusable | undefined): Promise<Entries> {
    return fault ? { [`${this.kind.key}.unusable`]: await this.stored() } : {};
  }

  /** Whether values can be stored in place of what stands: for what they are longer, room is tried. */
  private async hasRoom(entries: Entries): Promise<boolean> {
    const trial = `${this.kind.key}.trial`;
    const standing = await browser.storage.local.get(Object.keys(entries));
    const more = sizeOf(entries) - sizeOf(standing);
    try {
      await browser.storage.local.set({ [trial]: 'x'.repeat(Math.max(more, 0) + SPARE) });
      return true;
    } catch {
      return false;
    } finally {
      await browser.storage.local.remove(trial);
    }
  }

  private async store(revision: number, value: unknown, aside: Entries = {}): Promise<Written<T>> {
    const { key, revisionKey, parse, write } = this.kind;
    const parsed = parse(value);
    if (!parsed.ok) return { ok: false, code: 'broken', where: parsed.fault.where };
    const now = { revision: revision + 1, value: parsed.value };
    try {
      await browser.storage.local.set({ ...aside, [key]: write(now.value), [revisionKey]: now.revision });
    } catch {
      return { ok: false, code: 'storageFull', where: key };
    }
    this.keep(now);
    return { ok: true, now };
  }

  private async load(): Promise<Standing<T>> {
    const { key, revisionKey, fresh, migrate, version } = this.kind;
    if (this.kept && this.kept.revision === (await this.revision())) return this.kept;
    const stored = await browser.storage.local.get([key, revisionKey]);
    const revision = numberOf(stored[revisionKey]);
    if (stored[key] === undefined) return { revision, value: fresh() };
    const migrated = migrate(stored[key]);
    if (!migrated.ok) return { revision, value: fresh(stored[key]), fault: migrated.fault };
    const { from, value } = migrated;
    if (from !== version && !(await this.keepMigrated(from, stored[key], value)))
      return { revision, value, unkept: true };
    this.keep({ revision, value });
    return { revision, value };
  }

  /** Where there is no room for the copy the old value stays as it is, and is migrated again next time. */
  private async keepMigrated(from: number, old: unknown, value: T): Promise<boolean> {
    const { key, write } = this.kind;
    try {
      await browser.storage.local.set({ [`${key}.v${from}`]: old });
      await browser.storage.local.set({ [key]: write(value) });
      return true;
    } catch (error) {
      log('warn', 'migration not stored', error);
      return false;
    }
  }

  private keep(now: { readonly revision: number; readonly value: T }): void {
    if (this.kind.keeps) this.kept = now;
  }

  private async stored(): Promise<unknown> {
    return (await browser.storage.local.get(this.kind.key))[this.kind.key];
  }
}

// What the browser counts besides the values themselves: keys, the revision's digits.
const SPARE = 1_024;

function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
