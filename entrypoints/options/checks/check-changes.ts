import type { CheckShop } from '@/utils/domain/checks/check-settings';
import { checksOf, type Settings } from '@/utils/storage/settings';

/** @returns a change of what the order checks are told about a shop */
export function putChecks(
  key: string,
  change: (shop: CheckShop) => CheckShop,
): (settings: Settings) => Settings {
  return (settings) => {
    const { list, items, own, largeOrder, regions } = change(checksOf(settings, key));
    const shop = {
      list,
      own: [...own],
      largeOrder,
      ...(items && { items: [...items] }),
      ...(regions && { regions: [...regions] }),
    };
    return { ...settings, checks: { shops: { ...settings.checks.shops, [key]: shop } } };
  };
}

/** @returns the shop's list with an item put in or taken out; what is put in comes last */
export function withItem(shop: CheckShop, standing: readonly string[], id: string, on: boolean): CheckShop {
  const others = standing.filter((one) => one !== id);
  return { ...shop, items: on ? [...others, id] : others };
}

/** @returns the shop's list with an item of its own; two of the same words are one */
export function withOwnItem(shop: CheckShop, standing: readonly string[], title: string): CheckShop {
  const words = title.trim();
  if (words === '' || shop.own.some((item) => item.title === words)) return shop;
  const numbers = shop.own.map(({ id }) => Number(id.slice('own.'.length)) || 0);
  const id = `own.${Math.max(0, ...numbers) + 1}`;
  return { ...shop, own: [...shop.own, { id, title: words }], items: [...standing, id] };
}

/** @returns the shop's list without an item of its own */
export function withoutOwnItem(shop: CheckShop, standing: readonly string[], id: string): CheckShop {
  return {
    ...shop,
    own: shop.own.filter((item) => item.id !== id),
    items: standing.filter((one) => one !== id),
  };
}
