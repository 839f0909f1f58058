import { findText, t } from '@/utils/i18n/pages';

/** How often one rule was counted. */
interface CountView {
  readonly rule: string;
  readonly class: string;
  readonly words: string;
  readonly times: number;
}

interface CountListProps {
  readonly title: string;
  readonly hint?: string;
  readonly counts: readonly CountView[];
}

const SHOWN = 10;

/** Counts by rule, the most frequent first. */
export function CountList({ title, hint = '', counts }: CountListProps) {
  return (
    <div className="counts">
      <p>
        {counts.length > 0 ? <b>{title}</b> : <span className="hint">{title}</span>}{' '}
        <span className="hint">{hint}</span>
      </p>
      {counts.length > 0 && (
        <ul className="plain rows">
          {counts.slice(0, SHOWN).map(({ rule, class: kind, words, times }) => (
            <li key={rule} className="row-line slim">
              <span className="rule-line" title={rule}>
                {words} <span className="hint">{findText(`wording.class.${kind}`) ?? kind}</span>
              </span>
              <span className="times">{t('state.times', times)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
