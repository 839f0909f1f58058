import * as v from 'valibot';
import { type Handlers, Refused } from '@/utils/messages/server';
import { now } from '@/utils/platform/clock';
import { readBackup, writeBackup } from '@/utils/storage/backup';
import { appendEvents, readEvents } from '@/utils/storage/logbook';
import { tellAll } from '../tell';
import { bookStore } from './book';
import { settingsStore } from './settings';

/** Everything that is stored, to and from one file. */
export const backupHandlers: Pick<Handlers, 'backup.write' | 'backup.restore'> = {
  'backup.write': {
    payload: v.null(),
    fromPages: false,
    async answer() {
      const [settings, book] = [await settingsStore.raw(), await bookStore.raw()];
      return writeBackup({ settings, book, events: await readEvents() }, new Date(now()).toISOString());
    },
  },
  'backup.restore': {
    payload: v.strictObject({ text: v.string() }),
    fromPages: false,
    async answer({ text }) {
      const backup = readBackup(text);
      if (!backup.ok) return { restored: false, fault: backup.fault };
      const { settings, book } = backup;
      const keepEvents = async () => {
        try {
          await appendEvents(backup.events);
        } catch {
          throw new Refused('storageFull', 'events');
        }
      };
      // Settings and book in one write, so that a full storage leaves both as they were.
      const change = book
        ? await bookStore.restoreWith(book, (entries) => settingsStore.restore(settings, keepEvents, entries))
        : await settingsStore.restore(settings, keepEvents);
      if (!change.ok)
        throw new Refused(change.code === 'storageFull' ? 'storageFull' : 'failed', change.where);
      void tellAll('settings.changed', { now: change.now });
      if (book) void tellAll('book.changed', { revision: await bookStore.revision() });
      return { restored: true };
    },
  },
};
