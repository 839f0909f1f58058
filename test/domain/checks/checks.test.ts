import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookalikeKey, lookalikes, lookalikesAmong } from '@/utils/domain/checks/lookalike';
import { judgePhone } from '@/utils/domain/checks/phone';

it.each([
  ['13800138021', 'mobile'],
  ['+86 13800138021', 'mobile'],
  ['86-13800138021', 'mobile'],
  ['13800138055-4417', 'virtual'],
  ['13800138055转4417', 'virtual'],
  ['13800138055 转 4417', 'virtual'],
  ['13800138055[12]', 'virtual'],
  ['13800138055（123456）', 'virtual'],
  ['13800138055#4417', 'virtual'],
  ['13800138055-1', 'wrong'],
  ['+852 91234567', 'overseas'],
  ['00853-66123456', 'overseas'],
  ['+886 912345678', 'overseas'],
  ['１３８００１３８０２１', 'mobile'],
  ['138****8036转4417', 'masked'],
  ['(0571)88886666', 'landline'],
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
  it.each([
    ['xiaoai11lllllili', 'xiaoaiIIIlli', 'case and the letter for the figure'],
    ['hello|world', 'helloIworld', 'the stroke'],
    ['c0c0_2231', 'COCO2231', 'the ring, case and separators'],
    ['paypal', 'раураl', 'Cyrillic'],
    ['Moscow', 'Μοѕсοω'.replace('ω', 'w'), 'Greek and Cyrillic'],
    ['cafe', 'café', 'an accent'],
    ['ｓｕｎｎｙ', 'sunny', 'full width'],
    ['sunnnny', 'suny', 'a letter repeated'],
    ['tb88888', 'tb888888', 'a long run of figures'],
    ['a\u200bbc', 'abc', 'what cannot be seen'],
    ['Kate', 'Кate', 'a Cyrillic capital'],
  ])('%s and %s (%s)', (one, other) => {
    expect(lookalikes(one, [other])).toEqual([other]);
  });

  it.each([
    ['tb8812', 'tb8821'],
    ['tb812', 'tb8812'],
    ['小小鹿', '小鹿'],
    ['路过看看888', '路过看看88'],
    ['sunny_qi', 'sunny_q'],
    ['棉花糖', '绵花糖'],
  ])('%s and %s are two', (one, other) => {
    expect(lookalikes(one, [other])).toEqual([]);
  });

  it('whatever is drawn alike in place of a letter, the key is the same', () => {
    const ALIKE: readonly (readonly [string, readonly string[]])[] = [
      ['l', ['1', 'I', 'i', '|', 'L', 'ǀ', 'І', 'і', 'Ι', 'ι', '丨', 'Ⅰ', 'ｌ']],
      ['o', ['0', 'O', 'о', 'О', 'ο', 'Ο', '〇', 'ｏ', '０', 'ö', 'ø']],
      ['a', ['A', 'а', 'А', 'α', 'Α', 'á', 'ａ']],
      ['e', ['E', 'е', 'Е', 'é', 'ｅ']],
    ];
    const part = fc
      .constantFrom(...ALIKE)
      .chain(([letter, twins]) => fc.tuple(fc.constant(letter), fc.constantFrom(letter, ...twins)));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 3, maxLength: 12 }),
        fc.stringMatching(/^[b-df-hk]{2}$/),
        (parts, tail) => {
          const plain = parts.map(([letter]) => letter).join('') + tail;
          const drawn = parts.map(([, twin]) => twin).join('') + tail;
          expect(lookalikeKey(drawn)).toBe(lookalikeKey(plain));
        },
      ),
    );
  });

  it('among a list are named together, and nobody else is', () => {
    expect([...lookalikesAmong(['coco', 'c0co', 'sunny', 'c0co', '小鹿'])]).toEqual(['coco', 'c0co']);
  });

  it('their key does not change by being taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (buyer) => {
        expect(lookalikeKey(lookalikeKey(buyer))).toBe(lookalikeKey(buyer));
      }),
    );
  });
});
