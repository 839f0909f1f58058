import { SEVERITIES, type Severity, WORDING_CLASSES, type WordingClass } from '@/utils/domain/wording/rule';
import { t } from '@/utils/i18n/pages';

interface ClassLevelProps {
  readonly value: { readonly class: WordingClass; readonly severity: Severity };
  readonly onChange: (value: { class: WordingClass; severity: Severity }) => void;
}

/** Class and level of a rule. */
export function ClassLevel({ value, onChange }: ClassLevelProps) {
  return (
    <div className="two">
      <label className="field">
        {t('rule.class')}
        <select
          className="select"
          value={value.class}
          onChange={(event) => onChange({ ...value, class: event.target.value as WordingClass })}
        >
          {WORDING_CLASSES.map((kind) => (
            <option key={kind} value={kind}>
              {t(`wording.class.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('rule.level')}
        <select
          className="select"
          value={value.severity}
          onChange={(event) => onChange({ ...value, severity: event.target.value as Severity })}
        >
          {SEVERITIES.map((level) => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
