import * as v from 'valibot';
import { type Handlers, Refused } from '@/utils/messages/server';
import { now } from '@/utils/platform/clock';
import { readBackup, writeBackup } from '@/utils/storage/backup';
import { appendEvents, readEvents } from '@/utils/storage/logbook';
import { tellAll } from '../tell';
import { settingsStore } from './settings';

/** Everything that is stored, to and from one file. */
export const backupHandlers: Pick<Handlers, 'backup.write' | 'backup.restore'> = {
  'backup.write': {
    payload: v.null(),
    fromPages: false,
    async answer() {
      return writeBackup(await settingsStore.raw(), await readEvents(), new Date(now()).toISOString());
    },
  },
  'backup.restore': {
    payload: v.strictObject({ text: v.string() }),
    fromPages: false,
    async answer({ text }) {
      const backup = readBackup(text);
      if (!backup.ok) return { restored: false, fault: backup.fault };
      const change = await settingsStore.restore(backup.settings, async () => {
        try {
          await appendEvents(backup.events);
        } catch {
          throw new Refused('storageFull', 'events');
        }
      });
      if (!change.ok)
        throw new Refused(change.code === 'storageFull' ? 'storageFull' : 'failed', change.where);
      void tellAll('settings.changed', { now: change.now });
      return { restored: true };
    },
  },
};
