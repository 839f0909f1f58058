import * as v from 'valibot';
import { type Handlers, Refused } from '@/utils/messages/server';
import { wipeChecks } from '@/utils/storage/check-book';
import { eventSchema } from '@/utils/storage/event';
import { appendEvents, readEvents, wipeEvents } from '@/utils/storage/logbook';

/** The logbook: appended to by all, read and wiped by our own pages. */
export const logHandlers: Pick<Handlers, 'log.append' | 'log.read' | 'log.wipe'> = {
  'log.append': {
    payload: v.strictObject({ events: v.pipe(v.array(eventSchema), v.maxLength(200)) }),
    fromPages: true,
    async answer({ events }) {
      try {
        await appendEvents(events);
      } catch (error) {
        if ((error as Error).name === 'QuotaExceededError') throw new Refused('storageFull', 'log');
        throw error;
      }
      return null;
    },
  },
  'log.read': {
    payload: v.strictObject({ since: v.number() }),
    fromPages: false,
    answer: ({ since }) => readEvents(since),
  },
  'log.wipe': {
    payload: v.null(),
    fromPages: false,
    async answer() {
      await wipeEvents();
      await wipeChecks();
      return null;
    },
  },
};
