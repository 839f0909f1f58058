import * as v from 'valibot';
import { maskNumbers } from '@/utils/domain/wording/mask';
import { SEVERITIES } from '@/utils/domain/wording/rule';
import type { Fired } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/server';
import { createQueue } from '@/utils/platform/queue';
import { keepSession, readSession } from '../session';

const KEY = 'fired';
const KEPT = 100;
const LONGEST = 40;

/** Two frames may send at once, and each keeps the other's. */
const inTurn = createQueue();

// Whoever sends it should have masked it; what is kept is masked in any case.
const masked = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.transform((text) => [...maskNumbers(text)].slice(0, LONGEST).join('')),
);

/** What fired lately, for 「这是误报」: session storage only, never in the logbook, never on disk. */
export const firedHandlers: Pick<Handlers, 'fired.keep' | 'fired.list' | 'fired.wipe'> = {
  'fired.keep': {
    payload: v.strictObject({
      rule: v.pipe(v.string(), v.maxLength(80)),
      severity: v.picklist(SEVERITIES),
      words: masked,
      around: masked,
      at: v.number(),
    }),
    fromPages: true,
    async answer(fired) {
      await inTurn(async () => keepSession(KEY, [fired, ...(await read())].slice(0, KEPT)));
      return null;
    },
  },
  'fired.list': { payload: v.null(), fromPages: false, answer: () => read() },
  'fired.wipe': {
    payload: v.null(),
    fromPages: false,
    async answer() {
      await inTurn(() => keepSession(KEY, []));
      return null;
    },
  },
};

function read(): Promise<Fired[]> {
  return readSession<Fired[]>(KEY, []);
}
