import * as v from 'valibot';
import type { Handlers } from '@/utils/messages/server';
import { keepSession, readSession } from '../session';
import { tell } from '../tell';
import { settingsStore } from './settings';

const site = v.pipe(v.string(), v.maxLength(40));
const key = (tabId: number) => `tabShop.${tabId}`;

/** Shop and agent belong to the tab: several shops run in one browser. */
export const identityHandlers: Pick<Handlers, 'identity.read' | 'identity.choose'> = {
  'identity.read': {
    payload: v.strictObject({ site, tabId: v.exactOptional(v.number()) }),
    fromPages: true,
    async answer({ site, tabId: asked }, sender) {
      const tabId = sender.own ? asked : sender.tabId;
      const { settings } = await settingsStore.read();
      const chosen =
        tabId === undefined ? undefined : await readSession<string | undefined>(key(tabId), undefined);
      const shops = settings.shops.filter((shop) => shop.site === site);
      const shop =
        shops.find(({ id }) => id === chosen) ??
        shops.find(({ id }) => id === settings.currentShop[site]) ??
        shops[0];
      return shop ? { shop } : {};
    },
  },
  'identity.choose': {
    payload: v.strictObject({ site, tabId: v.number(), shop: v.string() }),
    fromPages: false,
    async answer({ site, tabId, shop }) {
      await keepSession(key(tabId), shop);
      await tell(tabId, 'identity.changed', { site });
      return null;
    },
  },
};
