import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type CheckMark, type CheckRecord, withMark } from '../domain/checks/record';
import { checkRecordSchema } from './check-record';
import { KEPT_DAYS } from './logbook';

interface CheckSchema extends DBSchema {
  records: { key: [site: string, order: string]; value: CheckRecord; indexes: { at: number } };
}

const DAY = 86_400_000;

let opened: Promise<IDBPDatabase<CheckSchema>> | undefined;

function database(): Promise<IDBPDatabase<CheckSchema>> {
  opened ??= openDB<CheckSchema>('antou-checks', 1, {
    upgrade(db) {
      db.createObjectStore('records', { keyPath: ['site', 'order'] }).createIndex('at', 'at');
    },
    blocking: () => {
      void opened?.then((db) => db.close());
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** @returns what has been checked of an order, if anything has */
export async function readCheck(site: string, order: string): Promise<CheckRecord | undefined> {
  return (await database()).get('records', [site, order]);
}

/** Applies one change; two tabs at once both keep theirs. @returns the record as it now is */
export async function markCheck(
  about: Pick<CheckRecord, 'site' | 'order' | 'shop'>,
  mark: CheckMark,
  at: number,
): Promise<CheckRecord> {
  const transaction = (await database()).transaction('records', 'readwrite');
  const before = await transaction.store.get([about.site, about.order]);
  const record = withMark(before, about, mark, at);
  v.parse(checkRecordSchema, record);
  await transaction.store.put(record);
  await transaction.done;
  return record;
}

/** Deletes what is older than the logbook keeps. */
export async function purgeChecks(now: number): Promise<void> {
  const transaction = (await database()).transaction('records', 'readwrite');
  let cursor = await transaction.store.index('at').openCursor(IDBKeyRange.upperBound(now - KEPT_DAYS * DAY));
  for (; cursor; cursor = await cursor.continue()) await cursor.delete();
  await transaction.done;
}

/** Deletes every record. */
export async function wipeChecks(): Promise<void> {
  await (await database()).clear('records');
}
