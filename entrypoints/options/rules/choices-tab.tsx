import { Label, Radio, RadioGroup } from 'react-aria-components';
import { choose } from '@/utils/domain/wording/book-changes';
import { t } from '@/utils/i18n/pages';
import type { RulesProps } from './rules-props';

/** Where manuals contradict each other: one question each, and what the shop has settled on. */
export function ChoicesTab({ shipped, book, edit }: RulesProps) {
  const questions = shipped.packs.flatMap((pack) => pack.choices ?? []);
  if (questions.length === 0) return <p className="empty">{t('choices.none')}</p>;
  return (
    <>
      <p className="lead">{t('choices.lead')}</p>
      {questions.map(({ id, question, source, options }) => (
        <RadioGroup
          key={id}
          className="card radios"
          value={options.find((option) => option.id === book.choices[id])?.id ?? options[0]?.id ?? ''}
          onChange={(option) => void edit(choose(id, option))}
        >
          <Label className="question">{question}</Label>
          <p className="hint">{t('choices.source', source)}</p>
          {options.map((option) => (
            <Radio key={option.id} value={option.id} className="radio">
              <span className="dot-box" aria-hidden="true" />
              <span>{option.label}</span>
            </Radio>
          ))}
        </RadioGroup>
      ))}
    </>
  );
}
