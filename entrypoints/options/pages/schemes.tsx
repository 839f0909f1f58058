import { t } from '@/utils/i18n/pages';
import type { PageProps } from '../page-props';
import { ShopSchemes } from '../views/shop-schemes';

/** What each colour says, shop by shop. */
export function SchemesPage({ settings, sites, packs, onChange }: PageProps) {
  return (
    <>
      <p className="lead">{t('schemes.lead')}</p>
      <ShopSchemes
        settings={settings}
        sites={sites}
        packs={packs}
        level={2}
        empty={
          <>
            {t('schemes.empty')} <a href="#/shops">{t('schemes.toShops')}</a>
          </>
        }
        onChange={onChange}
      />
    </>
  );
}
