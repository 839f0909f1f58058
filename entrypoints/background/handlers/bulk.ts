import * as v from 'valibot';
import { type BulkRun, MOST_ORDERS } from '@/utils/domain/notes/bulk';
import type { Handlers } from '@/utils/messages/server';
import { keepSession, readSession } from '../session';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const key = (site: string) => `bulk.${site}`;
const run = v.strictObject({
  template: text(80),
  asked: v.record(text(40), text(200)),
  state: v.picklist(['running', 'paused', 'stalled', 'stopped', 'done']),
  items: v.pipe(
    v.array(
      v.strictObject({
        order: text(40),
        state: v.picklist(['waiting', 'writing', 'written', 'already', 'failed']),
        code: v.optional(text(80)),
      }),
    ),
    v.maxLength(MOST_ORDERS),
  ),
}) as unknown as v.GenericSchema<unknown, BulkRun>;

/** The bulk run of a site, so that leaving the page and coming back loses nothing; session storage, never on disk. */
export const bulkHandlers: Pick<Handlers, 'bulk.read' | 'bulk.keep'> = {
  'bulk.read': {
    payload: v.strictObject({ site: text(40) }),
    fromPages: true,
    answer: ({ site }) => readSession<BulkRun | null>(key(site), null),
  },
  'bulk.keep': {
    payload: v.strictObject({ site: text(40), run: v.nullable(run) }),
    fromPages: true,
    async answer({ site, run: kept }) {
      await keepSession(key(site), kept);
      return null;
    },
  },
};
