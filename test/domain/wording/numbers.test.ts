import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitRuns } from '@/utils/domain/wording/digits';
import { fold } from '@/utils/domain/wording/fold';
import { type KnownNumbers, numberFindings } from '@/utils/domain/wording/numbers';
import { SIMPLIFIED } from '../../packs/simplified';

const said = (text: string, known: KnownNumbers = {}): string[] =>
  numberFindings(fold(text, SIMPLIFIED), known).map(
    ({ severity, start, end }) => `${severity} ${text.slice(start, end)}`,
  );

describe('phone numbers', () => {
  it('are silent where the words beside them say whose they are', () => {
    for (const text of [
      '派件员电话13955550001，您联系他',
      '网点0571-85550001可以自提',
      '安装师傅13955550002会和您约时间',
      '客服热线400-800-8820，全天都在',
      '消费者热线12315',
      '您的收货电话是13955550003对吗',
      '运单号7788990011223，正在路上',
      '商品条码6901234567892',
    ])
      expect(said(text), text).toEqual([]);
  });

  it('are marked where nobody’s is named, however they are written', () => {
    expect(said('有空打13955550001')).toEqual(['warn 13955550001']);
    expect(said('有空打 139-5555-0001')).toEqual(['warn 139-5555-0001']);
    expect(said('有空打１３９５５５５０００１')).toEqual(['warn １３９５５５５０００１']);
    expect(said('有空打一三九五五五五零零零一')).toEqual(['block 一三九五五五五零零零一']);
    expect(said('有空打0571-85550001')).toEqual(['warn 0571-85550001']);
  });

  it('are held with words that lead away, whoever’s they are said to be', () => {
    expect(said('加微信13955550001')).toEqual(['block 13955550001']);
    expect(said('以后直接找我13955550001')).toEqual(['block 13955550001']);
    expect(said('老板电话13955550001，比平台便宜')).toEqual(['block 13955550001']);
  });

  it('are silent where the buyer’s order or words hold them', () => {
    expect(said('打13955550001', { known: ['我的新号码是139 5555 0001'] })).toEqual([]);
    expect(said('打13955550001', { known: ['13955550002'] })).toEqual(['warn 13955550001']);
  });

  it('dates, sizes and order numbers are none', () => {
    for (const text of [
      '2026-11-22 10:30:00',
      '尺寸 180-200-150 cm',
      '260918-339100271',
      '1200x800',
      '13-15天 180-200元',
    ])
      expect(said(text), text).toEqual([]);
  });
});

describe('accounts, mail addresses and links', () => {
  it('accounts count only where they are called so', () => {
    expect(said('卡号6222020200112233445，转到这里')).toEqual(['block 6222020200112233445']);
    expect(said('运单6222020200112233445')).toEqual([]);
  });

  it('mail addresses are silent about invoices and the buyer’s own', () => {
    expect(said('发到 me@shop.example.com 就行')).toEqual(['warn me@shop.example.com']);
    expect(said('发票发到您的邮箱 you@mail.example.com 了')).toEqual([]);
    expect(said('邮箱后缀是@qq.com')).toEqual([]);
  });

  it('links are silent on the platform’s own hosts only', () => {
    expect(said('看这里 https://mobile.yangkeduo.com/goods.html?id=1', { hosts: ['yangkeduo.com'] })).toEqual(
      [],
    );
    expect(said('看这里 https://item.taobao.com/1', { hosts: ['yangkeduo.com'] })).toEqual([
      'warn https://item.taobao.com/1',
    ]);
    expect(said('看这里 https://item.taobao.com/1')).toEqual([]);
    expect(said('加我 weidian.example.cn 更便宜')).toEqual(['block weidian.example.cn']);
    expect(said('版本 3.5 比 3.2 好')).toEqual([]);
  });

  it('identity numbers are marked', () => {
    expect(said('身份证330106199001011234')).toEqual(['warn 330106199001011234']);
  });
});

it('a run of digits is where it says, whatever stands between', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('1', '七', '-', ' ', '字', 'a', '9', '零'), { maxLength: 30 }),
      (units) => {
        const text = units.join('');
        let last = 0;
        for (const { digits, start, end, spelt } of digitRuns(text, 1).flat()) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).replaceAll('七', '7').replaceAll('零', '0')).toBe(digits);
          expect(/[七零]/.test(text.slice(start, end))).toBe(spelt);
          last = end;
        }
        expect(
          digitRuns(text, 1)
            .flat()
            .map(({ digits }) => digits)
            .join(''),
        ).toBe(
          text
            .replace(/[- 字a]/g, '')
            .replaceAll('七', '7')
            .replaceAll('零', '0'),
        );
      },
    ),
  );
});

describe('numbers beside numbers', () => {
  it('are each seen', () => {
    expect(said('打13955550001/13955550002')).toEqual(['warn 13955550001', 'warn 13955550002']);
    expect(said('张四 13955550001')).toEqual(['warn 13955550001']);
    expect(said('打13955550001一会儿说')).toEqual(['warn 13955550001']);
    expect(said('有 2 13955550001')).toEqual(['warn 13955550001']);
    expect(said('打139，5555，0001')).toEqual(['warn 139，5555，0001']);
  });
  it('a courier’s stays silent with a polite address, and not with a way off the platform', () => {
    expect(said('派件员13955550001，老板您留意接听')).toEqual([]);
    expect(said('收件人李薇，电话13955550001')).toEqual([]);
    expect(said('派件员13955550001，加微信更便宜')).toEqual(['block 13955550001']);
  });
});
