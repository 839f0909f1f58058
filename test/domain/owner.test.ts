import { expect, it } from 'vitest';
import type { Order } from '@/utils/domain/shop/order';
import { isWholeId, withOwner } from '@/utils/domain/shop/owner';

const order: Order = { no: '260918-1', fields: {} };
const ownerOf = (one: Order | undefined) =>
  one?.fields.buyer?.state === 'found' ? one.fields.buyer.value : undefined;

it('an order that does not say whose it is belongs to the conversation it was first shown in', () => {
  expect(ownerOf(withOwner(order, new Map(), '风吹麦浪88'))).toBe('风吹麦浪88');
  const lagging = withOwner(order, new Map([[order.no, { buyer: '风吹麦浪88' }]]), '清晨的露');
  expect(ownerOf(lagging)).toBe('风吹麦浪88');
});

it('without a buyer it has no owner, and the page’s own word wins', () => {
  expect(withOwner(order, new Map(), undefined)).toBe(order);
  const own: Order = { ...order, fields: { buyer: { state: 'masked', value: '风**', rung: 0 } } };
  expect(withOwner(own, new Map(), '清晨的露')).toBe(own);
  expect(withOwner(undefined, new Map(), '清晨的露')).toBeUndefined();
});

it('a masked ID is not whole', () => {
  expect(['小鹿慢跑', 'tb_7739', '小**', 't＊b'].map(isWholeId)).toEqual([true, true, false, false]);
});
