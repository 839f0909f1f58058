import { t } from '@/utils/i18n/pages';
import type { SiteView } from './types';

/** Where a site is, and which version of its definition was checked when and how well. */
export function SiteFacts({ site }: { site: SiteView }) {
  const rows = [
    ['sites.address', site.origins.join('、')],
    ['sites.version', String(site.version)],
    ['sites.checkedOn', site.checkedOn],
    ['sites.evidence', t(`evidence.${site.evidence}`)],
  ] as const;
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
