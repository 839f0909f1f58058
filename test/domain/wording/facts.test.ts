import { describe, expect, it } from 'vitest';
import { deliveryFindings, type ShippingClock } from '@/utils/domain/wording/delivery';
import { fold } from '@/utils/domain/wording/fold';
import { outgoingFindings } from '@/utils/domain/wording/outgoing';
import { type PriceAuthority, priceFindings, yuanOf } from '@/utils/domain/wording/price';
import { farewellMissing, registerHints } from '@/utils/domain/wording/register';
import { SIMPLIFIED } from '../../packs/simplified';

describe('a price cut', () => {
  const cut = (text: string, authority: PriceAuthority = { limit: 20 }) =>
    priceFindings(fold(text, SIMPLIFIED), authority).map(({ yuan }) => yuan);

  it('is marked above the agent’s limit, in figures and numerals', () => {
    expect(cut('我给您便宜30元')).toEqual([30]);
    expect(cut('帮您少收五十块')).toEqual([50]);
    expect(cut('再给您让利一百二')).toEqual([120]);
    expect(cut('我帮您抹掉25')).toEqual([25]);
    expect(cut('我给您便宜20元')).toEqual([]);
    expect(cut('我给您便宜5块')).toEqual([]);
  });

  it('is reckoned from the order’s amount, or from the price that the words name', () => {
    expect(cut('给您改价到60', { limit: 20, amount: 100 })).toEqual([40]);
    expect(cut('给您打8折', { limit: 20, amount: 89 })).toEqual([]);
    expect(cut('给您打8折', { limit: 20, amount: 200 })).toEqual([40].map((yuan) => expect.closeTo(yuan, 5)));
    expect(cut('改到199给您，原价259的')).toEqual([60]);
    expect(cut('给您改价到60')).toEqual([]);
  });

  it('is no matter where the shop’s own rules take it off, where it is refused, or signed off', () => {
    for (const text of [
      '满300减50元',
      '领券立减50元',
      '补差价50元',
      '会员便宜50元',
      '不能再给您便宜50元了',
      '退您50元运费',
    ])
      expect(cut(text), text).toEqual([]);
    expect(cut('我给您便宜50元', { limit: 20, signedOff: 50 })).toEqual([]);
    expect(cut('我给您便宜60元', { limit: 20, signedOff: 50 })).toEqual([60]);
  });

  it('reads numerals', () => {
    expect(
      ['五', '十', '十五', '五十', '一百', '一百二', '两百三十五', '一千零五', '88.8'].map(yuanOf),
    ).toEqual([5, 10, 15, 50, 100, 120, 235, 1005, 88.8]);
  });
});

describe('a shipping promise', () => {
  const clock = (hour: number, closed: string[] = []): ShippingClock => ({
    time: { year: 2026, month: 12, day: 31, hour, minute: 0 },
    cutoff: '16:00',
    closed,
  });
  const said = (text: string, at: ShippingClock) =>
    deliveryFindings(fold(text, SIMPLIFIED), at).map(
      ({ rule, start, end }) => `${rule} ${text.slice(start, end)}`,
    );

  it('is denied after the cut-off and on days without shipping, also over the turn of the year', () => {
    expect(said('今天给您发货', clock(15))).toEqual([]);
    expect(said('今天给您发货', clock(16))).toEqual(['wording.delivery.late 今天给您发货']);
    expect(said('馬上發出', clock(17))).toEqual(['wording.delivery.late 馬上發出']);
    expect(said('明天就能发', clock(9, ['2027-01-01']))).toEqual(['wording.delivery.closed 明天就能发']);
    expect(said('后天安排发货', clock(9, ['2027-01-01']))).toEqual([]);
  });

  it('is none where it is past, conditional, denied or about something else', () => {
    for (const text of [
      '今天已经发出了',
      '今天发不了货',
      '四点前付款今天发货',
      '今天能发货吗',
      '今天给您发链接',
      '今天没法发出',
      '马上给您发图片',
    ])
      expect(said(text, clock(18)), text).toEqual([]);
  });
});

describe('what the platform would refuse', () => {
  it('is counted in what is shown', () => {
    expect(outgoingFindings('一二三四五', { longest: 5 })).toEqual([]);
    expect(outgoingFindings('一二三四五六', { longest: 5 })).toMatchObject([{ start: 5, end: 6 }]);
    expect(outgoingFindings('😀😀😀', { longest: 3 })).toEqual([]);
    expect(outgoingFindings('😀😀😀😀', { longest: 3 })).toMatchObject([{ start: 6, end: 8 }]);
  });

  it('the same again counts without its blanks', () => {
    expect(outgoingFindings('在的亲 ', { last: '在的亲' })).toHaveLength(1);
    expect(outgoingFindings('在的', { last: '在的亲' })).toEqual([]);
    expect(outgoingFindings(' ', { last: ' ' })).toEqual([]);
  });
});

describe('the register', () => {
  const says = (side: 'buyer' | 'own', text: string) => ({ id: text, side, text });
  it('counts 你 without any 您', () => {
    expect(registerHints('你看下尺码')).toEqual(['wording.register.you']);
    expect(registerHints('您看下，你好')).toEqual([]);
    expect(registerHints('你好，在的')).toEqual([]);
  });
  it('counts a missing farewell where the buyer took leave', () => {
    expect(farewellMissing('嗯', [says('buyer', '好的，谢谢')])).toEqual(['wording.register.farewell']);
    expect(farewellMissing('不客气，祝您生活愉快', [says('buyer', '谢谢')])).toEqual([]);
    expect(farewellMissing('嗯', [says('buyer', '谢谢，那什么时候发货？')])).toEqual([]);
    expect(farewellMissing('嗯', [says('buyer', '谢谢'), says('own', '不客气')])).toEqual([]);
  });
});
