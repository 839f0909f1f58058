import * as v from 'valibot';
import { type Handlers, Refused } from '@/utils/messages/server';
import { browser } from '@/utils/platform/browser';

/** Puts the panel into the frame that asks for it: when it is first opened, not before. */
export const panelHandlers: Pick<Handlers, 'panel.inject' | 'welcome.open'> = {
  'panel.inject': {
    payload: v.null(),
    fromPages: true,
    async answer(_payload, { tabId, frameId }) {
      if (tabId === undefined || frameId === undefined) throw new Refused('refused', 'no tab');
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/panel.js'] });
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
