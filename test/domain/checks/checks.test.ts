import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOrder } from '@/utils/domain/checks/check-list';
import { confirmationText } from '@/utils/domain/checks/confirmation';
import { lookalikeKey, lookalikes } from '@/utils/domain/checks/lookalike';
import { judgePhone } from '@/utils/domain/checks/phone';
import type { Order } from '@/utils/domain/shop/order';

it.each([
  ['13800138021', 'mobile'],
  ['+86 13800138021', 'mobile'],
  ['86-13800138021', 'mobile'],
  ['13800138055-4417', 'virtual'],
  ['13800138055转4417', 'virtual'],
  ['010-88886666', 'landline'],
  ['0571-8888666', 'landline'],
  ['138****8036', 'masked'],
  ['1380013809', 'tooShort'],
  ['138001380211', 'tooLong'],
  ['12800138021', 'wrong'],
  ['电话', 'wrong'],
  ['  ', 'empty'],
])('%s is %s', (phone, verdict) => {
  expect(judgePhone(phone)).toBe(verdict);
});

it('a masked number is never called wrong', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1\d{2}\*{2,6}\d{2,4}$/), (phone) => {
      expect(judgePhone(phone)).toBe('masked');
    }),
  );
});

describe('buyers that read the same', () => {
  it('fall together; the others and the buyer do not', () => {
    expect(lookalikes('xiaoai11lllllili', ['xiaoai11llllili', 'xiaoai11lllllili', 'coco'])).toEqual([
      'xiaoai11llllili',
    ]);
    expect(lookalikes('so0o', ['sO0', 's0', 'abc'])).toEqual(['sO0', 's0']);
    expect(lookalikes('a', ['aa'])).toEqual([]);
  });
  it('their key does not change by being taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (buyer) => {
        expect(lookalikeKey(lookalikeKey(buyer))).toBe(lookalikeKey(buyer));
      }),
    );
  });
});

describe('the check list', () => {
  const found = (value: string) => ({ state: 'found', value, rung: 0 }) as const;
  const order: Order = {
    no: '260918-1',
    fields: {
      buyer: found('coco'),
      recipient: { state: 'masked', value: '何**', rung: 0 },
      phone: found('1380013809'),
      address: { state: 'ambiguous' },
      goods: found('包'),
      buyerNote: { state: 'absent' },
    },
  };
  const list = checkOrder(order, 'coco', ['c0co', 'x']);
  const state = (field: string) => list.items.find((item) => item.field === field)?.state;

  it('tells what it could check, what it could not, and what only a person can', () => {
    expect(['recipient', 'phone', 'address', 'goods', 'buyerNote'].map(state)).toEqual([
      'masked',
      'look',
      'look',
      'ask',
      'absent',
    ]);
    expect(list.lookalikes).toEqual(['c0co']);
    expect(list.otherBuyer).toBe(false);
    expect(checkOrder(order, '别人', []).otherBuyer).toBe(true);
    expect(checkOrder(order, undefined, []).otherBuyer).toBe(false);
  });

  it('becomes a form that leaves out what the page does not give and keeps masks', () => {
    const form = {
      opening: '请核对：',
      lines: [
        { field: 'order', label: '订单号' },
        { field: 'recipient', label: '收件人' },
        { field: 'address', label: '地址' },
        { field: 'goods', label: '商品' },
      ],
      closing: '谢谢',
    } as const;
    expect(confirmationText(form, list)).toBe('请核对：\n订单号：260918-1\n收件人：何**\n商品：包\n谢谢');
  });
});
