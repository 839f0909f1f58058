import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOf, lastChase, readNotes } from '@/utils/domain/notes/parse';

describe('notes that stand are read again', () => {
  it.each([
    ['发中通快递_慧兰 11-22', { what: '发中通快递', who: '慧兰', when: '11-22', chased: false }],
    ['慧兰 11-22', { what: '', who: '慧兰', when: '11-22', chased: false }],
    ['发邮政快递_慧兰', { what: '发邮政快递', who: '慧兰', chased: false }],
    ['2015.03.09 郑婷已催付', { what: '已催付', who: '郑婷', when: '2015-03-09', chased: true }],
    ['11-22 10:20 郑婷已催付', { what: '已催付', who: '郑婷', when: '11-22', time: '10:20', chased: true }],
    ['买错尺码 慧兰/11-22', { what: '买错尺码', who: '慧兰', when: '11-22', chased: false }],
    ['1号客服，发顺丰快递', { what: '发顺丰快递', who: '1', chased: false }],
    ['【红·快递】发中通快递_慧兰 11-22', { what: '发中通快递', who: '慧兰', when: '11-22', chased: false }],
    [
      '[小满@2026/11/22 10:20:33]: 已核对',
      { what: '已核对', who: '小满', when: '2026-11-22', time: '10:20', chased: false },
    ],
    ['2015.03.09 顾客明天下午付款', { what: '顾客明天下午付款', when: '2015-03-09', chased: false }],
    ['勿发', { what: '勿发', chased: false }],
    ['加长 1.8米床', { what: '加长 1.8米床', chased: false }],
  ])('%s', (memo, note) => {
    expect(readNotes(memo)).toEqual([note]);
  });

  it('one after the other, and the latest chase with its day', () => {
    const memo = '11-20 郑婷已催付；急；2026.11.22 小满已催付';
    expect(readNotes(memo)).toHaveLength(3);
    const chase = lastChase(memo);
    expect(chase).toMatchObject({ who: '小满', when: '2026-11-22' });
    expect(chase && isOf(chase, { year: 2026, month: 11, day: 22, hour: 1, minute: 0 })).toBe(true);
    expect(chase && isOf(chase, { year: 2026, month: 11, day: 23, hour: 1, minute: 0 })).toBe(false);
    expect(lastChase('已核对_慧兰 11-22')).toBeUndefined();
  });

  it('whatever stands: no character of a word is made up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (memo) => {
        for (const { what, who } of readNotes(memo))
          for (const word of [...what.split(' '), who ?? '']) expect(memo).toContain(word);
      }),
    );
  });
});
