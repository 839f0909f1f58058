import * as v from 'valibot';
import type { HealthReport } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/server';
import { browser } from '@/utils/platform/browser';
import { keepSession, readSession } from '../session';

const key = (tabId: number) => `health.${tabId}`;
const word = v.pipe(v.string(), v.maxLength(40));
/** States in which something the agent relies on does not work. */
const BAD = new Set(['blind', 'orphaned', 'givenUp']);

/** Health of a tab's page: on the toolbar's badge and in the popup. */
export const healthHandlers: Pick<Handlers, 'health.report' | 'health.read'> = {
  'health.report': {
    payload: v.strictObject({ site: word, state: word, fields: v.array(word) }),
    fromPages: true,
    async answer(report, { tabId }) {
      if (tabId === undefined) return null;
      await keepSession(key(tabId), report);
      await browser.action.setBadgeText({ tabId, text: BAD.has(report.state) ? '!' : '' });
      await browser.action.setBadgeBackgroundColor({ tabId, color: '#c2261c' });
      return null;
    },
  },
  'health.read': {
    payload: v.strictObject({ tabId: v.number() }),
    fromPages: false,
    answer: ({ tabId }) => readSession<HealthReport | null>(key(tabId), null),
  },
};
