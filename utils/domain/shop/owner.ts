import { fieldValue } from './field';
import type { Order } from './order';

/**
 * An order whose page does not say whose it is belongs to the buyer in whose conversation it was first shown, for as
 * long as this tab remembers it: a card that lags behind the conversation still shows an order known as another's.
 */
export function withOwner(
  order: Order | undefined,
  seen: ReadonlyMap<string, { readonly buyer: string }>,
  buyer: string | undefined,
): Order | undefined {
  if (!order || fieldValue(order.fields.buyer) !== undefined) return order;
  const owner = seen.get(order.no)?.buyer ?? buyer;
  if (owner === undefined) return order;
  return { ...order, fields: { ...order.fields, buyer: { state: 'found', value: owner, rung: 0 } } };
}

/** Whether a buyer ID is shown whole: a masked one (小**) says neither that two are one nor that they are not. */
export function isWholeId(buyer: string): boolean {
  return !/[*＊]/.test(buyer);
}
