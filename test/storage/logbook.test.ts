import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendEvents, KEPT_DAYS, purgeEvents, readEvents, wipeEvents } from '@/utils/storage/logbook';
import { event } from './events';

const DAY = 86_400_000;
const ids = async () => (await readEvents()).map(({ id }) => id);

beforeEach(() => wipeEvents());

describe('the logbook', () => {
  it('holds an event once, however often it is sent', async () => {
    const one = event();
    const other = event();
    await Promise.all([appendEvents([one, other]), appendEvents([one]), appendEvents([one, one])]);
    await appendEvents([one]);
    expect(await ids()).toEqual([one.id, other.id]);
  });

  it('takes many at once from many sides and gives them back by time', async () => {
    const all = [...Array(200).keys()].map(() => event());
    await Promise.all([...all.keys()].map((at) => appendEvents(all.slice(at, at + 2))));
    expect(await ids()).toEqual(all.map(({ id }) => id));
    expect(await readEvents(all[150]?.at)).toHaveLength(50);
  });

  it('forgets what is older than is kept, to the day', async () => {
    const now = Date.UTC(2026, 10, 22);
    const edge = now - KEPT_DAYS * DAY;
    const kept = [event({ at: edge + 1 }), event({ at: now }), event({ at: now + DAY })];
    await appendEvents([event({ at: edge }), event({ at: edge - 1 }), event({ at: 0 }), ...kept]);
    expect(await purgeEvents(now)).toBe(3);
    expect(await ids()).toEqual(kept.map(({ id }) => id));
    expect(await purgeEvents(now)).toBe(0);
  });

  it('keeps all when the clock has been put back', async () => {
    await appendEvents([event(), event()]);
    expect(await purgeEvents(0)).toBe(0);
    expect(await ids()).toHaveLength(2);
  });

  it('is empty after a wipe and can be written again', async () => {
    await appendEvents([event()]);
    await wipeEvents();
    expect(await ids()).toEqual([]);
    await appendEvents([event()]);
    expect(await ids()).toHaveLength(1);
  });
});

describe('a database that goes away', () => {
  it('deleted while open: the deletion is not blocked, and the next event opens it anew', async () => {
    await appendEvents([event()]);
    let blocked = false;
    await deleteDB('antou', {
      blocked: () => {
        blocked = true;
      },
    });
    expect(blocked).toBe(false);
    const next = event();
    await appendEvents([next]);
    expect(await ids()).toEqual([next.id]);
  });

  it('upgraded by a newer version: the event is refused aloud, never dropped in silence; goes on once it is back', async () => {
    await appendEvents([event()]);
    const newer = await openDB('antou', 2);
    await expect(appendEvents([event()])).rejects.toThrow(/version/i);
    await expect(readEvents()).rejects.toThrow(/version/i);
    newer.close();
    await deleteDB('antou');
    const next = event();
    await appendEvents([next]);
    expect(await ids()).toEqual([next.id]);
  });

  it('refuses a row without a key as a whole and keeps the rest as it was', async () => {
    const good = event();
    const broken = { ...event(), id: undefined } as never;
    await expect(appendEvents([good, broken])).rejects.toThrow();
    expect(await ids()).toEqual([]);
  });
});
