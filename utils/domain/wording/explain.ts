import { checkText } from './check';
import type { CompiledRules } from './compile';
import type { Finding } from './finding';

/** A hit that was dropped, and what dropped it. */
export interface Dropped {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly by: 'allow' | 'notBefore' | 'notAfter' | 'needs' | 'unless' | 'wholeClause';
  /** The words that dropped it. */
  readonly words?: string;
}

/** What the rules say of a text, and which hits they let pass and why. */
export interface Explained {
  readonly findings: readonly Finding[];
  readonly dropped: readonly Dropped[];
}

/** Explains a text for the trial box. */
export function explain(text: string, rules: CompiledRules): Explained {
  return { findings: checkText(text, rules, { seen: [] }), dropped: [] };
}
