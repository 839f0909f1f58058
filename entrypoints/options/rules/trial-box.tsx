import { useState } from 'react';
import { TrialResult } from '@/components/wording/trial-result';
import { t } from '@/utils/i18n/pages';
import type { RulesProps } from './rules-props';
import { useTrial } from './use-trial';

/** 试一试: a sentence, and what the rules of the chosen place say of it. */
export function TrialBox(props: RulesProps) {
  const [typed, setTyped] = useState('');
  const { text, explained, broken } = useTrial(typed, props);
  return (
    <section className="card" aria-labelledby="trial">
      <h2 id="trial">{t('trial.title')}</h2>
      <label className="field">
        {t('trial.text')}
        <textarea
          className="input area short"
          value={typed}
          placeholder={t('trial.hint')}
          spellCheck="false"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {broken && (
        <p className="problem" role="alert">
          {t('rules.packsBroken', broken)}
        </p>
      )}
      {explained && <TrialResult text={text} explained={explained} />}
    </section>
  );
}
