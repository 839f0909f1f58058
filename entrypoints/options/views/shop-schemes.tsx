import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { SchemeChips } from '@/components/pages/scheme-chips';
import type { SiteView } from '@/components/pages/types';
import type { FlagScheme } from '@/utils/domain/notes/flag-scheme';
import { schemeFor } from '@/utils/domain/notes/note-shop';
import { t } from '@/utils/i18n/pages';
import { notesOf, type Settings, type ShopSettings } from '@/utils/storage/settings';
import { chooseScheme } from '../shop-changes';
import type { Packs } from '../use-packs';
import { SchemeChoice } from './scheme-choice';

interface ShopSchemesProps {
  readonly settings: Settings;
  readonly sites: readonly SiteView[];
  readonly packs: Packs;
  /** Level of the shops' headings, by the page's outline. */
  readonly level?: 2 | 3;
  /** What is said while there is no shop. */
  readonly empty: ReactNode;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  /** What of a chosen scheme can be changed there. */
  readonly editor?: (shop: ShopSettings, chosen: FlagScheme) => ReactNode;
}

/** The flag scheme of every shop; several shops are folded to what they have chosen. */
export function ShopSchemes({
  settings,
  sites,
  packs,
  level = 3,
  empty,
  onChange,
  editor,
}: ShopSchemesProps) {
  const shops = settings.shops.filter((shop) => sites.some(({ id }) => id === shop.site));
  if (packs.failure) return <p className="empty">{t('schemes.unavailable', packs.failure)}</p>;
  if (!packs.bundle) return <p className="hint">{t('pages.loading')}</p>;
  if (shops.length === 0) return <p className="empty">{empty}</p>;
  const { schemes } = packs.bundle.schemes;
  return shops.map((shop) => {
    const site = sites.find(({ id }) => id === shop.site);
    const chosen = schemes.find(({ id }) => id === shop.scheme);
    return (
      <Disclosure key={shop.id} className="card fold" defaultExpanded={shops.length === 1}>
        <Heading level={level}>
          <Button slot="trigger" className="fold-head">
            <span className="arrow" aria-hidden="true" />
            <span>
              {shop.title || t('shops.unnamed')} · {shop.agent}
            </span>
            <span className="hint">{site?.title}</span>
            <span className="now">
              {chosen ? (
                <SchemeChips scheme={schemeFor(chosen, notesOf(settings, shop.id)) ?? chosen} />
              ) : (
                t('schemes.none')
              )}
            </span>
          </Button>
        </Heading>
        <DisclosurePanel className="fold-body">
          <SchemeChoice
            shop={shop}
            schemes={schemes}
            onChoose={(scheme) => onChange(chooseScheme(shop.id, scheme))}
          />
          {chosen && editor?.(shop, chosen)}
        </DisclosurePanel>
      </Disclosure>
    );
  });
}
