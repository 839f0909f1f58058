import type { Flag } from '../model';

export const FLAGS: [Flag, string][] = [
  ['red', '红色'],
  ['yellow', '黄色'],
  ['green', '绿色'],
  ['blue', '蓝色'],
  ['purple', '紫色'],
  ['gray', '灰色'],
];

export const flagTitle = (flag: Flag): string => FLAGS.find(([name]) => name === flag)?.[1] ?? '';
