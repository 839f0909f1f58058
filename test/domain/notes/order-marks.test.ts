import { describe, expect, it } from 'vitest';
import { orderMarks } from '@/utils/domain/notes/order-marks';
import { readNotes } from '@/utils/domain/notes/read-notes';
import type { Order } from '@/utils/domain/shop/order';

const TODAY = { year: 2026, month: 11, day: 22, hour: 10, minute: 0 };

function marks(status: string, memo: string | undefined, agent: string | null = '慧兰') {
  const order: Order = {
    no: '1',
    fields: { status: { state: 'found', value: status, rung: 0 } },
    ...(memo !== undefined && { memo: { text: memo } }),
  };
  return orderMarks(order, readNotes(memo ?? '', ['慧兰', '小夏']), {
    agent: agent ?? undefined,
    today: TODAY,
  });
}

describe('orders in a list', () => {
  it('that are paid and hold no note of mine are told', () => {
    expect(marks('待发货', '')).toEqual(['noNote']);
    expect(marks('已发货', '发顺丰_小夏 11-21')).toEqual(['noNote']);
    expect(marks('待发货', '发顺丰_慧兰 11-21')).toEqual([]);
    expect(marks('待付款', '')).toEqual([]);
    expect(marks('交易关闭', '')).toEqual([]);
    // What cannot be read is not judged.
    expect(marks('待发货', undefined)).toEqual([]);
    expect(marks('', '')).toEqual([]);
    expect(marks('待发货', '', null)).toEqual([]);
  });

  it('to which something is promised for today or earlier are told until they are over', () => {
    expect(marks('待发货', '延发至11-22_慧兰 11-20')).toEqual(['due']);
    expect(marks('待发货', '延发至11-21_慧兰 11-20')).toEqual(['due']);
    expect(marks('待发货', '延发至11-23_慧兰 11-20')).toEqual([]);
    expect(marks('待付款', '11-21 顾客明天下午付款_慧兰')).toEqual(['due']);
    expect(marks('交易成功', '延发至11-21_慧兰 11-20')).toEqual([]);
  });

  it('with a note that stands twice are told', () => {
    expect(marks('待付款', '11-22 小夏已催付；11-22 慧兰已催付')).toEqual(['doubled']);
    expect(marks('待付款', '11-21 小夏已催付；11-22 慧兰已催付')).toEqual([]);
  });
});
