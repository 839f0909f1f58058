import { unfilledVariables } from '../replies/variables';
import type { CompiledRules } from './compile';
import { type Draft, isWrongWindow } from './draft';
import { type Finding, strongest } from './finding';
import { foreignData, type SeenOrder } from './foreign-data';
import { scan } from './scan';

/** What a text is checked against besides the words themselves. */
export interface CheckContext {
  readonly buyer?: string | undefined;
  readonly seen: readonly SeenOrder[];
  readonly draft?: Draft | undefined;
}

/** All findings of a text about to be sent, in reading order. Decides synchronously (architecture, decision 10). */
export function checkText(text: string, rules: CompiledRules, context: CheckContext): Finding[] {
  const findings = [
    ...scan(text, rules),
    ...foreignData(text, context.buyer, context.seen),
    ...unfilled(text),
  ];
  if (isWrongWindow(context.draft)) findings.push(wrongWindow(text));
  return strongest(findings);
}

function unfilled(text: string): Finding[] {
  return unfilledVariables(text).map(({ start, end }) => ({
    rule: 'wording.variable.unfilled',
    class: 'variable',
    severity: 'block',
    start,
    end,
    disguised: false,
    reason: { key: 'finding.unfilled' },
    replacements: [],
    source: '案头',
  }));
}

function wrongWindow(text: string): Finding {
  return {
    rule: 'wording.window.other-conversation',
    class: 'window',
    severity: 'block',
    start: 0,
    end: text.length,
    disguised: false,
    reason: { key: 'finding.wrongWindow' },
    replacements: [],
    source: '案头',
  };
}
