import type { Field } from '../shop/field';
import { fieldValue } from '../shop/field';
import type { Order, OrderField } from '../shop/order';
import { lookalikes } from './lookalike';
import { judgePhone, type PhoneVerdict } from './phone';

/** The fields of the check list (核对单) in their order: recipient, phone, address, goods … (000-23, 003-20). */
export const CHECK_FIELDS = [
  'recipient',
  'phone',
  'address',
  'goods',
  'spec',
  'quantity',
  'courier',
  'buyerNote',
] as const satisfies readonly OrderField[];

/** Field of the check list. */
export type CheckField = (typeof CHECK_FIELDS)[number];

/** `pass`: checked by itself. `look`: something is wrong. `ask`: only the agent can tell. `masked`: cannot be checked. */
export type CheckState = 'pass' | 'look' | 'ask' | 'masked' | 'absent';

/** One line of the check list; `note` says more about the state (a phone's verdict). */
export interface CheckItem {
  readonly field: CheckField;
  readonly value: string;
  readonly state: CheckState;
  readonly note?: PhoneVerdict | 'unreadable';
}

/** The check list of one order in front of one buyer. */
export interface CheckList {
  readonly order: string;
  readonly items: readonly CheckItem[];
  /** The order's buyer is another than the one in the chat. */
  readonly otherBuyer: boolean;
  /** Buyer IDs in sight that read like this one. */
  readonly lookalikes: readonly string[];
}

/** Compares the order beside the chat with what a machine can check of it. */
export function checkOrder(order: Order, buyer: string | undefined, inSight: readonly string[]): CheckList {
  const orderBuyer = fieldValue(order.fields.buyer);
  const known = [...inSight, ...(orderBuyer === undefined ? [] : [orderBuyer])];
  return {
    order: order.no,
    items: CHECK_FIELDS.map((field) => checkField(field, order.fields[field])),
    otherBuyer: buyer !== undefined && orderBuyer !== undefined && buyer !== orderBuyer,
    lookalikes: buyer === undefined ? [] : lookalikes(buyer, known),
  };
}

function checkField(name: CheckField, field: Field | undefined): CheckItem {
  const value = fieldValue(field)?.trim() ?? '';
  if (field?.state === 'ambiguous') return { field: name, value: '', state: 'look', note: 'unreadable' };
  if (value === '') return { field: name, value, state: 'absent' };
  if (field?.state === 'masked') return { field: name, value, state: 'masked' };
  if (name !== 'phone') return { field: name, value, state: 'ask' };
  const verdict = judgePhone(value);
  const state = verdict === 'masked' ? 'masked' : isGood(verdict) ? 'pass' : 'look';
  return { field: name, value, state, note: verdict };
}

function isGood(verdict: PhoneVerdict): boolean {
  return verdict === 'mobile' || verdict === 'landline' || verdict === 'virtual';
}
