import { useDeferredValue, useMemo } from 'react';
import { rulesFor } from '@/utils/domain/wording/book';
import { type CompiledRules, compileRules } from '@/utils/domain/wording/compile';
import { type Explained, explain } from '@/utils/domain/wording/explain';
import { simplifiedTable } from '@/utils/domain/wording/simplified';
import type { RulesProps } from './rules-props';

/** What the rules of the chosen place say of a sentence; `broken`: they do not compile, and why. */
export interface Trial {
  readonly text: string;
  readonly explained?: Explained | undefined;
  readonly broken?: string | undefined;
}

/** Tries a sentence against the rules as they are now. Nothing is compiled before there is one. */
export function useTrial(typed: string, { shipped, book, chosen }: RulesProps): Trial {
  const text = useDeferredValue(typed);
  const empty = text.trim() === '';
  const compiled = useMemo(() => {
    if (empty) return {};
    try {
      return { rules: compile(shipped.packs, shipped.simplified, book, chosen.here) };
    } catch (error) {
      return { broken: (error as Error).message };
    }
  }, [empty, shipped, book, chosen]);
  const { rules, broken } = compiled as { rules?: CompiledRules; broken?: string };
  const explained = useMemo(() => (rules ? explain(text, rules) : undefined), [rules, text]);
  return { text, explained, broken };
}

function compile(
  packs: RulesProps['shipped']['packs'],
  simplified: string,
  book: RulesProps['book'],
  here: RulesProps['chosen']['here'],
): CompiledRules {
  return compileRules(rulesFor(packs, book, here), simplifiedTable(simplified));
}
