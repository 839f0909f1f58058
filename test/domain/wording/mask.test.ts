import { describe, expect, it } from 'vitest';
import { maskNumbers } from '@/utils/domain/wording/mask';

describe('masking', () => {
  it.each([
    ['加微信 shop2026', '加微信 shop●●●●'],
    ['１３８ ٣٤ ①② ²½', '●●● ●● ●● ●●'],
    ['𝟙𝟛𝟠号', '●●●号'],
    ['我的号一三八零〇幺二两', '我的号●●●●●●●●'],
    ['壹贰叁肆伍陆柒捌玖十', '●●●●●●●●●●'],
    ['幺3八', '●●●'],
    ['等一下，两件都有', '等一下，两件都有'],
    ['一 二', '一 二'],
  ])('%s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
    expect([...masked]).toHaveLength([...text].length);
  });
});
