import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK, rulesFor, type WordingBook } from '@/utils/domain/wording/book';
import { checkText } from '@/utils/domain/wording/check';
import { compileRules } from '@/utils/domain/wording/compile';
import { explain } from '@/utils/domain/wording/explain';
import { readPack } from '../../packs/read-pack';
import { SIMPLIFIED } from '../../packs/simplified';

const pack = readPack('wording');
const rulesOf = (book: Partial<WordingBook>) =>
  compileRules(rulesFor([pack], { ...EMPTY_BOOK, ...book }, {}), SIMPLIFIED);
const said = (text: string, book: Partial<WordingBook> = {}, counting = false): string[] =>
  checkText(text, rulesOf(book), { seen: [], authority: { limit: 20 }, counting }).map(
    ({ severity, start, end }) => `${severity} ${text.slice(start, end)}`,
  );
const own = (phrase: string, severity: 'block' | 'warn' = 'block') => ({
  rules: [
    { id: 'own.a', class: 'tone' as const, severity, phrase: [phrase], reason: '店里的规矩', replace: [] },
  ],
});

describe('a shop’s wishes', () => {
  it('hold for the guard’s own checks too', () => {
    const text = '看这里 https://www.example.org/size';
    expect(said(text)).toEqual(['warn https://www.example.org/size']);
    expect(said(text, { levels: [{ rule: 'wording.number.link', severity: 'off' }] })).toEqual([]);
    expect(said(text, { levels: [{ rule: 'wording.number.link', severity: 'block' }] })).toEqual([
      'block https://www.example.org/size',
    ]);
    expect(said(text, { allow: [{ phrase: 'https://www.example.org/size' }] })).toEqual([]);
    expect(
      said(text, { allow: [{ phrase: 'https://www.example.org/size', rule: 'wording.price' }] }),
    ).toHaveLength(1);
  });

  it('never for what nobody may allow', () => {
    expect(said('您好{买家名}', { allow: [{ phrase: '{买家名}' }] })).toEqual(['block {买家名}']);
  });

  it('a phrase with a mark means what it says', () => {
    expect(said('您是VIP客户', own('+V'))).toEqual([]);
    expect(said('亲，在的', own('亲~'))).toEqual([]);
    expect(said('15斤装', own('1.5'))).toEqual([]);
    expect(said('打1.5折', own('1.5'))).toEqual(['block 1.5']);
    expect(said('打15折', own('5折'))).toEqual([]);
    expect(said('usb线', own('sb'))).toEqual([]);
  });

  it('an own rule is shown in the first days, whatever shipped rule stands around it', () => {
    expect(said('保证明天送到', own('保证', 'warn'), true)).toContain('warn 保证');
  });
});

describe('telling the buyer not to', () => {
  it('is no diversion', () => {
    for (const text of [
      '为了您的资金安全，请勿线下转账',
      '平台规定不能私下交易哦',
      '亲，不支持线下付款的哦',
      '平台不让加微信',
      '有人让您加微信的都是骗子',
      '我们不会让您加微信、私下转账或者扫码付款',
    ])
      expect(said(text), text).toEqual([]);
  });

  it('frees nothing that follows it, and no disguise', () => {
    for (const text of [
      '这里不能聊，加我微信',
      '平台不让说，加我薇❤',
      '不要走平台直接转我支付宝',
      '不方便说加我微信聊',
    ])
      expect(
        said(text).some((one) => one.startsWith('block')),
        text,
      ).toBe(true);
  });

  it('is explained', () => {
    expect(explain('请勿线下转账', rulesOf({})).dropped).toContainEqual(
      expect.objectContaining({ by: 'denied', words: '请勿' }),
    );
  });
});
