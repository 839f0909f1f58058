import * as v from 'valibot';
import { FLAG_COLOURS } from '@/utils/domain/shop/flag';
import type { UndoEntry } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/server';
import { keepSession, readSession } from '../session';

const KEPT = 50;
const KEY = 'undo';
const name = v.pipe(v.string(), v.maxLength(40));
const memo = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(2_000)),
  flag: v.optional(v.picklist(FLAG_COLOURS)),
  tag: v.optional(v.pipe(v.string(), v.maxLength(10))),
});
const entrySchema = v.strictObject({
  site: name,
  order: name,
  before: memo,
  after: memo,
  added: v.pipe(v.string(), v.maxLength(2_000)),
  flagChanged: v.boolean(),
  at: v.number(),
}) as unknown as v.GenericSchema<unknown, UndoEntry>;

const others = (site: string, order: string) => (entry: UndoEntry) =>
  entry.site !== site || entry.order !== order;

/** Notes that can be taken back, the latest of an order only; session storage, never on disk. */
export const undoHandlers: Pick<Handlers, 'undo.keep' | 'undo.list' | 'undo.drop'> = {
  'undo.keep': {
    payload: v.strictObject({ entry: entrySchema }),
    fromPages: true,
    async answer({ entry }) {
      const rest = (await readSession<UndoEntry[]>(KEY, [])).filter(others(entry.site, entry.order));
      await keepSession(KEY, [...rest, entry].slice(-KEPT));
      return null;
    },
  },
  'undo.list': {
    payload: v.strictObject({ site: name }),
    fromPages: true,
    answer: async ({ site }) =>
      (await readSession<UndoEntry[]>(KEY, [])).filter((entry) => entry.site === site),
  },
  'undo.drop': {
    payload: v.strictObject({ site: name, order: name }),
    fromPages: true,
    async answer({ site, order }) {
      await keepSession(KEY, (await readSession<UndoEntry[]>(KEY, [])).filter(others(site, order)));
      return null;
    },
  },
};
