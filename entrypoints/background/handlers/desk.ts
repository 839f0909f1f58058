import * as v from 'valibot';
import type { AtDesk } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/server';
import { now } from '@/utils/platform/clock';
import { keepSession, readSession } from '../session';

const shop = v.pipe(v.string(), v.maxLength(80));
const key = (shop: string) => `atDesk.${shop}`;

/** Who is at the desk, shop by shop: the name in a note is the proof of commission (000-09). */
export const deskHandlers: Pick<Handlers, 'desk.read' | 'desk.keep'> = {
  'desk.read': {
    payload: v.strictObject({ shop }),
    fromPages: true,
    answer: ({ shop }) => readSession<AtDesk | null>(key(shop), null),
  },
  'desk.keep': {
    payload: v.strictObject({ shop, agent: v.pipe(v.string(), v.maxLength(20)) }),
    fromPages: true,
    async answer({ shop, agent }) {
      await keepSession(key(shop), { agent, at: now() } satisfies AtDesk);
      return null;
    },
  },
};
