import { v1ToV2 } from './migrations/v1-to-v2';
import { v2ToV3 } from './migrations/v2-to-v3';
import { v3ToV4 } from './migrations/v3-to-v4';
import type { Unusable } from './revised-store';
import { parseSettings, SETTINGS_VERSION, type Settings } from './settings';

/** Migrations by the version they start from; each makes exactly the next. */
export const MIGRATIONS: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>> =
  {
    1: v1ToV2,
    2: v2ToV3,
    3: v3ToV4,
  };

/** Brings stored settings of any released version to today's. The value given is never changed. */
export function migrate(
  stored: unknown,
): { ok: true; settings: Settings; from: number } | { ok: false; fault: Unusable } {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { ok: false, fault: { code: 'broken', where: 'settings' } };
  }
  let value = structuredClone(stored) as Record<string, unknown>;
  const from = value.schemaVersion;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1) {
    return { ok: false, fault: { code: 'broken', where: 'schemaVersion' } };
  }
  for (let version = from; version < SETTINGS_VERSION; version++) {
    const step = MIGRATIONS[version];
    if (!step) return { ok: false, fault: { code: 'migrationFailed', where: `v${version}` } };
    try {
      value = step(value);
    } catch {
      return { ok: false, fault: { code: 'migrationFailed', where: `v${version} → v${version + 1}` } };
    }
  }
  const parsed = parseSettings(value);
  return parsed.ok ? { ok: true, settings: parsed.settings, from } : parsed;
}
