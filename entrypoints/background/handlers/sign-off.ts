import * as v from 'valibot';
import type { SignOff, SignOffVerdict } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/server';
import { browser } from '@/utils/platform/browser';
import { now } from '@/utils/platform/clock';
import { createQueue } from '@/utils/platform/queue';
import { makeCode, sumOf, toFen } from '@/utils/platform/sign-off';
import { guardOf } from '@/utils/storage/settings';
import { keepSession, readSession } from '../session';
import { settingsStore } from './settings';

const USED = 'signOffUsed';
const MOST_USED = 1_000;
const TRIES = 5;
const WITHIN = 10 * 60_000;
const name = v.pipe(v.string(), v.maxLength(80));

/** Of two at once with the same code only one may pass. */
const inTurn = createQueue();

/** A lead's one-time code for a price cut: a paper trail, and no lock against whoever can read this browser's files. */
export const signOffHandlers: Pick<Handlers, 'signOff.check'> = {
  'signOff.check': {
    payload: v.strictObject({
      site: name,
      shop: v.optional(name),
      order: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
      amount: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000)),
      code: v.pipe(v.string(), v.trim(), v.maxLength(16)),
    }),
    fromPages: true,
    answer: (signOff) => inTurn(() => judge(signOff)),
  },
};

async function judge({ site, shop, order, amount, code }: SignOff): Promise<SignOffVerdict> {
  const { settings } = await settingsStore.read();
  const { signOff } = guardOf(settings, shop ?? site);
  if (!signOff) return { ok: false, why: 'none' };
  const wrongKey = `signOffWrong.${shop ?? site}.${order}`;
  const wrong = (await readSession<number[]>(wrongKey, [])).filter((at) => now() - at < WITHIN);
  if (wrong.length >= TRIES) return { ok: false, why: 'locked' };
  const fen = toFen(amount);
  if (code !== (await makeCode(signOff.key, order, fen))) {
    await keepSession(wrongKey, [...wrong, now()]);
    return { ok: false, why: 'wrong' };
  }
  const sum = await sumOf(`${signOff.key}|${order}|${fen}|${code}`);
  const used = ((await browser.storage.local.get(USED))[USED] as string[] | undefined) ?? [];
  if (used.includes(sum)) return { ok: false, why: 'used' };
  await browser.storage.local.set({ [USED]: [...used, sum].slice(-MOST_USED) });
  return { ok: true };
}
