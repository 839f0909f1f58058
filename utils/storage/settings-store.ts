import { browser } from '../platform/browser';
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
  | { readonly ok: false; readonly code: 'conflict' | 'readOnly' | 'storageFull' | 'broken'; readonly where: string };

const KEY = 'settings';
const REVISION = 'settingsRevision';

/** The one writer of the settings; lives in the worker, one change after the other. */
export class SettingsStore {
  private queue: Promise<unknown> = Promise.resolve();

  /** Reads, migrating old settings after putting a copy of them aside. */
  read(): Promise<Revised> {
    return this.inTurn(() => this.load());
  }

  /** Replaces the settings if nobody has changed them since `revision`. */
  replace(revision: number, settings: unknown): Promise<Change> {
    return this.inTurn(async () => {
      const standing = await this.load();
      if (standing.fault) return { ok: false, code: 'readOnly', where: standing.fault.where };
      if (standing.revision !== revision) return { ok: false, code: 'conflict', where: String(standing.revision) };
      return this.store(standing.revision, settings);
    });
  }

  /** Puts a backup's settings in place of whatever stands, usable or not. */
  restore(settings: Settings): Promise<Change> {
    return this.inTurn(async () => this.store((await this.load()).revision, settings));
  }

  private async store(revision: number, value: unknown): Promise<Change> {
    const parsed = parseSettings(value);
    if (!parsed.ok) return { ok: false, code: 'broken', where: parsed.fault.where };
    const now = { revision: revision + 1, settings: parsed.settings };
    try {
      await browser.storage.local.set({ [KEY]: now.settings, [REVISION]: now.revision });
    } catch {
      return { ok: false, code: 'storageFull', where: KEY };
    }
    return { ok: true, now };
  }

  private async load(): Promise<Revised> {
    const stored = await browser.storage.local.get([KEY, REVISION]);
    const revision = typeof stored[REVISION] === 'number' ? stored[REVISION] : 0;
    if (stored[KEY] === undefined) return { revision, settings: freshSettings() };
    const migrated = migrate(stored[KEY]);
    if (!migrated.ok) return { revision, settings: freshSettings(), fault: migrated.fault };
    if (migrated.from !== migrated.settings.schemaVersion) {
      await browser.storage.local.set({ [`${KEY}.v${migrated.from}`]: stored[KEY] });
      await browser.storage.local.set({ [KEY]: migrated.settings });
    }
    return { revision, settings: migrated.settings };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}
