import * as v from 'valibot';
import { type Handlers, Refused } from '@/utils/messages/server';
import { browser } from '@/utils/platform/browser';

/** Puts the panel, the guard, the note tools or the checks into the frame that asks for them: when first needed, not before. */
export const scriptHandlers: Pick<Handlers, 'script.inject' | 'welcome.open'> = {
  'script.inject': {
    payload: v.strictObject({ script: v.picklist(['panel', 'notes', 'guard', 'checks', 'orders']) }),
    fromPages: true,
    async answer({ script }, { tabId, frameId }) {
      if (tabId === undefined || frameId === undefined) throw new Refused('refused', 'no tab');
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: [`/${script}.js`],
      });
      return null;
    },
  },
  'welcome.open': {
    payload: v.null(),
    fromPages: true,
    async answer() {
      await browser.tabs.create({ url: browser.runtime.getURL('/options.html#/welcome') });
      return null;
    },
  },
};
