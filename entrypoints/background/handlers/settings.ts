import * as v from 'valibot';
import type { Handlers } from '@/utils/messages/server';
import { settingsSchema } from '@/utils/storage/settings';
import { SettingsStore } from '@/utils/storage/settings-store';
import { tellAll } from '../tell';

/** The one writer. */
export const settingsStore = new SettingsStore();

/** Settings: read by all, changed by compare-and-set, told to every tab. */
export const settingsHandlers: Pick<Handlers, 'settings.read' | 'settings.replace'> = {
  'settings.read': { payload: v.null(), fromPages: true, answer: () => settingsStore.read() },
  'settings.replace': {
    payload: v.strictObject({ revision: v.number(), settings: settingsSchema }),
    fromPages: true,
    async answer({ revision, settings }) {
      const change = await settingsStore.replace(revision, settings);
      if (change.ok) void tellAll('settings.changed', { now: change.now });
      return change;
    },
  },
};
