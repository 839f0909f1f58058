import type { SiteView } from '@/components/pages/types';
import { t } from '@/utils/i18n/pages';
import { Toggle } from '../controls/toggle';
import { changeGuardSite } from './guard-changes';
import type { RulesProps } from './rules-props';
import { SavedField } from './saved-field';

const SHORTEST = 10;
const LONGEST = 100_000;

/** What is known of a site's chat: how long a message may be, and whether it takes the same one twice. */
export function SiteFigures({ settings, onChange, site }: RulesProps & { site: SiteView }) {
  const { longest, refusesRepeats = false } = settings.guard.sites[site.id] ?? {};
  const storeLongest = (text: string) =>
    onChange(
      changeGuardSite(site.id, ({ longest: _, ...rest }) =>
        text === '' ? rest : { ...rest, longest: Number(text) },
      ),
    );
  return (
    <section className="card" aria-labelledby="site-figures">
      <h2 id="site-figures">{t('figures.siteTitle', site.title)}</h2>
      <div className="two">
        <SavedField
          label={t('figures.longest')}
          hint={t('figures.longestHint')}
          type="number"
          value={longest === undefined ? '' : String(longest)}
          problemOf={(text) => (isLongest(text) ? undefined : t('figures.bad.longest'))}
          onStore={storeLongest}
        />
      </div>
      <Toggle
        on={refusesRepeats}
        onChange={(on) => onChange(changeGuardSite(site.id, (old) => ({ ...old, refusesRepeats: on })))}
      >
        {t('figures.repeats')}
      </Toggle>
    </section>
  );
}

function isLongest(text: string): boolean {
  const value = Number(text);
  return text === '' || (Number.isInteger(value) && value >= SHORTEST && value <= LONGEST);
}
