import { browser } from '../platform/browser';
import { log } from '../platform/log';
import { migrate } from './migrate';
import { freshSettings, parseSettings, type Settings, type Unusable } from './settings';

/** Settings with the revision they were read at; a change must name it (compare-and-set). */
export interface Revised {
  readonly revision: number;
  readonly settings: Settings;
  /** Set while the stored settings cannot be used: they stay untouched, nothing is written. */
  readonly fault?: Unusable;
}

/** What a change came to. */
export type Change =
  | { readonly ok: true; readonly now: Revised }
  | {
      readonly ok: false;
      readonly code: 'conflict' | 'readOnly' | 'storageFull' | 'broken';
      readonly where: string;
    };

/** `unkept`: the stored settings are of an older version, and there was no room to put a copy of them aside. */
interface Standing extends Revised {
  readonly unkept?: true;
}

const KEY = 'settings';
const REVISION = 'settingsRevision';
const TRIAL = 'settings.trial';

/** The one writer of the settings; lives in the worker, one change after the other. */
export class SettingsStore {
  private queue: Promise<unknown> = Promise.resolve();

  /** Reads, migrating old settings after putting a copy of them aside. */
  read(): Promise<Revised> {
    return this.inTurn(async () => {
      const { unkept: _, ...revised } = await this.load();
      return revised;
    });
  }

  /** Replaces the settings if nobody has changed them since `revision`. */
  replace(revision: number, settings: unknown): Promise<Change> {
    return this.inTurn(async () => {
      const standing = await this.load();
      if (standing.fault) return { ok: false, code: 'readOnly', where: standing.fault.where };
      if (standing.revision !== revision)
        return { ok: false, code: 'conflict', where: String(standing.revision) };
      if (standing.unkept) return { ok: false, code: 'storageFull', where: KEY };
      return this.store(standing.revision, settings);
    });
  }

  /** @returns what is stored, usable or not, so that a backup never holds less than there is */
  raw(): Promise<unknown> {
    return this.inTurn(async () => (await browser.storage.local.get(KEY))[KEY] ?? freshSettings());
  }

  /**
   * Puts a backup's settings in place of whatever stands; settings that could not be used are kept aside. `before` is
   * done only once there is room for them, and where it throws they stay as they were.
   */
  restore(settings: Settings, before: () => Promise<void> = async () => undefined): Promise<Change> {
    return this.inTurn(async () => {
      const { revision, fault, unkept } = await this.load();
      const stored = fault && (await browser.storage.local.get(KEY))[KEY];
      const aside = fault ? { [`${KEY}.unusable`]: stored } : {};
      if (unkept || !(await this.hasRoom({ settings, aside })))
        return { ok: false, code: 'storageFull', where: KEY };
      await before();
      return this.store(revision, settings, aside);
    });
  }

  /** Whether a value can be stored now beside everything that is. */
  private async hasRoom(value: unknown): Promise<boolean> {
    try {
      await browser.storage.local.set({ [TRIAL]: value });
      return true;
    } catch {
      return false;
    } finally {
      await browser.storage.local.remove(TRIAL);
    }
  }

  private async store(
    revision: number,
    value: unknown,
    aside: Record<string, unknown> = {},
  ): Promise<Change> {
    const parsed = parseSettings(value);
    if (!parsed.ok) return { ok: false, code: 'broken', where: parsed.fault.where };
    const now = { revision: revision + 1, settings: parsed.settings };
    try {
      await browser.storage.local.set({ ...aside, [KEY]: now.settings, [REVISION]: now.revision });
    } catch {
      return { ok: false, code: 'storageFull', where: KEY };
    }
    return { ok: true, now };
  }

  private async load(): Promise<Standing> {
    const stored = await browser.storage.local.get([KEY, REVISION]);
    const revision = typeof stored[REVISION] === 'number' ? stored[REVISION] : 0;
    if (stored[KEY] === undefined) return { revision, settings: freshSettings() };
    const migrated = migrate(stored[KEY]);
    if (!migrated.ok) {
      const settings = { ...freshSettings(), sitesOff: sitesOffIn(stored[KEY]) };
      return { revision, settings, fault: migrated.fault };
    }
    const { from, settings } = migrated;
    if (from === settings.schemaVersion || (await this.keepMigrated(from, stored[KEY], settings))) {
      return { revision, settings };
    }
    return { revision, settings, unkept: true };
  }

  /** Where there is no room for the copy the old settings stay as they are, and are migrated again next time. */
  private async keepMigrated(from: number, old: unknown, settings: Settings): Promise<boolean> {
    try {
      await browser.storage.local.set({ [`${KEY}.v${from}`]: old });
      await browser.storage.local.set({ [KEY]: settings });
      return true;
    } catch (error) {
      log('warn', 'migration not stored', error);
      return false;
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}

/** Of settings that cannot be used this much is still heeded: a site that was switched off is not read. */
function sitesOffIn(stored: unknown): string[] {
  const { sitesOff } = (stored ?? {}) as { sitesOff?: unknown };
  return Array.isArray(sitesOff) ? sitesOff.filter((site) => typeof site === 'string') : [];
}
