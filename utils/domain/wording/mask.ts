const MASK = '●';
// A single Chinese numeral is a word like any other (一下, 两件); two in a row may be somebody's number.
const NUMBERS = /[\p{Nd}\p{No}零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖幺]{2,}|[\p{Nd}\p{No}]/gu;

/** @returns a text with every digit, and every run of Chinese numerals, masked; as long as before in characters */
export function maskNumbers(text: string): string {
  return text.replace(NUMBERS, (run) => MASK.repeat([...run].length));
}
