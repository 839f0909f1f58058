import { unfilledVariables } from '../replies/variables';
import type { SeenOrder } from '../shop/seen-order';
import type { CompiledRules } from './compile';
import { deliveryFindings, type ShippingClock } from './delivery';
import { type Draft, isWrongWindow } from './draft';
import { type Finding, findingOf, strongest } from './finding';
import { fold } from './fold';
import { foreignData } from './foreign-data';
import { type KnownNumbers, numberFindings } from './numbers';
import { otherAccountFindings } from './other-account';
import { type Outgoing, outgoingFindings } from './outgoing';
import { asTheShopWants } from './own-checks';
import { type PriceAuthority, priceFindings } from './price';
import type { Place } from './rule';
import { type DroppedHit, scan } from './scan';

/** What a text is checked against besides the words themselves. What is not known is not judged. */
export interface CheckContext extends KnownNumbers, Outgoing {
  readonly place?: Place | undefined;
  readonly buyer?: string | undefined;
  readonly seen: readonly SeenOrder[];
  /** What this buyer wrote in this conversation: his own data is no secret to him. */
  readonly typed?: readonly string[] | undefined;
  /** The orders that a text may be about: the one in view, and those whose numbers this buyer named. */
  readonly about?: readonly SeenOrder[] | undefined;
  readonly draft?: Draft | undefined;
  readonly authority?: PriceAuthority | undefined;
  readonly clock?: ShippingClock | undefined;
  /** The shop's first days: what does not block, and is no rule of the shop's own, is only counted. */
  readonly counting?: boolean | undefined;
}

/**
 * All findings of a text about to go out, in reading order. Decides synchronously (architecture, decision 5).
 * @param onDropped hears of hits that a condition or an allowed span took away
 */
export function checkText(
  text: string,
  rules: CompiledRules,
  context: CheckContext,
  onDropped?: (hit: DroppedHit) => void,
): Finding[] {
  if (text === '') return [];
  const place = context.place ?? 'message';
  const folded = fold(text, rules.simplified);
  const findings = [
    ...scan(text, rules, place, onDropped, folded),
    ...foreignData(folded, context.buyer, context.seen, context.typed),
    ...otherAccountFindings(folded, context.buyer, place === 'message' ? (context.about ?? []) : []),
  ];
  if (place !== 'note') {
    const own = [
      ...numberFindings(folded, context),
      ...(context.authority ? priceFindings(folded, context.authority) : []),
      ...(context.clock ? deliveryFindings(folded, context.clock) : []),
    ];
    if (own.length > 0) findings.push(...asTheShopWants(own, folded, rules.checks));
  }
  if (place === 'message') {
    findings.push(...unfilled(text));
    if (isWrongWindow(context.draft)) findings.push(wrongWindow(text));
  }
  const whole =
    place === 'message' ? asTheShopWants(outgoingFindings(text, context), folded, rules.checks) : [];
  // What is shown must not be lost to what is only counted, nor all the words to a remark about their length.
  const shown = strongest(findings.filter((finding) => !isCounted(finding, context)));
  const counted = strongest(findings.filter((finding) => isCounted(finding, context))).all;
  const more = [...counted, ...whole].filter((one) => shown.over(one).length === 0);
  return [...shown.all, ...more].sort((one, other) => one.start - other.start);
}

/** @returns whether a finding is only counted: a register hint, or in a shop's first days what does not block */
export function isCounted(
  { counted, severity, own }: Finding,
  { counting }: Pick<CheckContext, 'counting'>,
): boolean {
  return counted === true || (counting === true && severity !== 'block' && !own);
}

function unfilled(text: string): Finding[] {
  return unfilledVariables(text).map(({ start, end }) =>
    findingOf({
      rule: 'wording.variable.unfilled',
      class: 'variable',
      severity: 'block',
      start,
      end,
      reason: { key: 'finding.unfilled' },
      source: '案头',
    }),
  );
}

function wrongWindow(text: string): Finding {
  return findingOf({
    rule: 'wording.window.other-conversation',
    class: 'window',
    severity: 'block',
    start: 0,
    end: text.length,
    reason: { key: 'finding.wrongWindow' },
    source: '案头',
  });
}
