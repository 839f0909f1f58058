import { defineBackground } from 'wxt/utils/define-background';
import { createServer, type RawSender } from '@/utils/messages/server';
import { browser } from '@/utils/platform/browser';
import { now } from '@/utils/platform/clock';
import { log } from '@/utils/platform/log';
import { definitionFor } from '@/utils/sites/registry';
import { handlers } from './handlers';
import { purgeDaily } from './purge';

export default defineBackground(() => {
  const answer = createServer(handlers, (origin) => definitionFor(origin) !== undefined);
  browser.runtime.onMessage.addListener((message: unknown, sender: RawSender) => answer(message, sender));

  // A shop's page holds a port only to hear at once when this extension goes away.
  browser.runtime.onConnect.addListener(() => undefined);

  // Only our own pages and this worker read storage; a shop's page gets what it shows by message.
  const area = browser.storage.local as unknown as {
    setAccessLevel?: (to: { accessLevel: string }) => Promise<void>;
  };
  area
    .setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
    .catch((error) => log('warn', 'storage access', error));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/options.html#/welcome') });
  });
  purgeDaily(now()).catch((error) => log('warn', 'purge', error));
});
