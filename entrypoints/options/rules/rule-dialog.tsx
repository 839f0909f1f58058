import { type FormEvent, useState } from 'react';
import type { OwnRule } from '@/utils/domain/wording/book';
import { keptPlaces, LONGEST_REASON, PLAIN_PLACES } from '@/utils/domain/wording/own-rule';
import { PLACES } from '@/utils/domain/wording/rule';
import { t } from '@/utils/i18n/pages';
import { CheckGroup } from '../controls/check-group';
import { FormEnd } from '../controls/form-end';
import { Sheet } from '../controls/sheet';
import { ClassLevel } from './class-level';
import { linesOf, ruleProblem } from './rule-problem';
import { type ScopeChoice, scopeValue } from './scope';
import { ScopeSelect } from './scope-select';

interface RuleDialogProps {
  readonly rule: OwnRule;
  readonly isNew: boolean;
  readonly choices: readonly ScopeChoice[];
  readonly onSave: (rule: OwnRule) => void;
  readonly onClose: () => void;
}

/** A rule of the shop's own, to add or change. */
export function RuleDialog({ rule, isNew, choices, onSave, onClose }: RuleDialogProps) {
  const [values, setValues] = useState(rule);
  const [phrases, setPhrases] = useState(rule.phrase.join('\n'));
  const [replace, setReplace] = useState(rule.replace.join('\n'));
  const [tried, setTried] = useState(false);
  const chosen = values.places ?? PLAIN_PLACES;
  const { places: _, ...others } = values;
  const places = keptPlaces(chosen);
  const whole: OwnRule = {
    ...others,
    ...(places && { places }),
    phrase: linesOf(phrases),
    replace: linesOf(replace),
    reason: values.reason.trim() || t('rule.reasonPlain'),
  };
  const problem = ruleProblem(whole);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    onSave(whole);
    onClose();
  };
  const scoped = ({ scope }: ScopeChoice) => {
    const { site: _, shop: __, ...rest } = values;
    setValues({ ...rest, ...scope });
  };
  return (
    <Sheet title={t(isNew ? 'rule.new' : 'rule.edit')} onClose={onClose}>
      <form className="form" onSubmit={save}>
        <label className="field">
          {t('rule.phrases')}
          <textarea
            className="input area"
            // biome-ignore lint/a11y/noAutofocus: a dialog opens at its first field
            autoFocus
            value={phrases}
            spellCheck="false"
            aria-describedby="rule-phrases-hint"
            onChange={(event) => setPhrases(event.target.value)}
          />
          <span className="hint" id="rule-phrases-hint">
            {t('rule.phrasesHint')}
          </span>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={values.wholeClause ?? false}
            onChange={(event) => setValues({ ...values, wholeClause: event.target.checked })}
          />
          {t('rule.wholeClause')}
        </label>
        <ClassLevel value={values} onChange={(change) => setValues({ ...values, ...change })} />
        <label className="field">
          {t('rule.reason')}
          <input
            className="input"
            value={values.reason}
            maxLength={LONGEST_REASON}
            placeholder={t('rule.reasonHint')}
            onChange={(event) => setValues({ ...values, reason: event.target.value })}
          />
        </label>
        <label className="field">
          {t('rule.replace')}
          <textarea
            className="input area short"
            value={replace}
            spellCheck="false"
            onChange={(event) => setReplace(event.target.value)}
          />
        </label>
        <CheckGroup
          legend={t('rule.places')}
          options={PLACES}
          chosen={chosen}
          label={(place) => t(`rule.place.${place}`)}
          onChange={(places) => setValues({ ...values, places })}
        />
        <ScopeSelect label={t('rule.scope')} choices={choices} value={scopeValue(values)} onChange={scoped} />
        <FormEnd problem={tried && problem} save={t('rule.save')} onCancel={onClose} />
      </form>
    </Sheet>
  );
}
