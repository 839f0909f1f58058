import type { Finding } from './finding';

/** What this tab has seen of one order: whose it is and what must reach nobody else. Kept in memory only. */
export interface SeenOrder {
  readonly no: string;
  readonly buyer: string;
  readonly secrets: readonly string[];
  /** What the order costs, as the page shows it (yuan). */
  readonly amount?: string | undefined;
}

const SHORTEST_SECRET = 6;

/**
 * Another buyer's order number, phone or address in a text for `buyer` (004-12, 004-18, 004-19). Only where both
 * buyers were read and differ; what this buyer's own orders hold is never foreign.
 */
export function foreignData(text: string, buyer: string | undefined, seen: readonly SeenOrder[]): Finding[] {
  if (buyer === undefined || buyer === '') return [];
  const own = new Set(seen.filter((order) => order.buyer === buyer).flatMap(values));
  const findings: Finding[] = [];
  for (const order of seen) {
    if (order.buyer === buyer) continue;
    const given = amountIn(text, order, seen, buyer);
    if (given) findings.push(given);
    for (const value of values(order)) {
      if (value.length < SHORTEST_SECRET || own.has(value)) continue;
      const start = text.indexOf(value);
      if (start < 0) continue;
      findings.push({
        rule: 'wording.privacy.other-buyer',
        class: 'privacy',
        severity: 'block',
        start,
        end: start + value.length,
        disguised: false,
        reason: { key: 'finding.otherBuyer' },
        replacements: [],
        source: '手册004（004-12、004-19）',
      });
    }
  }
  return findings;
}

/** A sum is another's only if it stands there to the cent and is nothing that this buyer has paid. */
function amountIn(
  text: string,
  { amount }: SeenOrder,
  seen: readonly SeenOrder[],
  buyer: string,
): Finding | undefined {
  if (amount === undefined || !/\d\.\d{1,2}$/.test(amount)) return undefined;
  if (seen.some((order) => order.buyer === buyer && order.amount === amount)) return undefined;
  const start = text.indexOf(amount);
  const end = start + amount.length;
  if (start < 0 || /[\d.]/.test(text[start - 1] ?? '') || /\d/.test(text[end] ?? '')) return undefined;
  return {
    rule: 'wording.privacy.other-amount',
    class: 'privacy',
    severity: 'warn',
    start,
    end,
    disguised: false,
    reason: { key: 'finding.otherAmount' },
    replacements: [],
    source: '手册004（004-12）',
  };
}

function values(order: SeenOrder): string[] {
  return [order.no, ...order.secrets];
}
