import * as v from 'valibot';
import { type Handlers, Refused } from '@/utils/messages/server';
import { now } from '@/utils/platform/clock';
import { markCheck, readCheck } from '@/utils/storage/check-book';
import { checkMarkSchema } from '@/utils/storage/check-record';
import { orderNoSchema } from '@/utils/storage/event';
import { idSchema } from '@/utils/storage/id';
import { tellAll } from '../tell';

/** What has been checked of orders: kept here, told to every tab, so that two agents' screens say the same. */
export const checkHandlers: Pick<Handlers, 'checks.read' | 'checks.mark'> = {
  'checks.read': {
    payload: v.strictObject({ site: idSchema, order: orderNoSchema }),
    fromPages: true,
    answer: async ({ site, order }) => (await readCheck(site, order)) ?? null,
  },
  'checks.mark': {
    payload: v.strictObject({
      site: idSchema,
      order: orderNoSchema,
      shop: v.optional(idSchema),
      mark: checkMarkSchema,
    }),
    fromPages: true,
    async answer({ mark, ...about }) {
      try {
        const record = await markCheck(about, mark, now());
        void tellAll('checks.changed', { record });
        return record;
      } catch (error) {
        if ((error as Error).name === 'QuotaExceededError') throw new Refused('storageFull', 'checks');
        throw error;
      }
    },
  },
};
