import { t } from '@/utils/i18n/pages';
import type { PageProps } from '../page-props';
import { SiteShops } from '../views/site-shops';

/** Who works in which shop, site by site. */
export function ShopsPage({ settings, sites, onChange }: PageProps) {
  return (
    <>
      <p className="lead">{t('shops.lead')}</p>
      {sites.map((site) => (
        <SiteShops key={site.id} site={site} settings={settings} onChange={onChange} heading="h2" />
      ))}
    </>
  );
}
