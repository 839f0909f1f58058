import { type Finding, findingOf } from './finding';

/** What the platform does with a message besides sending it. */
export interface Outgoing {
  /** Longest message in characters, where it is known. */
  readonly longest?: number | undefined;
  /** The last message of our own in this conversation, where the platform refuses the same text again. */
  readonly last?: string | undefined;
}

/** A message that the platform would cut or refuse: over its length, or the same text again. */
export function outgoingFindings(text: string, { longest, last }: Outgoing): Finding[] {
  const findings: Finding[] = [];
  const add = (name: string, start: number, values: readonly (string | number)[]) =>
    findings.push(
      findingOf({
        rule: `wording.length.${name}`,
        class: 'length',
        severity: 'warn',
        start,
        end: text.length,
        reason: { key: `finding.${name}`, values },
        source: '平台限制',
      }),
    );
  // Platforms count what is shown: a pair of surrogates is one character.
  const count = longest === undefined || text.length <= longest ? 0 : [...text].length;
  if (longest !== undefined && count > longest) {
    add('too-long', [...text].slice(0, longest).join('').length, [count, longest]);
  }
  if (last !== undefined && text.trim() !== '' && text.trim() === last.trim()) add('repeated', 0, []);
  return findings;
}
