import { Problem } from '@/components/pages/problem';
import { TrialResult } from '@/components/wording/trial-result';
import { t } from '@/utils/i18n/pages';
import type { RulesProps } from './rules-props';
import { useTrial } from './use-trial';

/** 试一试: a sentence, and what the rules of the chosen place say of it. */
export function TrialBox(props: RulesProps) {
  const news = useTrial(props);
  return (
    <section className="card" aria-labelledby="trial">
      <h2 id="trial">{t('trial.title')}</h2>
      <label className="field">
        {t('trial.text')}
        <textarea
          className="input area short"
          value={props.trial}
          placeholder={t('trial.hint')}
          spellCheck="false"
          onChange={(event) => props.onTrial(event.target.value)}
        />
      </label>
      {news?.broken !== undefined && <Problem>{t('rules.packsBroken', news.broken)}</Problem>}
      {news?.explained && <TrialResult text={news.text} explained={news.explained} />}
    </section>
  );
}
