import { fieldValue, wholeValue } from '../shop/field';
import type { CheckFacts, CheckResult } from './facts';
import { judgePhone } from './phone';
import { choicesIn, choicesOfSpec, numberOf, type SaidChoice } from './said';

const SOURCE = '手册000、003（000-23、003-20）';

/** The last thing of a kind that the buyer chose. */
function lastSaid({ messages, from }: CheckFacts, kind: SaidChoice['kind']): SaidChoice | undefined {
  return messages
    .slice(from)
    .filter(({ side }) => side === 'buyer')
    .flatMap(({ text }) => choicesIn(text))
    .filter((choice) => choice.kind === kind)
    .at(-1);
}

/** Whether the buyer gave another phone number than the order has. A privacy number stands for another by design. */
export function checkSaidPhone(facts: CheckFacts): CheckResult | undefined {
  const said = lastSaid(facts, 'phone');
  const { phone } = facts.order.fields;
  const shown = fieldValue(phone);
  if (!said || !shown) return undefined;
  const rule = 'check.phone.said';
  const verdict = judgePhone(shown);
  if (verdict === 'virtual')
    return {
      rule,
      state: 'masked',
      reason: { key: 'check.why.phone.saidVirtual', values: [said.words] },
      source: SOURCE,
    };
  const same = verdict === 'masked' ? fitsMask(shown, said.value) : digitsOf(shown) === digitsOf(said.value);
  if (!same)
    return {
      rule,
      state: 'look',
      reason: { key: 'check.why.phone.said' },
      source: SOURCE,
      difference: { ordered: shown, said: said.words },
    };
  return verdict === 'masked'
    ? {
        rule,
        state: 'masked',
        reason: { key: 'check.why.phone.saidMasked', values: [said.words] },
        source: SOURCE,
      }
    : { rule, state: 'pass', reason: { key: 'check.why.phone.sameSaid' }, source: SOURCE };
}

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:86|0086)(?=1\d{10}$)/, '');
}

/** Whether a number may be the one behind a mask (138****8036). */
function fitsMask(masked: string, phone: string): boolean {
  const [, head = '', tail = ''] = /^\D*(\d*)[*＊xX]+(\d*)/.exec(masked.replace(/[\s-]/g, '')) ?? [];
  const digits = digitsOf(phone);
  return digits.startsWith(head) && digits.endsWith(tail);
}

/** Whether the buyer chose another size than the order's spec names. */
export function checkSaidSize(facts: CheckFacts): CheckResult | undefined {
  const said = lastSaid(facts, 'size');
  const spec = wholeValue(facts.order.fields.spec);
  if (!said || !spec) return undefined;
  const { sizes, figures } = choicesOfSpec(spec);
  const ordered = /^[\d.]+$/.test(said.value) ? figures : sizes;
  return ordered.length === 0
    ? undefined
    : compared('check.size.said', 'size', ordered.includes(said.value), spec, said.words);
}

/** Whether the buyer chose another colour than the order's spec names. */
export function checkSaidColour(facts: CheckFacts): CheckResult | undefined {
  const said = lastSaid(facts, 'colour');
  const spec = wholeValue(facts.order.fields.spec);
  if (!said || !spec) return undefined;
  const { colours } = choicesOfSpec(spec);
  if (colours.length === 0) return undefined;
  const bare = (colour: string) => colour.replace(/^[深浅]/, '');
  // Dark and light part two of one colour only where both say which they are.
  const same = colours.some(
    (one) =>
      one === said.value ||
      (bare(one) === bare(said.value) && (bare(one) === one || bare(said.value) === said.value)),
  );
  return compared('check.colour.said', 'colour', same, spec, said.words);
}

/** Whether the buyer wants another number of pieces than the order has. */
export function checkSaidQuantity(facts: CheckFacts): CheckResult | undefined {
  const said = lastSaid(facts, 'quantity');
  const shown = wholeValue(facts.order.fields.quantity);
  const ordered = numberOf(/\d+/.exec(shown ?? '')?.[0] ?? '');
  if (!said || !shown || ordered === undefined) return undefined;
  // The pieces of one set (12件) are no number of sets.
  const pieces: readonly string[] = wholeValue(facts.order.fields.spec)?.match(/\d+/g) ?? [];
  if (ordered !== Number(said.value) && pieces.includes(said.value)) return undefined;
  return compared('check.quantity.said', 'quantity', ordered === Number(said.value), shown, said.words);
}

function compared(
  rule: 'check.size.said' | 'check.colour.said' | 'check.quantity.said',
  name: 'size' | 'colour' | 'quantity',
  same: boolean,
  ordered: string,
  said: string,
): CheckResult {
  return same
    ? { rule, state: 'pass', reason: { key: 'check.why.sameSaid', values: [said] }, source: SOURCE }
    : {
        rule,
        state: 'look',
        reason: { key: `check.why.${name}.said` },
        source: SOURCE,
        difference: { ordered, said },
      };
}
