import { AllowedSpans } from './allowed';
import type { Finding } from './finding';
import { fold, type MappedText, type SimplifiedTable } from './fold';
import type { Severity, WordingClass, WordingPack } from './rule';

/** What a shop has changed about the guard's own checks, which are in no pack. */
export interface OwnChecks {
  readonly levels: ReadonlyMap<string, Severity | 'off'>;
  readonly allow: readonly { readonly phrase: string; readonly rule: string | undefined }[];
}

/** Nothing may be allowed here: another buyer's data, variables, the wrong window. */
const FIXED: ReadonlySet<WordingClass> = new Set(['privacy', 'variable', 'window']);

/** Gathers the changes of all packs, their words folded as texts are. */
export function ownChecksOf(packs: readonly WordingPack[], simplified: SimplifiedTable): OwnChecks {
  const checks = packs.flatMap((pack) => pack.checks ?? []);
  return {
    levels: new Map(checks.flatMap(({ levels }) => Object.entries(levels))),
    allow: checks.flatMap(({ allow }) =>
      allow.map(({ phrase, rule }) => ({ phrase: fold(phrase, simplified).text, rule })),
    ),
  };
}

/** @returns the findings of the guard's own checks as the shop wants them */
export function asTheShopWants(
  findings: readonly Finding[],
  { text, from, to }: MappedText,
  { levels, allow }: OwnChecks,
): Finding[] {
  return findings.flatMap((finding) => {
    if (FIXED.has(finding.class)) return [finding];
    const severity = levels.get(finding.rule) ?? finding.severity;
    if (severity === 'off') return [];
    const spans = new AllowedSpans();
    for (const { phrase, rule } of allow) {
      if (rule !== undefined && rule !== finding.rule) continue;
      for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
        spans.add(from[at] ?? 0, to[at + phrase.length - 1] ?? 0);
    }
    return spans.holding(finding.start, finding.end) ? [] : [{ ...finding, severity }];
  });
}
