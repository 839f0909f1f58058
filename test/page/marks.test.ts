import { expect, it } from 'vitest';
import { carryMarks } from '@/utils/page/marks';

const marks = [{ start: 2, end: 4, class: 'block' }];
const carried = (to: string) => carryMarks(marks, '一二三四五六', to).map(({ start, end }) => [start, end]);

it('marks stay with their words while the text changes before or behind them', () => {
  expect(carried('一二三四五六')).toEqual([[2, 4]]);
  expect(carried('一二三四五六jia')).toEqual([[2, 4]]);
  expect(carried('jia一二三四五六')).toEqual([[5, 7]]);
  expect(carried('三四五六')).toEqual([[0, 2]]);
});

it('marks whose words were touched are gone', () => {
  expect(carried('一二三jia四五六')).toEqual([]);
  expect(carried('一二四五六')).toEqual([]);
  expect(carried('')).toEqual([]);
  expect(carried('别的话')).toEqual([]);
});
