import type { Field } from './field';
import type { FlagColour } from './flag';

/** The fields of an order that a page can show; `ORDER_FIELDS` gives them in the order of the check list. */
export const ORDER_FIELDS = [
  'recipient',
  'phone',
  'address',
  'goods',
  'spec',
  'quantity',
  'courier',
  'buyerNote',
  'buyer',
  'amount',
  'status',
] as const;

/** Name of one order field. */
export type OrderField = (typeof ORDER_FIELDS)[number];

/** The seller's note (商家备注) and flag as they stand in the order. */
export interface Memo {
  readonly text: string;
  readonly flag?: FlagColour;
  /** The short word beside the colour, on platforms that have one. */
  readonly tag?: string;
}

/** One order (订单) as read from a page. `no` is the platform's order number. */
export interface Order {
  readonly no: string;
  readonly fields: Readonly<Partial<Record<OrderField, Field>>>;
  readonly memo?: Memo;
}
