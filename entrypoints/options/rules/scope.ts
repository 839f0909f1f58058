import type { SiteView } from '@/components/pages/types';
import type { Scope } from '@/utils/domain/wording/book';
import { t } from '@/utils/i18n/pages';
import type { Settings } from '@/utils/storage/settings';

/** A place that changes can be made for. */
export interface ScopeChoice {
  readonly value: string;
  readonly kind: 'all' | 'site' | 'shop';
  readonly label: string;
  /** What entries of the book made here carry. */
  readonly scope: Scope;
  /** Where one stands when asking what holds here. */
  readonly here: Scope;
  readonly site?: SiteView;
  /** Key of the shop's part of the settings; a site without shops has one of its own. */
  readonly guardKey?: string;
}

/** @returns every place, the widest first */
export function scopeChoices(settings: Settings, sites: readonly SiteView[]): ScopeChoice[] {
  const all: ScopeChoice = { value: 'all', kind: 'all', label: t('rules.scopeAll'), scope: {}, here: {} };
  return [
    all,
    ...sites.flatMap((site): ScopeChoice[] => {
      const shops = settings.shops.filter((shop) => shop.site === site.id);
      const whole: ScopeChoice = {
        value: `site:${site.id}`,
        kind: 'site',
        label: t('rules.scopeSite', site.title),
        scope: { site: site.id },
        here: { site: site.id },
        site,
        ...(shops.length === 0 && { guardKey: site.id }),
      };
      return [
        whole,
        ...shops.map(
          (shop): ScopeChoice => ({
            value: `shop:${shop.id}`,
            kind: 'shop',
            label: t('rules.scopeShop', shop.title, shop.agent, site.title),
            scope: { shop: shop.id },
            here: { site: site.id, shop: shop.id },
            site,
            guardKey: shop.id,
          }),
        ),
      ];
    }),
  ];
}

/** @returns the choice's value that stands for an entry's place */
export function scopeValue({ site, shop }: Scope): string {
  if (shop !== undefined) return `shop:${shop}`;
  return site === undefined ? 'all' : `site:${site}`;
}

/** @returns where an entry of the book holds, in words; empty for everywhere */
export function scopeText(scope: Scope, choices: readonly ScopeChoice[]): string {
  const value = scopeValue(scope);
  if (value === 'all') return '';
  return choices.find((choice) => choice.value === value)?.label ?? scope.shop ?? scope.site ?? '';
}
