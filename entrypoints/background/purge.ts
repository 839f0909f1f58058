import { purgeChecks } from '@/utils/storage/check-book';
import { purgeEvents } from '@/utils/storage/logbook';
import { keepSession, readSession } from './session';

const KEY = 'purgedAt';
const DAY = 86_400_000;

/** Deletes old events, at most once a day: a browser that is never closed starts its worker many times. */
export async function purgeDaily(now: number): Promise<void> {
  if (now - (await readSession(KEY, 0)) < DAY) return;
  await keepSession(KEY, now);
  await purgeEvents(now);
  await purgeChecks(now);
}
