import { fieldValue, wholeValue } from './field';
import type { Order } from './order';

/** What this tab has seen of one order: whose it is and what must reach nobody else. Kept in memory only. */
export interface SeenOrder {
  readonly no: string;
  readonly buyer: string;
  /** Phone and address, where the page shows them whole. */
  readonly secrets: readonly string[];
  /** What the order costs, as the page shows it (yuan). */
  readonly amount?: string | undefined;
  /** Its status, as the page shows it, and where it goes: for orders that can be merged (003-23). */
  readonly status?: string | undefined;
  readonly address?: string | undefined;
}

/** @returns what is remembered of an order that was read */
export function seenOrder({ no, fields }: Order, buyer: string): SeenOrder {
  const [phone, address] = [wholeValue(fields.phone), wholeValue(fields.address)];
  return {
    no,
    buyer,
    secrets: [phone, address].filter((value) => value !== undefined),
    amount: wholeValue(fields.amount),
    status: fieldValue(fields.status),
    address,
  };
}
