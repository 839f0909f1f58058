import * as v from 'valibot';
import { eventSchema, type LogEvent } from './event';
import { migrate } from './migrate';
import type { Settings, Unusable } from './settings';

/** Number of the backup file's own shape. */
export const BACKUP_VERSION = 1;
const KIND = 'antou-backup';

/** @returns the text of a backup file; settings go in as they are stored, usable or not */
export function writeBackup(settings: unknown, events: readonly LogEvent[], createdAt: string): string {
  const backup = { kind: KIND, backupVersion: BACKUP_VERSION, createdAt, settings, events };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** Reads a backup file whole before anything is changed; a fault says where it is. */
export function readBackup(
  text: string,
): { ok: true; settings: Settings; events: LogEvent[] } | { ok: false; fault: Unusable } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { ok: false, fault: { code: 'broken', where: (error as Error).message.slice(0, 120) } };
  }
  const { kind, backupVersion, settings, events } = (file ?? {}) as Record<string, unknown>;
  if (kind !== KIND) return { ok: false, fault: { code: 'otherKind', where: 'kind' } };
  if (typeof backupVersion !== 'number' || !(backupVersion >= 1))
    return { ok: false, fault: { code: 'broken', where: 'backupVersion' } };
  if (backupVersion > BACKUP_VERSION) {
    return { ok: false, fault: { code: 'tooNew', where: `backupVersion = ${backupVersion}` } };
  }
  const migrated = migrate(settings);
  if (!migrated.ok)
    return { ok: false, fault: { ...migrated.fault, where: `settings.${migrated.fault.where}` } };
  const parsed = v.safeParse(v.array(eventSchema), events);
  if (!parsed.success) {
    return { ok: false, fault: { code: 'broken', where: `events.${v.getDotPath(parsed.issues[0]) ?? '?'}` } };
  }
  return { ok: true, settings: migrated.settings, events: parsed.output };
}
