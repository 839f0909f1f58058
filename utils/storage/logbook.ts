import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LogEvent } from './event';

interface LogSchema extends DBSchema {
  events: { key: string; value: LogEvent; indexes: { at: number; kind: string } };
}

/** Days that events are kept (PRIVACY.md). */
export const KEPT_DAYS = 180;
const DAY = 86_400_000;

let opened: Promise<IDBPDatabase<LogSchema>> | undefined;

function database(): Promise<IDBPDatabase<LogSchema>> {
  opened ??= openDB<LogSchema>('antou', 1, {
    upgrade(db) {
      const events = db.createObjectStore('events', { keyPath: 'id' });
      events.createIndex('at', 'at');
      events.createIndex('kind', 'kind');
    },
    blocking: () => close(),
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

function close(): void {
  void opened?.then((db) => db.close());
  opened = undefined;
}

/** Stores all events or none; one that is there already (the same id, sent twice) stays one. @throws when the storage is full. */
export async function appendEvents(events: readonly LogEvent[]): Promise<void> {
  const transaction = (await database()).transaction('events', 'readwrite');
  // A put may throw at once or fail later; either way nothing of these events stays.
  const puts = events.map(async (event) => transaction.store.put(event));
  try {
    await Promise.all([...puts, transaction.done]);
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself already.
  }
}

/** @returns all events from `since` (milliseconds) on, oldest first. */
export async function readEvents(since = 0): Promise<LogEvent[]> {
  return (await database()).getAllFromIndex('events', 'at', IDBKeyRange.lowerBound(since));
}

/** Deletes what is older than is kept. @returns how many rows went */
export async function purgeEvents(now: number): Promise<number> {
  const transaction = (await database()).transaction('events', 'readwrite');
  let count = 0;
  let cursor = await transaction.store.index('at').openCursor(IDBKeyRange.upperBound(now - KEPT_DAYS * DAY));
  for (; cursor; cursor = await cursor.continue()) {
    await cursor.delete();
    count++;
  }
  await transaction.done;
  return count;
}

/** Deletes every event. */
export async function wipeEvents(): Promise<void> {
  await (await database()).clear('events');
}
