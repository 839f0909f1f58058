import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayOf, daysBetween, readDay } from '@/utils/domain/notes/day';
import {
  doubled,
  isOf,
  lastChase,
  promisedDay,
  type ReadNote,
  readNotes,
} from '@/utils/domain/notes/read-notes';

const TODAY = { year: 2026, month: 11, day: 22 };
const CASES: readonly (readonly [memo: string, notes: readonly string[]])[] = [
  // what | who | day | time | chased | promised
  ['发邮政快递_慧兰', ['发邮政快递|慧兰||||']],
  ['发顺丰_慧兰 11-22', ['发顺丰|慧兰|11-22|||']],
  ['2015.03.09 郑婷已催付', ['已催付|郑婷|2015-03-09||chased|']],
  ['2015.03.09 顾客明天下午付款', ['顾客明天下午付款||2015-03-09|||2015-03-10']],
  ['11-22 郑婷已催付 10:20', ['已催付|郑婷|11-22|10:20|chased|']],
  ['11-22 10:20 郑婷已催付', ['已催付|郑婷|11-22|10:20|chased|']],
  ['延发至11-28_慧兰 11-22', ['延发至11-28|慧兰|11-22|||2026-11-28']],
  ['延发至1-3_慧兰 11-22', ['延发至1-3|慧兰|11-22|||2027-01-03']],
  ['11-22 顾客约11-23晚上付款_慧兰', ['顾客约11-23晚上付款|慧兰|11-22|||2026-11-23']],
  ['勿发·撤单 拍错了_慧兰 11-22', ['勿发·撤单 拍错了|慧兰|11-22|||']],
  ['断码+慧兰/11-22', ['断码|慧兰|11-22|||']],
  ['慧兰 11-22', ['|慧兰|11-22|||']],
  [
    '1号客服、发顺丰快递、由于尺码未确认等确定了再发货、赠送小礼品',
    ['发顺丰快递、由于尺码未确认等确定了再发货、赠送小礼品|1号客服||||'],
  ],
  ['赠袜子一双_小夏 11/20；改价99元_慧兰 11/22', ['赠袜子一双|小夏|11-20|||', '改价99元|慧兰|11-22|||']],
  ['买家要求周五前到', ['买家要求周五前到|||||']],
  [
    '补发吊牌 少件_慧兰 11-22\n发票已登记 杭州云裳_慧兰 11-22',
    ['补发吊牌 少件|慧兰|11-22|||', '发票已登记 杭州云裳|慧兰|11-22|||'],
  ],
  ['电话 138-1234-5678 打不通', ['电话 138-1234-5678 打不通|||||']],
  ['改址 建国路11-2号_慧兰 11-22', ['改址 建国路11-2号|慧兰|11-22|||']],
  ['【红·快递】发中通快递_慧兰 11-22', ['发中通快递|慧兰|11-22|||']],
  ['[小满@2026/11/22 10:20:33]: 已核对', ['已核对|小满|2026-11-22|10:20||']],
  ['买错尺码 慧兰/11-22', ['买错尺码|慧兰|11-22|||']],
  ['加长 1.8米床', ['加长 1.8米床|||||']],
  ['', []],
  ['；；', []],
];

const shown = (note: ReadNote) => {
  const day = promisedDay(note, TODAY);
  const { what, who, when, time, chased } = note;
  return [what, who, when, time, chased && 'chased', day && dayOf(day)].map((part) => part || '').join('|');
};

describe('a memo taken apart', () => {
  it.each(CASES)('%s', (memo, notes) => {
    expect(readNotes(memo, ['慧兰']).map(shown)).toEqual(notes.map((one) => one.replace('| ', '|')));
  });

  it('knows a name by its form, too', () => {
    expect(readNotes('发邮政快递_慧兰').map(({ who }) => who)).toEqual(['慧兰']);
    expect(readNotes('尺码偏大_顾客').map(({ who }) => who)).toEqual([undefined]);
  });

  it('says which note another of the same day repeats, whoever wrote it', () => {
    const notes = readNotes('11-22 郑婷已催付；11-22 慧兰已催付；11-21 慧兰已催付；赠袜子_慧兰 11-22', [
      '慧兰',
    ]);
    expect(doubled(notes).map(({ text }) => text)).toEqual(['11-22 慧兰已催付']);
  });

  it('loses no note and takes any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 5 }), (parts) => {
        const memo = parts.join('；');
        const notes = readNotes(memo, ['慧兰']);
        expect(notes.map(({ text }) => text)).toEqual(
          memo
            .split(/[；;\n]+/)
            .map((one) => one.trim())
            .filter((one) => one !== ''),
        );
      }),
    );
  });
});

describe('a chase', () => {
  it('that is the latest is found, and whether it was today', () => {
    const chase = lastChase('11-20 郑婷已催付；急；2026.11.22 小满已催付');
    expect(chase).toMatchObject({ who: '小满', when: '2026-11-22' });
    const at = (day: number) => ({ ...TODAY, day, hour: 1, minute: 0 });
    expect(chase && isOf(chase, at(22))).toBe(true);
    expect(chase && isOf(chase, at(23))).toBe(false);
    expect(lastChase('已核对_慧兰 11-22')).toBeUndefined();
  });
});

describe('a date', () => {
  it('without a year is the nearest day of its name', () => {
    fc.assert(
      fc.property(fc.integer({ min: -182, max: 182 }), fc.integer({ min: 0, max: 900 }), (away, later) => {
        const today = dayAfter(TODAY, later);
        const day = dayAfter(today, away);
        expect(readDay(`${day.month}-${day.day}`, today)).toEqual(day);
        expect(daysBetween(today, day)).toBe(away);
      }),
    );
  });

  it('that is none is not read', () => {
    for (const none of ['2-30', '13-1', '0-5', '11-31', '', '11', '2015.02.29'])
      expect(readDay(none, TODAY), none).toBeUndefined();
    expect(readDay('2月28日', TODAY)).toEqual({ year: 2027, month: 2, day: 28 });
  });
});
