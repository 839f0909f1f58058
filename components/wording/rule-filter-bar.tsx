import { SEVERITIES, WORDING_CLASSES } from '@/utils/domain/wording/rule';
import type { RuleFilter } from '@/utils/domain/wording/rule-list';
import { t } from '@/utils/i18n/pages';

interface RuleFilterBarProps {
  readonly filter: RuleFilter;
  readonly shown: number;
  readonly count: number;
  readonly onChange: (filter: RuleFilter) => void;
}

/** Search and filters over the list of rules, and how many they leave. */
export function RuleFilterBar({ filter, shown, count, onChange }: RuleFilterBarProps) {
  const choice = (name: 'class' | 'level' | 'kind', options: readonly (readonly [string, string])[]) => (
    <label className="field">
      {t(`list.${name}`)}
      <select
        className="select"
        value={filter[name]}
        onChange={(event) => onChange({ ...filter, [name]: event.target.value })}
      >
        <option value="">{t('list.any')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <search className="filters">
      <label className="field grow">
        {t('list.search')}
        <input
          className="input"
          type="search"
          placeholder={t('list.searchHint')}
          value={filter.words}
          spellCheck="false"
          onChange={(event) => onChange({ ...filter, words: event.target.value })}
        />
      </label>
      {choice(
        'class',
        WORDING_CLASSES.map((one) => [one, t(`wording.class.${one}`)]),
      )}
      {choice(
        'level',
        ([...SEVERITIES, 'off'] as const).map((one) => [one, t(`level.${one}`)]),
      )}
      {choice(
        'kind',
        (['own', 'shipped', 'changed'] as const).map((one) => [one, t(`list.kind.${one}`)]),
      )}
      <output className="count">
        {shown === count ? t('list.count', count) : t('list.countOf', shown, count)}
      </output>
    </search>
  );
}
