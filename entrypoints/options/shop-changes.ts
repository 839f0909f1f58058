import type { ShopView } from '@/components/pages/types';
import type { Settings } from '@/utils/storage/settings';

/** @returns a change that stores a shop's name and agent, as a new shop where the id is new. */
export function putShop({ id, site, title, agent }: ShopView): (settings: Settings) => Settings {
  return (settings) => {
    const names = { title: title.trim(), agent: agent.trim() };
    const known = settings.shops.some((shop) => shop.id === id);
    const shops = known
      ? settings.shops.map((shop) => (shop.id === id ? { ...shop, ...names } : shop))
      : [...settings.shops, { id, site, ...names }];
    return { ...settings, shops };
  };
}

/** @returns a change that removes a shop, also as its site's default. */
export function removeShop(id: string): (settings: Settings) => Settings {
  return (settings) => ({
    ...settings,
    shops: settings.shops.filter((shop) => shop.id !== id),
    currentShop: Object.fromEntries(Object.entries(settings.currentShop).filter(([, shop]) => shop !== id)),
    notes: {
      shops: Object.fromEntries(Object.entries(settings.notes.shops).filter(([shop]) => shop !== id)),
    },
  });
}

/** @returns a change that makes a shop the one that its site's new tabs belong to. */
export function makeDefault({ id, site }: ShopView): (settings: Settings) => Settings {
  return (settings) => ({ ...settings, currentShop: { ...settings.currentShop, [site]: id } });
}

/** @returns a change of a shop's flag scheme; none leaves the colours alone. */
export function chooseScheme(id: string, scheme: string | undefined): (settings: Settings) => Settings {
  return (settings) => ({
    ...settings,
    shops: settings.shops.map((shop) => {
      if (shop.id !== id) return shop;
      const { scheme: _old, ...rest } = shop;
      return scheme === undefined ? rest : { ...rest, scheme };
    }),
  });
}

/** @returns a change that switches a site on or off. */
export function switchSite(site: string, enabled: boolean): (settings: Settings) => Settings {
  return (settings) => {
    const others = settings.sitesOff.filter((id) => id !== site);
    return { ...settings, sitesOff: enabled ? others : [...others, site] };
  };
}
