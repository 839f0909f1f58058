import * as v from 'valibot';
import type { WordingBook } from '../domain/wording/book';
import { readStoredBook } from './book-schema';
import { eventSchema, type LogEvent } from './event';
import { migrate } from './migrate';
import type { Unusable } from './revised-store';
import type { Settings } from './settings';

/** Number of the backup file's own shape. */
export const BACKUP_VERSION = 2;
const KIND = 'antou-backup';
const WITH_BOOK = 2;

/** What a backup holds; settings and book go in as they are stored, usable or not. */
export interface BackupParts {
  readonly settings: unknown;
  readonly book: unknown;
  readonly events: readonly LogEvent[];
}

/** What a backup gives back; one of version 1 knows no book. */
export interface Backup {
  readonly ok: true;
  readonly settings: Settings;
  readonly book?: WordingBook;
  readonly events: LogEvent[];
}

/** @returns the text of a backup file */
export function writeBackup(parts: BackupParts, createdAt: string): string {
  const backup = { kind: KIND, backupVersion: BACKUP_VERSION, createdAt, ...parts };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** Reads a backup file whole before anything is changed; a fault says where it is. */
export function readBackup(text: string): Backup | { readonly ok: false; readonly fault: Unusable } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { ok: false, fault: { code: 'broken', where: (error as Error).message.slice(0, 120) } };
  }
  const { kind, backupVersion, settings, book, events } = (file ?? {}) as Record<string, unknown>;
  if (kind !== KIND) return { ok: false, fault: { code: 'otherKind', where: 'kind' } };
  if (typeof backupVersion !== 'number' || !(backupVersion >= 1))
    return { ok: false, fault: { code: 'broken', where: 'backupVersion' } };
  if (backupVersion > BACKUP_VERSION) {
    return { ok: false, fault: { code: 'tooNew', where: `backupVersion = ${backupVersion}` } };
  }
  const migrated = migrate(settings);
  if (!migrated.ok)
    return { ok: false, fault: { ...migrated.fault, where: `settings.${migrated.fault.where}` } };
  const read = backupVersion < WITH_BOOK ? undefined : readStoredBook(book);
  if (read && !read.ok) return { ok: false, fault: { ...read.fault, where: `book.${read.fault.where}` } };
  const parsed = v.safeParse(v.array(eventSchema), events);
  if (!parsed.success) {
    return { ok: false, fault: { code: 'broken', where: `events.${v.getDotPath(parsed.issues[0]) ?? '?'}` } };
  }
  return {
    ok: true,
    settings: migrated.settings,
    ...(read && { book: read.value }),
    events: parsed.output,
  };
}
