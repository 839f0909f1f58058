import { readFileSync } from 'node:fs';
import { readShownAddress } from '@/utils/domain/address/check';
import { parseAddress } from '@/utils/domain/address/parse';
import { type CheckShop, FRESH_CHECKS } from '@/utils/domain/checks/check-settings';
import type { CheckPack } from '@/utils/domain/checks/confirmation';
import type { AddressReading } from '@/utils/domain/checks/facts';
import { checkOrder, type OrderCheck, type OrderCheckParts } from '@/utils/domain/checks/order-check';
import { mayHoldAddress } from '@/utils/domain/checks/said';
import type { Message, Side } from '@/utils/domain/shop/conversation';
import type { Field } from '@/utils/domain/shop/field';
import type { Order, OrderField } from '@/utils/domain/shop/order';
import { addressData } from '../address/data';

const data = addressData();

/** The shipped check pack. */
export const PACK = JSON.parse(readFileSync('public/packs/checks.json', 'utf8')) as CheckPack;

/** An ordinary order of an ordinary buyer. */
export const PLAIN = {
  buyer: 'sunny_qi6611',
  recipient: '徐静怡',
  phone: '13800138055',
  address: '四川省成都市双流区桐花大道66号春和里2幢1103室',
  goods: '羊毛混纺开衫',
  spec: '藏青 M',
  quantity: '1',
  courier: '顺丰速运',
  amount: '219.00',
  status: '待发货',
} as const satisfies Partial<Record<OrderField, string>>;

/** Makes an order as a page shows it: what holds asterisks is masked, an empty text is absent. */
export function orderOf(change: Partial<Record<OrderField, string>> = {}, memo = ''): Order {
  const fields = Object.fromEntries(
    Object.entries({ buyerNote: '', ...PLAIN, ...change }).map(([name, value]): [string, Field] => [
      name,
      value === '' ? { state: 'absent' } : { state: /\*/.test(value) ? 'masked' : 'found', value, rung: 0 },
    ]),
  );
  return { no: '260917-558340127', fields, memo: { text: memo } };
}

/** A buyer's words, or another side's. */
export type Said = string | readonly [Side, string];

/** Messages of a chat: a buyer's are plain texts, others carry their side. */
export function chatOf(...texts: readonly Said[]): Message[] {
  return texts.map((one, at) =>
    typeof one === 'string'
      ? { id: String(at), side: 'buyer', text: one }
      : { id: String(at), side: one[0], text: one[1] },
  );
}

/** Reads addresses as the worker does. */
export function readAddresses(order: Order, messages: readonly Message[]): AddressReading {
  const { address } = order.fields;
  const shown = address?.state === 'found' || address?.state === 'masked' ? address.value : undefined;
  return {
    state: 'read',
    date: data.divisions.date,
    order: shown === undefined ? undefined : readShownAddress({ address: shown }, data),
    said: new Map(
      messages.flatMap(({ side, text }, at) =>
        side === 'buyer' && mayHoldAddress(text) ? [[at, parseAddress(text, data)] as const] : [],
      ),
    ),
  };
}

/** Checks an order with the shipped pack and data. */
export function check(
  order: Order,
  messages: readonly Message[] = [],
  more: Partial<OrderCheckParts> & { readonly shop?: CheckShop } = {},
): OrderCheck {
  return checkOrder({
    order,
    buyer: PLAIN.buyer,
    inSight: [],
    messages,
    orders: [],
    address: readAddresses(order, messages),
    shop: FRESH_CHECKS,
    pack: PACK,
    record: undefined,
    ...more,
  });
}
