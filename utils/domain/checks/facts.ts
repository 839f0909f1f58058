import type { ParsedAddress } from '../address/parsed';
import type { Message } from '../shop/conversation';
import type { Order } from '../shop/order';
import type { SeenOrder } from '../shop/seen-order';
import type { Reason } from '../wording/finding';
import type { CourierRegion } from './check-settings';

/** What reading addresses gave; the division data lies in the worker and is loaded when it is first asked. */
export type AddressReading =
  | { readonly state: 'reading' | 'failed' }
  | {
      readonly state: 'read';
      /** The day up to which changes of provinces, cities and districts are known. */
      readonly date: string;
      readonly order: ParsedAddress | undefined;
      /** Addresses that the buyer wrote, by the place of their message among the messages. */
      readonly said: ReadonlyMap<number, ParsedAddress>;
    };

/** Everything that an order is checked against. What is not known is not judged. */
export interface CheckFacts {
  readonly order: Order;
  /** The buyer in the chat. */
  readonly buyer: string | undefined;
  /** Buyer IDs that the page shows. */
  readonly inSight: readonly string[];
  readonly messages: readonly Message[];
  /** Place of the first message that counts: what stands before a form that the buyer confirmed is settled. */
  readonly from: number;
  /** Orders that this tab has read. */
  readonly orders: readonly SeenOrder[];
  readonly address: AddressReading;
  readonly regions: readonly CourierRegion[];
  /** Yuan from which the lead is asked. */
  readonly largeOrder: number;
}

/** `pass`: checked by itself. `look`: something is wrong. `ask`: only a person can tell. `masked`: cannot be checked. */
export type CheckState = 'pass' | 'look' | 'ask' | 'masked' | 'absent';

/** Ids of the machine checks. */
export type CheckRule =
  | 'check.phone.shape'
  | 'check.phone.said'
  | 'check.address.region'
  | 'check.address.house'
  | 'check.address.said'
  | 'check.courier.region'
  | 'check.size.said'
  | 'check.colour.said'
  | 'check.quantity.said'
  | 'check.remark.note'
  | 'check.merge.orders'
  | 'check.amount.large'
  | 'check.buyer.same'
  | 'check.buyer.lookalike';

/** What the order says beside what the buyer wrote. */
export interface Difference {
  readonly ordered: string;
  readonly said: string;
}

/** What one machine check gave, why, and which rule of the trade asks for it. */
export interface CheckResult {
  readonly rule: CheckRule;
  readonly state: CheckState;
  readonly reason: Reason;
  readonly source: string;
  readonly difference?: Difference;
}
