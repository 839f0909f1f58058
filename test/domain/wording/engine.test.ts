import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules, withGates } from '@/utils/domain/wording/compile';
import { fold } from '@/utils/domain/wording/fold';
import { Gates } from '@/utils/domain/wording/gate';
import { isBounded, readPattern } from '@/utils/domain/wording/pattern';
import { scan } from '@/utils/domain/wording/scan';
import { skeleton } from '@/utils/domain/wording/skeleton';
import { WordIndex } from '@/utils/domain/wording/word-index';
import { readPack } from '../../packs/read-pack';
import { SIMPLIFIED } from '../../packs/simplified';

const piece = fc.oneof(
  fc.constantFrom(
    '您',
    '親',
    'Ａ',
    '①',
    '\u200b',
    '\ufe0f',
    '👍🏽',
    '，',
    '。',
    '薇',
    '信',
    '+',
    '❤️',
    'x',
    ' ',
    '５',
    'ﬁ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const anyText = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

describe('folding', () => {
  it('every unit stands for a piece of the source, in its order, that folds to it', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, from, to } = fold(source, SIMPLIFIED);
        let last = 0;
        for (let at = 0; at < text.length; at++) {
          const start = from[at] ?? -1;
          const end = to[at] ?? -1;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(fold(source.slice(start, end), SIMPLIFIED).text).toContain(text[at]);
          last = start;
        }
      }),
    );
  });

  it('is the same whether places shift early, late or never', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('您', '信', '\u200b', 'Ａ', '①'), { maxLength: 12 }), (units) => {
        const whole = fold(units.join(''), SIMPLIFIED).text;
        expect(whole).toBe(units.map((unit) => fold(unit, SIMPLIFIED).text).join(''));
      }),
    );
  });

  it('the skeleton keeps its places within the source', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, from, to } = skeleton(fold(source, SIMPLIFIED));
        for (let at = 0; at < text.length; at++) {
          expect(to[at]).toBeGreaterThan(from[at] ?? Number.NaN);
          expect(to[at]).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });
});

it('the index finds what a plain search finds, whatever the words', () => {
  const word = fc.string({ unit: fc.constantFrom('加', '微', '信', 'a', 'b'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('加', '微', '信', 'a', 'b', '好'), maxLength: 40 }),
      (words, text) => {
        const index = new WordIndex<string>();
        for (const one of words) index.add(one, one);
        const found: string[] = [];
        index.find(text, (value, at, length) => {
          expect(length).toBe(value.length);
          found.push(`${at} ${value}`);
        });
        const plain = words.flatMap((one) =>
          [...text].flatMap((_, at) => (text.startsWith(one, at) ? [`${at} ${one}`] : [])),
        );
        expect(found.sort()).toEqual(plain.sort());
      },
    ),
  );
});

describe('a pattern', () => {
  it('that is read gives what every match holds, for each of its alternatives', () => {
    expect(readPattern('(加|换)(我)?微信').gates).toEqual([[['微信']]]);
    expect(readPattern('全网.{0,3}最低').gates).toEqual([[['全网']]]);
    expect(readPattern('[你您]{0,2}滚').gates).toEqual([[['滚']]]);
    expect(readPattern('可以.{0,3}下单|滚').gates).toEqual([[['下单'], ['可以']], [['滚']]]);
    expect(readPattern('a?b?').gates).toBeUndefined();
  });

  it('opens a gate only where something of each of its sets stands', () => {
    const made = new Gates<string>();
    made.add([['下单'], ['可以', '能']], 'order');
    made.add([['滚']], 'go');
    const open = (text: string) => [...made.open(text)];
    expect(open('能直接下单')).toEqual(['order']);
    expect(open('下单吧，下单')).toEqual([]);
    expect(open('可以的，能')).toEqual([]);
    expect(open('滚')).toEqual(['go']);
    expect(open('下')).toEqual([]);
  });

  it('of the packs opens its gates in every text that it matches', () => {
    for (const { id, pattern, gates } of withGates(readPack('wording')).rules) {
      if (pattern === undefined) continue;
      expect(gates, id).toBeDefined();
      const made = new Gates<true>();
      for (const gate of gates ?? []) made.add(gate, true);
      const matching = fc.stringMatching(new RegExp(pattern.replaceAll('您', '你')));
      fc.assert(
        fc.property(matching, (text) => made.open(text).size > 0),
        { numRuns: 20 },
      );
    }
  });

  it('outside of the bounded language is refused', () => {
    for (const bad of [
      'a*',
      'a+',
      'a{2,}',
      '(a)\\1',
      '(?=a)b',
      '(?<n>a)',
      'a)',
      '(a',
      '[a',
      'a{x}',
      '\\k<n>',
      '*',
    ])
      expect(isBounded(bad), bad).toBe(false);
  });

  it('run only where its gates are open finds what it finds run everywhere', () => {
    const pack = withGates(readPack('wording'));
    const rules = compileRules([pack], SIMPLIFIED);
    const ungated = compileRules(
      [{ ...pack, rules: pack.rules.map((one) => ({ ...one, gates: [[]] })) }],
      SIMPLIFIED,
    );
    const words = pack.rules.flatMap(({ gates, replace }) => [
      ...(gates ?? []).flat(2).slice(0, 3),
      ...(replace ?? []),
    ]);
    const text = fc
      .array(fc.constantFrom(...words, '，', '您', '不', '就'), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const ids = (found: ReturnType<typeof scan>) =>
          found.map(({ rule, start, end }) => `${rule} ${start} ${end}`).sort();
        expect(ids(scan(source, ungated))).toEqual(ids(scan(source, rules)));
      }),
      { numRuns: 200 },
    );
  });
});
