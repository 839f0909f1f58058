import { migrate } from './migrate';
import {
  type ChangeFailure,
  RevisedStore,
  type Standing,
  type Unusable,
  type Written,
} from './revised-store';
import { freshSettings, parseSettings, SETTINGS_VERSION, type Settings } from './settings';

/** Settings with the revision they were read at; a change must name it (compare-and-set). */
export interface Revised {
  readonly revision: number;
  readonly settings: Settings;
  /** Set while the stored settings cannot be used: they stay untouched, nothing is written. */
  readonly fault?: Unusable;
}

/** What a change came to. */
export type Change = { readonly ok: true; readonly now: Revised } | ChangeFailure;

/** The one writer of the settings. */
export class SettingsStore {
  private readonly store = new RevisedStore<Settings>({
    key: 'settings',
    revisionKey: 'settingsRevision',
    version: SETTINGS_VERSION,
    fresh: (unusable) => ({ ...freshSettings(), sitesOff: sitesOffIn(unusable) }),
    migrate(stored) {
      const migrated = migrate(stored);
      return migrated.ok ? { ok: true, value: migrated.settings, from: migrated.from } : migrated;
    },
    parse(value) {
      const parsed = parseSettings(value);
      return parsed.ok ? { ok: true, value: parsed.settings } : parsed;
    },
    write: (settings) => settings,
  });

  /** Reads, migrating old settings after putting a copy of them aside. */
  async read(): Promise<Revised> {
    return toRevised(await this.store.read());
  }

  /** Replaces the settings if nobody has changed them since `revision`. */
  async replace(revision: number, settings: unknown): Promise<Change> {
    return toChange(await this.store.replace(revision, settings));
  }

  /** @returns what is stored, usable or not, so that a backup never holds less than there is */
  raw(): Promise<unknown> {
    return this.store.raw();
  }

  /**
   * Puts a backup's settings in place of whatever stands; settings that could not be used are kept aside. `before` is
   * done only once there is room for them, and where it throws they stay as they were. `also` goes with them.
   */
  async restore(
    settings: Settings,
    before?: () => Promise<void>,
    also?: Record<string, unknown>,
  ): Promise<Change> {
    return toChange(await this.store.restore(settings, before, also));
  }
}

function toRevised({ revision, value, fault }: Standing<Settings>): Revised {
  return { revision, settings: value, ...(fault && { fault }) };
}

function toChange(written: Written<Settings>): Change {
  return written.ok ? { ok: true, now: toRevised(written.now) } : written;
}

/** Of settings that cannot be used this much is still heeded: a site that was switched off is not read. */
function sitesOffIn(stored: unknown): string[] {
  const { sitesOff } = (stored ?? {}) as { sitesOff?: unknown };
  return Array.isArray(sitesOff) ? sitesOff.filter((site) => typeof site === 'string') : [];
}
