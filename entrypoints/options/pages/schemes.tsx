import { t } from '@/utils/i18n/pages';
import { SchemeEditor } from '../notes/scheme-editor';
import '../rules/findings.css';
import '../rules/rules.css';
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
        editor={(shop, chosen) => (
          <SchemeEditor shop={shop} chosen={chosen} settings={settings} onChange={onChange} />
        )}
      />
    </>
  );
}
