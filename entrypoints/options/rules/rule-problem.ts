import type { OwnRule } from '@/utils/domain/wording/book';
import {
  LONGEST_PHRASE,
  LONGEST_REASON,
  LONGEST_REPLACEMENT,
  lengthOf,
  MOST_PHRASES,
  MOST_REPLACEMENTS,
  phraseProblem,
} from '@/utils/domain/wording/own-rule';
import { t } from '@/utils/i18n/pages';

/** @returns the lines of a field that hold something */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** @returns what is wrong with a rule that is being edited, in words; nothing where it can be stored */
export function ruleProblem({ phrase, wholeClause, reason, replace, places }: OwnRule): string | undefined {
  if (phrase.length === 0) return t('problem.phraseEmpty');
  if (phrase.length > MOST_PHRASES) return t('problem.phraseMany', MOST_PHRASES);
  for (const one of phrase) {
    const problem = phraseProblem(one, wholeClause);
    if (problem) return t(`problem.${problem}`, one.slice(0, 20), LONGEST_PHRASE);
  }
  if (places?.length === 0) return t('problem.placesEmpty');
  if (lengthOf(reason) > LONGEST_REASON) return t('problem.reasonLong', LONGEST_REASON);
  if (replace.length > MOST_REPLACEMENTS) return t('problem.replaceMany', MOST_REPLACEMENTS);
  return replace.some((one) => lengthOf(one) > LONGEST_REPLACEMENT)
    ? t('problem.replaceLong', LONGEST_REPLACEMENT)
    : undefined;
}
