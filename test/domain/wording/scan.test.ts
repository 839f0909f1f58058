import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '@/utils/domain/wording/check';
import { compileRules } from '@/utils/domain/wording/compile';
import { type Finding, strongest as keep } from '@/utils/domain/wording/finding';
import { isBounded } from '@/utils/domain/wording/pattern';
import type { WordingPack, WordingRule } from '@/utils/domain/wording/rule';
import { scan } from '@/utils/domain/wording/scan';
import { readPack } from '../../packs/read-pack';
import { SIMPLIFIED } from '../../packs/simplified';

const shipped = compileRules([readPack('wording')], SIMPLIFIED);
const rule = (change: Partial<WordingRule>): WordingRule => ({
  id: 'r',
  class: 'tone',
  severity: 'warn',
  reason: '',
  source: '',
  ...change,
});
const pack = (rules: readonly WordingRule[], allow: readonly string[] = []): WordingPack => ({
  schema: 1,
  id: 'p',
  kind: 'wording',
  layer: 'own',
  version: '1',
  allow,
  rules,
});
const words = (text: string, ...rules: WordingRule[]): string[] =>
  scan(text, compileRules([pack(rules)], SIMPLIFIED)).map(({ start, end }) => text.slice(start, end));

describe('scanning a text', () => {
  it('finds words whatever their width, case and script, and says where they were typed', () => {
    expect(words('說ＯＫ', rule({ phrase: '说ok' }))).toEqual(['說ＯＫ']);
    expect(words('加\u200b微\u200b信吧', rule({ phrase: '微信' }))).toEqual(['微\u200b信']);
    expect(words('麻烦您看', rule({ phrase: '你看' }))).toEqual(['您看']);
  });

  it('keeps to what a rule asks of its surroundings', () => {
    expect(words('不是最好', rule({ phrase: '最好', notBefore: ['不'] }))).toEqual([]);
    expect(words('最好别', rule({ phrase: '最好', notAfter: ['别'] }))).toEqual([]);
    expect(words('随便呢，好', rule({ phrase: '随便', wholeClause: true }))).toEqual(['随便']);
    expect(words('随便看看', rule({ phrase: '随便', wholeClause: true }))).toEqual([]);
    expect(words('税点另算，开发票', rule({ phrase: '税点', needs: ['发票'] }))).toEqual(['税点']);
    expect(words('税点另算', rule({ phrase: '税点', needs: ['发票'] }))).toEqual([]);
    expect(words('第一时间', rule({ phrase: '第一', allow: ['第一时间'] }))).toEqual([]);
    // Conditions are folded like the text: 您, traditional and full-width words in a list mean what they say.
    expect(words('請您看ＯＫ', rule({ phrase: 'ok', notBefore: ['您看'] }))).toEqual([]);
    expect(words('不方便给您微信', rule({ phrase: '微信', notBefore: ['不方便給您'] }))).toEqual([]);
    expect(words('微信號', rule({ phrase: '微信', notAfter: ['號'] }))).toEqual([]);
    expect(words('谢谢，行', rule({ phrase: '行', wholeClause: true }))).toEqual(['行']);
    expect(words('亲，不行哦~', rule({ phrase: '不行', wholeMessage: true }))).toEqual(['不行']);
    expect(words('不行，我帮您换一件', rule({ phrase: '不行', wholeMessage: true }))).toEqual([]);
  });

  it('a later pack’s rule takes the place of an earlier one of the same id', () => {
    const rules = compileRules(
      [pack([rule({ phrase: '亲亲' })]), pack([rule({ phrase: '亲爱' })])],
      SIMPLIFIED,
    );
    expect(scan('亲亲亲爱', rules)).toMatchObject([{ start: 2, end: 4 }]);
  });

  it('refuses patterns without bounds', () => {
    for (const pattern of ['a*', 'a+', 'a{2,}', '(a)\\1', '[ab]+'])
      expect(isBounded(pattern), pattern).toBe(false);
    for (const pattern of ['a{0,3}', '[*+]', '\\+', 'a?']) expect(isBounded(pattern), pattern).toBe(true);
    expect(() => compileRules([pack([rule({ pattern: 'a+' })])], SIMPLIFIED)).toThrow();
  });

  it('every finding lies within the text, in reading order, and no two overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '加我微信',
        '薇 信',
        'v❤',
        'ＶＸ',
        '全网最低价',
        '求好评',
        '支付宝转我',
        '您',
        '!!!',
        '\n',
        '{订单号}',
        '。',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of checkText(text, shipped, { seen: [] })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('invisible characters hide nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('加我微信', '私下转账', '好评返现5元'),
        fc.nat(6),
        fc.constantFrom('\u200b', '\u00ad', '\u2060'),
        (text, at, hidden) => {
          const found = scan(text.slice(0, at) + hidden + text.slice(at), shipped);
          expect(found.some(({ severity }) => severity === 'block')).toBe(true);
        },
      ),
    );
  });
});

const strongest = (findings: readonly Finding[]) => keep(findings).all;

describe('of overlapping findings', () => {
  const finding = (
    start: number,
    end: number,
    severity: 'block' | 'warn',
    of: 'contact' | 'tone' = 'contact',
  ) => ({
    rule: `${start}`,
    class: of,
    severity,
    start,
    end,
    disguised: false,
    reason: { words: '' },
    replacements: [],
    source: '',
  });
  it('the most severe stands; those of one kind grow together', () => {
    expect(strongest([finding(0, 6, 'warn'), finding(2, 4, 'block')])).toMatchObject([{ start: 2, end: 4 }]);
    expect(strongest([finding(0, 4, 'block'), finding(2, 6, 'block')])).toMatchObject([{ start: 0, end: 6 }]);
    expect(strongest([finding(0, 2, 'block'), finding(2, 4, 'block')])).toHaveLength(2);
    // Grown over its neighbour, a finding meets the next one too.
    const grown = strongest([finding(0, 5, 'block'), finding(8, 12, 'block'), finding(4, 9, 'block')]);
    expect(grown).toMatchObject([{ start: 0, end: 12 }]);
    const far = strongest([finding(0, 5, 'block'), finding(8, 20, 'block'), finding(4, 9, 'block')]);
    expect(far).toMatchObject([{ start: 0, end: 20 }]);
    // It does not grow over one of another kind.
    expect(
      strongest([finding(0, 5, 'block'), finding(6, 12, 'block', 'tone'), finding(3, 8, 'block')]),
    ).toHaveLength(2);
  });
  it('no two that stand overlap, whatever was found', () => {
    const any = fc.tuple(
      fc.nat(30),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('block', 'warn'),
      fc.constantFrom('contact', 'tone'),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 10 }), (all) => {
        const kept = strongest(
          all.map(([start, length, severity, of]) =>
            finding(start, start + length, severity as 'block', of as 'tone'),
          ),
        );
        for (const [at, one] of kept.entries())
          expect(kept[at + 1]?.start ?? 99).toBeGreaterThanOrEqual(one.end);
        // What blocks is never lost to what does not.
        for (const [start, length, severity] of all) {
          if (severity === 'block')
            expect(
              kept.some((one) => one.severity === 'block' && one.start < start + length && start < one.end),
            ).toBe(true);
        }
      }),
    );
  });
});

describe('another buyer’s data', () => {
  const seen = [
    { no: '260917-660912340', buyer: '北岛', secrets: ['1380013809', '望月街9号梧桐公寓'] },
    { no: '260918-209917365', buyer: 'coco', secrets: ['13800138012', '12345'] },
  ];
  const found = (text: string, buyer?: string) =>
    checkText(text, compileRules([pack([])], SIMPLIFIED), { buyer, seen }).map(({ start, end }) =>
      text.slice(start, end),
    );
  it('is held in a text for this buyer, and only there', () => {
    expect(found('寄到望月街9号梧桐公寓，260917-660912340', 'coco')).toEqual([
      '望月街9号梧桐公寓',
      '260917-660912340',
    ]);
    expect(found('寄到望月街9号梧桐公寓', '北岛')).toEqual([]);
    expect(found('共 12345 件', '北岛')).toEqual([]);
  });
});
