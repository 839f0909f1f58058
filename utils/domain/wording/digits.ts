/** Digits of one kind in a row: figures, or Chinese numerals that are read out. */
export interface DigitPart {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Written in Chinese numerals. */
  readonly spelt: boolean;
  /** No separator stands between the part before and this one. */
  readonly glued: boolean;
}

/** Chinese numerals that are read out digit by digit, and the digit. */
export const NUMERALS: ReadonlyMap<string, string> = new Map(
  ['零〇洞', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖'].flatMap(
    (chars, digit) => [...chars].map((char) => [char, String(digit)] as const),
  ),
);
const SEPARATOR = /[\s\-–—_.·•~*()（）/,、]/;
const MOST_SEPARATORS = 2;

/** The digit that a unit stands for plus one, by its code; 0 for none. */
const DIGITS = new Uint8Array(0x10000);
for (let digit = 0; digit < 10; digit++) DIGITS[0x30 + digit] = digit + 1;
for (const [numeral, digit] of NUMERALS) DIGITS[numeral.charCodeAt(0)] = Number(digit) + 1;

/**
 * Runs of digits in a folded text, each as its parts, with spaces, hyphens or other marks between them; runs of fewer
 * than `least` digits are left out. Offsets are the folded text's.
 */
export function digitRuns(text: string, least: number): DigitPart[][] {
  const runs: DigitPart[][] = [];
  for (let at = 0; at < text.length; at++) {
    if (!DIGITS[text.charCodeAt(at)]) continue;
    const run = runFrom(text, at);
    if (run.reduce((sum, { digits }) => sum + digits.length, 0) >= least) runs.push(run);
    at = (run.at(-1)?.end ?? at + 1) - 1;
  }
  return runs;
}

function runFrom(text: string, start: number): DigitPart[] {
  const parts: DigitPart[] = [];
  let end = start;
  for (let at = start; at < text.length; ) {
    const part = partAt(text, at, parts.length > 0 && at === end);
    if (part) {
      parts.push(part);
      at = part.end;
      end = part.end;
    } else if (at - end >= MOST_SEPARATORS || !SEPARATOR.test(text[at] ?? '')) break;
    else at++;
  }
  return parts;
}

function partAt(text: string, start: number, glued: boolean): DigitPart | undefined {
  const spelt = text.charCodeAt(start) >= 0x3007;
  let digits = '';
  let end = start;
  for (; end < text.length; end++) {
    const digit = DIGITS[text.charCodeAt(end)];
    if (!digit || text.charCodeAt(end) >= 0x3007 !== spelt) break;
    digits += String(digit - 1);
  }
  return digits === '' ? undefined : { digits, start, end, spelt, glued };
}
