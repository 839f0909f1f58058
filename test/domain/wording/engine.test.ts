import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledRule, compileRules, withAnchors } from '@/utils/domain/wording/compile';
import { fold } from '@/utils/domain/wording/fold';
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
  it('that is read gives texts of which every match holds one', () => {
    expect(readPattern('(加|换)(我)?微信').anchors).toEqual(['加我微信', '加微信', '换我微信', '换微信']);
    expect(readPattern('全网.{0,3}最低').anchors).toEqual(['全网']);
    expect(readPattern('[你您]{0,2}滚').anchors).toEqual(['滚']);
    expect(readPattern('a?b?').anchors).toBeUndefined();
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

  it('run only where an anchor stands finds what it finds run everywhere', () => {
    const pack = withAnchors(readPack('wording'));
    const rules = compileRules([pack], SIMPLIFIED);
    const waiting = new Set<CompiledRule>(rules.ungated);
    for (const { anchors } of pack.rules) {
      for (const index of [rules.literal, rules.skeleton])
        index.find(anchors?.join('\n') ?? '', (mark) => mark.as === 'gate' && waiting.add(mark.of));
    }
    expect(waiting.size).toBe(pack.rules.filter(({ pattern }) => pattern !== undefined).length);
    const everywhere = { ...rules, ungated: [...waiting] };
    const words = pack.rules.flatMap(({ anchors, replace }) => [
      ...(anchors ?? []).slice(0, 3),
      ...(replace ?? []),
    ]);
    const text = fc
      .array(fc.constantFrom(...words, '，', '您', '不', '就'), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const ids = (found: ReturnType<typeof scan>) =>
          found.map(({ rule, start, end }) => `${rule} ${start} ${end}`).sort();
        expect(ids(scan(source, everywhere))).toEqual(ids(scan(source, rules)));
      }),
      { numRuns: 200 },
    );
  });
});
