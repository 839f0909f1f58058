import { MOST_OWN_RULES, type OwnRule, type Scope, type WordingBook } from './book';
import { LONGEST_PHRASE, LONGEST_REPLACEMENT, lengthOf, phraseProblem } from './own-rule';
import type { RowFault } from './row-context';
import type { Severity, WordingClass } from './rule';

/** What is asked once for a whole pasted list. */
export interface PasteAs {
  readonly class: WordingClass;
  readonly severity: Severity;
  readonly reason: string;
  readonly scope: Scope;
}

/** What a pasted list comes to. */
export interface Pasted {
  readonly rules: readonly OwnRule[];
  readonly faults: readonly RowFault[];
  /** Lines whose phrase is there already, in the book or earlier in the list. */
  readonly skipped: number;
}

/** Reads a pasted list: one phrase a line, behind a tab a better wording where there is one. */
export function readPaste(text: string, as: PasteAs, book: WordingBook, newId: () => string): Pasted {
  const known = new Set(
    book.rules.filter((rule) => holdsWith(rule, as.scope)).flatMap(({ phrase }) => phrase),
  );
  const rules: OwnRule[] = [];
  const faults: RowFault[] = [];
  let skipped = 0;
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const [phrase = '', better = ''] = line.split('\t').map((part) => part.trim());
    if (phrase === '' && better === '') return;
    const row = at + 1;
    const problem = phraseProblem(phrase);
    if (problem) {
      faults.push({ row, column: '', code: problem, params: [phrase.slice(0, 20), LONGEST_PHRASE] });
    } else if (lengthOf(better) > LONGEST_REPLACEMENT) {
      faults.push({ row, column: '', code: 'replaceLong', params: [LONGEST_REPLACEMENT] });
    } else if (known.has(phrase)) {
      skipped++;
    } else {
      known.add(phrase);
      const { class: kind, severity, reason, scope } = as;
      const replace = better === '' ? [] : [better];
      rules.push({ id: newId(), class: kind, severity, phrase: [phrase], reason, replace, ...scope });
    }
  });
  const count = book.rules.length + rules.length;
  if (count > MOST_OWN_RULES)
    faults.push({ row: 0, column: '', code: 'tooManyRows', params: [count, MOST_OWN_RULES] });
  return { rules, faults, skipped };
}

/** Whether a rule already holds wherever the new ones would. */
function holdsWith(rule: OwnRule, { site, shop }: Scope): boolean {
  if (rule.shop !== undefined) return rule.shop === shop;
  return rule.site === undefined || rule.site === site;
}
