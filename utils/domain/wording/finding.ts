import type { Severity, WordingClass } from './rule';

/** Why something was found: words that came with a pack, or a key of the interface's own texts. */
export type Reason = { readonly words: string } | { readonly key: string };

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
}

const WEIGHT: Readonly<Record<Severity, number>> = { block: 0, warn: 1, suggest: 2 };

/**
 * @returns the findings in reading order, of overlapping ones only the most severe, then the longest; one of the same
 * class and severity grows over its neighbour, so that a replacement takes the whole of what was wrong
 */
export function strongest(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const byWeight = [...findings].sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.end - b.start - (a.end - a.start),
  );
  for (const finding of byWeight) {
    const at = kept.findIndex((other) => finding.start < other.end && other.start < finding.end);
    const over = kept[at];
    if (!over) kept.push(finding);
    else if (over.class === finding.class && over.severity === finding.severity) {
      kept[at] = { ...over, start: Math.min(over.start, finding.start), end: Math.max(over.end, finding.end) };
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
