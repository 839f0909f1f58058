import { SiteFacts } from '@/components/pages/site-facts';
import { t } from '@/utils/i18n/pages';
import { Toggle } from '../controls/toggle';
import type { PageProps } from '../page-props';
import { switchSite } from '../shop-changes';

/** The sites that are known, on or off, and how sure their definitions are. */
export function SitesPage({ sites, onChange }: PageProps) {
  return (
    <>
      <p className="lead">{t('sites.lead')}</p>
      {sites.map((site) => (
        <section key={site.id} className="card" aria-labelledby={`site-${site.id}`}>
          <div className="card-head">
            <h2 id={`site-${site.id}`}>{site.title}</h2>
            <Toggle on={site.enabled} onChange={(on) => onChange(switchSite(site.id, on))}>
              {t('sites.enabled', site.title)}
            </Toggle>
          </div>
          <SiteFacts site={site} />
        </section>
      ))}
    </>
  );
}
