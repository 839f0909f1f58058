import { type CheckContext, checkText } from './check';
import type { CompiledRules } from './compile';
import type { Finding } from './finding';
import type { DroppedHit } from './scan';

/** What the trial box shows of a sentence: every finding, and what was allowed and why. */
export interface Explained {
  readonly findings: readonly Finding[];
  readonly dropped: readonly DroppedHit[];
}

/** Checks a text and keeps what its conditions and allowed spans took away. */
export function explain(text: string, rules: CompiledRules, context: CheckContext = { seen: [] }): Explained {
  const dropped: DroppedHit[] = [];
  const findings = checkText(text, rules, context, (hit) => dropped.push(hit));
  return { findings, dropped };
}
