import type { ShopTime } from '../replies/greeting';

/** One note of a memo as it can be read again: who wrote it, when and what it says, as far as it says so. */
export interface ReadNote {
  /** The words without name and date. */
  readonly what: string;
  readonly who?: string;
  /** Month and day, `11-22`; with the year where the note has it, `2015-03-09`. */
  readonly when?: string;
  /** Time of day, where the note has it. */
  readonly time?: string;
  /** Somebody has chased the buyer for payment (004-31). */
  readonly chased: boolean;
}

// Without a year two digits each: 1.8米 is no day.
const DATE =
  /(?<![\d.])(?:((?:19|20)\d\d)[./-](1[0-2]|0?[1-9])[./-](3[01]|[12]\d|0?[1-9])|(1[0-2]|0[1-9])[/-](3[01]|[12]\d|0[1-9]))(?![\d.])/;
const TIME = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?!\d)/;
const NAME = '[\\p{Script=Han}A-Za-z\\d]{1,8}';
const NUMBER_FIRST = /^(\d{1,4})号客服[，,]?/u;
const NAME_LAST = new RegExp(`[_+]\\s*(${NAME})$|\\s(${NAME})/$`, 'u');
const NAME_FIRST = new RegExp(`^(${NAME}?)(?=已|来电|跟进)`, 'u');
const NAME_ALONE = new RegExp(`^${NAME}$`, 'u');
const CHASED = /已催|催付|催拍/;
const MARK = /^【[^】]{1,12}】/;
const OPERATOR = /^\[([^@\]]{1,12})@([^\]]{8,20})\][:：]?\s*/;

/** @returns the notes of a memo, in their order: as this product writes them and as the manuals do */
export function readNotes(memo: string): ReadNote[] {
  return memo
    .split(/[；;\n]/)
    .map((part) => part.trim().replace(MARK, ''))
    .filter(Boolean)
    .map(readNote);
}

function readNote(part: string): ReadNote {
  const operator = OPERATOR.exec(part);
  const source = operator ? `${part.slice(operator[0].length)} ${operator[2]}` : part;
  const date = DATE.exec(source);
  const time = TIME.exec(source);
  const when = date && [date[1], two(date[2] ?? date[4]), two(date[3] ?? date[5])].filter(Boolean).join('-');
  const words = source.replace(DATE, ' ').replace(TIME, ' ').trim();
  const { who, what } = operator ? { who: operator[1], what: tidy(words) } : nameIn(words, date !== null);
  return {
    what,
    ...(who && { who }),
    ...(when && { when }),
    ...(time && { time: `${two(time[1])}:${time[2]}` }),
    chased: CHASED.test(source),
  };
}

/** The name and what is left without it; words that are no name are never taken for one. */
function nameIn(words: string, dated: boolean): { who?: string | undefined; what: string } {
  const number = NUMBER_FIRST.exec(words);
  if (number) return { who: number[1], what: tidy(words.slice(number[0].length)) };
  const last = NAME_LAST.exec(words);
  if (last) return { who: last[1] ?? last[2], what: tidy(words.slice(0, last.index)) };
  const first = NAME_FIRST.exec(words);
  if (first?.[1]) return { who: first[1], what: tidy(words.slice(first[1].length)) };
  if (dated && NAME_ALONE.test(words) && words.length <= 4) return { who: words, what: '' };
  return { what: tidy(words) };
}

/** @returns the latest note that says that the buyer was chased for payment: read before reminding again (004-30) */
export function lastChase(memo: string): ReadNote | undefined {
  return readNotes(memo).findLast(({ chased }) => chased);
}

/** Whether a note is of this day; one without a year is taken for this year's. */
export function isOf(note: ReadNote, { year, month, day }: ShopTime): boolean {
  const today = `${two(String(month))}-${two(String(day))}`;
  return note.when === today || note.when === `${year}-${today}`;
}

const two = (value: string | undefined) => (value ?? '').padStart(2, '0');
const tidy = (words: string) => words.replace(/\s+/g, ' ').replace(/^[\s,，/_]+|[\s,，/_]+$/g, '');
