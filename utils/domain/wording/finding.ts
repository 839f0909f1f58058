import type { Severity, WordingClass } from './rule';
import { Spans } from './spans';

/** Why something was found: words that came with a pack, or a key of the interface's own texts. */
export type Reason =
  | { readonly words: string }
  | { readonly key: string; readonly values?: readonly (string | number)[] };

/** One finding (提示): what stands at `start`..`end` of the text as typed, and what to do about it. */
export interface Finding {
  readonly rule: string;
  readonly class: WordingClass;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  /** Only the skeleton saw it: written so as not to be seen. */
  readonly disguised: boolean;
  readonly reason: Reason;
  readonly replacements: readonly string[];
  readonly source: string;
  /** Only counted for the end of the shift, never shown while somebody types. */
  readonly counted?: true;
  /** A rule of the shop's own: it holds from the first minute. */
  readonly own?: true;
  /** Of a price cut: how many yuan it takes off, for the lead's sign-off. */
  readonly yuan?: number;
}

/** @returns a finding as most are: plainly written, and with no better words to offer */
export function findingOf(
  finding: Omit<Finding, 'disguised' | 'replacements'> & Partial<Pick<Finding, 'disguised' | 'replacements'>>,
): Finding {
  return { disguised: false, replacements: [], ...finding };
}

const WEIGHT: Readonly<Record<Severity, number>> = { block: 0, warn: 1, suggest: 2 };

/**
 * @returns the findings in reading order, of overlapping ones only the most severe, then the longest; one of the same
 * class and severity grows over its neighbour, so that a replacement takes the whole of what was wrong
 */
export function strongest(findings: readonly Finding[]): Spans<Finding> {
  const kept = new Spans<Finding>();
  const byWeight = [...findings].sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.end - b.start - (a.end - a.start),
  );
  for (const finding of byWeight) {
    const met = kept.over(finding);
    const [first] = met;
    if (!first) kept.put(finding);
    else if (met.every((one) => one.class === finding.class && one.severity === finding.severity)) {
      const start = Math.min(first.start, finding.start);
      kept.put({ ...first, start, end: Math.max(finding.end, met.at(-1)?.end ?? 0) });
    }
  }
  return kept;
}
