import * as v from 'valibot';
import type { HealthReport } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/server';
import { browser } from '@/utils/platform/browser';
import { keepSession, readSession } from '../session';

const key = (tabId: number) => `health.${tabId}`;
const word = v.pipe(v.string(), v.maxLength(40));
/** States in which something the agent relies on does not work, the worst first. */
const BAD = ['givenUp', 'orphaned', 'unguarded', 'failed', 'blind'];
const TOP = 0;

/** What the popup is told, and what each frame said of itself. */
interface Standing extends HealthReport {
  readonly frames: Readonly<Record<number, HealthReport>>;
}

let turn: Promise<unknown> = Promise.resolve();

/** Health of a tab's page: on the toolbar's badge and in the popup. */
export const healthHandlers: Pick<Handlers, 'health.report' | 'health.read'> = {
  'health.report': {
    payload: v.strictObject({ site: word, state: word, fields: v.array(word), first: v.boolean() }),
    fromPages: true,
    async answer({ first, ...report }, { tabId, frameId = TOP }) {
      if (tabId === undefined) return null;
      const done = turn.then(() => keep(tabId, frameId, first, report));
      turn = done.catch(() => undefined);
      await done;
      return null;
    },
  },
  'health.read': {
    payload: v.strictObject({ tabId: v.number() }),
    fromPages: false,
    async answer({ tabId }) {
      const standing = await readSession<Standing | null>(key(tabId), null);
      return standing && { site: standing.site, state: standing.state, fields: standing.fields };
    },
  },
};

async function keep(tabId: number, frameId: number, first: boolean, report: HealthReport): Promise<void> {
  const before = await readSession<Standing | null>(key(tabId), null);
  // A new page in the tab has frames of its own.
  const others = frameId === TOP && first ? {} : before?.frames;
  const frames = { ...others, [frameId]: report };
  const worst = worstOf(frames) ?? report;
  await keepSession(key(tabId), { ...worst, frames });
  await browser.action.setBadgeText({ tabId, text: BAD.includes(worst.state) ? '!' : '' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#c2261c' });
}

function worstOf(frames: Standing['frames']): HealthReport | undefined {
  const bad = BAD.flatMap((state) => Object.values(frames).filter((one) => one.state === state));
  return bad[0] ?? frames[TOP];
}
