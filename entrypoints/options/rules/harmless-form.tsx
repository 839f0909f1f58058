import { type FormEvent, useState } from 'react';
import type { OwnAllow } from '@/utils/domain/wording/book';
import { draftAllow } from '@/utils/domain/wording/draft-allow';
import { LONGEST_PHRASE, lengthOf, SHORTEST_PHRASE } from '@/utils/domain/wording/own-rule';
import { t } from '@/utils/i18n/pages';
import type { Fired } from '@/utils/messages/protocol';
import { FormEnd } from '../controls/form-end';
import { Sheet } from '../controls/sheet';
import type { ScopeChoice } from './scope';
import { ScopeSelect } from './scope-select';

interface HarmlessFormProps {
  readonly fired: Fired;
  readonly choices: readonly ScopeChoice[];
  readonly chosen: ScopeChoice;
  readonly onSave: (allow: OwnAllow) => void;
  readonly onClose: () => void;
}

/** 这是误报: words inside which the rule is silent from now on, prefilled with what stood around them. */
export function HarmlessForm({ fired, choices, chosen, onSave, onClose }: HarmlessFormProps) {
  const { words, around, rule } = fired;
  const [phrase, setPhrase] = useState(() => draftAllow(words, around));
  const [every, setEvery] = useState(false);
  const [place, setPlace] = useState(chosen);
  const [tried, setTried] = useState(false);
  const problem = problemOf(phrase.trim(), words);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    onSave({ phrase: phrase.trim(), ...(!every && { rule }), ...place.scope });
    onClose();
  };
  return (
    <Sheet title={t('fired.formTitle')} onClose={onClose}>
      <form className="form" onSubmit={save}>
        <p className="hint">{t('fired.formLead')}</p>
        <label className="field">
          {t('fired.phrase')}
          <input
            className="input"
            // biome-ignore lint/a11y/noAutofocus: a dialog opens at its first field
            autoFocus
            value={phrase}
            maxLength={LONGEST_PHRASE}
            spellCheck="false"
            onChange={(event) => setPhrase(event.target.value)}
          />
        </label>
        <fieldset className="choice">
          <legend>{t('fired.which')}</legend>
          <label className="check">
            <input type="radio" name="every" checked={!every} onChange={() => setEvery(false)} />
            {t('fired.one', rule)}
          </label>
          <label className="check">
            <input type="radio" name="every" checked={every} onChange={() => setEvery(true)} />
            {t('fired.every')}
          </label>
        </fieldset>
        <ScopeSelect label={t('rule.scope')} choices={choices} value={place.value} onChange={setPlace} />
        <FormEnd problem={tried && problem} save={t('fired.save')} onCancel={onClose} />
      </form>
    </Sheet>
  );
}

function problemOf(phrase: string, words: string): string | undefined {
  if (phrase.includes('●')) return t('fired.masked');
  if (lengthOf(phrase) < SHORTEST_PHRASE) return t('problem.phraseShort', phrase);
  return phrase.includes(words) || words.includes('●') ? undefined : t('fired.mustContain', words);
}
