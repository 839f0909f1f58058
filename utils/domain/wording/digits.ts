/** A run of digits as typed: with spaces, hyphens or dots between, or as Chinese numerals. */
export interface DigitRun {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Lengths of the groups that the separators make. */
  readonly groups: readonly number[];
  /** Written in Chinese numerals, at least in part. */
  readonly spelt: boolean;
}

/** Chinese numerals that are read out digit by digit, and the digit. */
export const NUMERALS: ReadonlyMap<string, string> = new Map(
  ['零〇洞', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖'].flatMap(
    (chars, digit) => [...chars].map((char) => [char, String(digit)] as const),
  ),
);
const SEPARATOR = /[\s\-–—_.·•~*()（）/]/;
const MOST_SEPARATORS = 2;

/** The runs of at least `least` digits in a folded text, in reading order; offsets are the folded text's. */
export function digitRuns(text: string, least: number): DigitRun[] {
  const runs: DigitRun[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!DIGITS[text.charCodeAt(at)]) continue;
    const run = runFrom(text, at);
    if (run.digits.length >= least) runs.push(run);
    at = run.end - 1;
  }
  return runs;
}

function runFrom(text: string, start: number): DigitRun {
  let digits = '';
  let end = start;
  let spelt = false;
  const groups: number[] = [0];
  for (let at = start; at < text.length; at++) {
    const digit = digitAt(text, at);
    if (digit !== '') {
      if (at > end) groups.push(0);
      digits += digit;
      groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
      spelt ||= digit !== text[at];
      end = at + 1;
    } else if (at - end >= MOST_SEPARATORS || !SEPARATOR.test(text[at] ?? '')) break;
  }
  return { digits, start, end, groups, spelt };
}

/** The digit that a unit stands for plus one, by its code; 0 for none. */
const DIGITS = new Uint8Array(0x10000);
for (let digit = 0; digit < 10; digit++) DIGITS[0x30 + digit] = digit + 1;
for (const [numeral, digit] of NUMERALS) DIGITS[numeral.charCodeAt(0)] = Number(digit) + 1;

function digitAt(text: string, at: number): string {
  const digit = DIGITS[text.charCodeAt(at)];
  return digit ? String(digit - 1) : '';
}
