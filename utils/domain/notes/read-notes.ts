import type { ShopTime } from '../replies/greeting';
import { type Day, dayAfter, dayOf, readDay } from './day';

/** One note of a memo, taken apart; what it does not say is left out. */
export interface ReadNote {
  /** As it stands in the memo. */
  readonly text: string;
  readonly who?: string;
  /** The day it was written on: `11-22`, with the year where the note has it, `2015-03-09`. */
  readonly when?: string;
  /** Wall-clock time, `10:20`. */
  readonly time?: string;
  /** The text without who and when. */
  readonly what: string;
  /** Somebody has chased the buyer for payment (004-31). */
  readonly chased: boolean;
  /** What something was promised for: a date like `when`, or so many days after the note was written. */
  readonly promised?: { readonly date: string } | { readonly days: number };
}

const CHASED = /催(?:付|拍|单付|款)/;
/** The flag in words, where a platform has no colours. */
const MARK = /^【[^】]{1,12}】/;
/** Who and when, as platforms with a history put it before each entry. */
const OPERATOR = /^\[([^@\]]{1,12})@([^\]]{8,20})\][:：]?\s*/;
/** Separators between the notes of a memo: ours, and what agents write by hand. */
const BETWEEN = /[；;\n]+/;
/** Dates as agents write them; behind 至, 到, 约, 前 they are promised ones. */
const DATE =
  /(?:(?:20)?\d{2}[-./年])?(?:1[0-2]|0?[1-9])[-./月](?:3[01]|[12]\d|0?[1-9])(?:[日号])?(?!\d|[-./]\d)/;
const WRITTEN = new RegExp(
  `^(${DATE.source})|[\\s_/]+(${DATE.source})\\s*(?:(?:[01]?\\d|2[0-3])[:：][0-5]\\d)?$`,
);
const TIME = /(?:^|[^\d:：])((?:[01]?\d|2[0-3])[:：][0-5]\d)(?!\d)/;
const NAME = '[\\p{Script=Han}A-Za-z][\\p{Script=Han}A-Za-z0-9]{0,11}';
/** 内容_客服名 (003-49), 原因+客服名/日期 (002-78): a name at the end. */
const NAME_BEHIND = new RegExp(`[_＿/+-]+\\s*(${NAME}|\\d{1,4}号?)\\s*$`, 'u');
/** 日期 客服名已… (004-31), 1号客服、… (000-31): a name before what was done. */
const NAME_BEFORE = new RegExp(`^(${NAME}?|\\d{1,4}号客服)(?=已催|已核|已确|[、:：])`, 'u');
/** Whoever pays or gets something is no agent. */
const NO_NAME = /^(?:顾客|买家|客户|客人|今天|明天|后天|已.*|发.{2,}|改.+|补.+|赠.+|退.+)$/;
const PROMISED = new RegExp(
  `(?:至|到|约|等|定)\\s*(${DATE.source})|(${DATE.source})(?=(?:[上下]午|晚上?|早上?|中午)?(?:前|之前|再?发|付款|拍下|发出))`,
);
const RELATIVE: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  后天: 2,
  大后天: 3,
};
const RELATIVELY =
  /(大后天|后天|明天|明日|明早|今天|今日|今晚)(?=.{0,8}(?:付|拍|发|答复|回复|处理|到货|联系|给))/;

/**
 * Takes a memo apart, note by note, in its order: as this product writes them, as the manuals do, and as agents do.
 * @param agents names known to be agents', which are found wherever they stand
 */
export function readNotes(memo: string, agents: readonly string[] = []): ReadNote[] {
  return memo
    .split(BETWEEN)
    .map((text) => text.trim())
    .filter((text) => text.replace(MARK, '') !== '')
    .map((text) => readNote(text, agents));
}

function readNote(text: string, agents: readonly string[]): ReadNote {
  let what = text.replace(MARK, '');
  const operator = OPERATOR.exec(what);
  if (operator) what = `${what.slice(operator[0].length)} ${operator[2]?.replace(/:\d{2}$/, '')}`;
  const cut = (found: RegExpExecArray | null, group = 1) => {
    const words = found?.[group];
    if (found && words !== undefined)
      what = `${what.slice(0, found.index)} ${what.slice(found.index + found[0].length)}`;
    return words;
  };
  const written = WRITTEN.exec(what);
  const when = plainDate(written?.[1] ?? written?.[2]);
  const time = TIME.exec(what)?.[1]?.replace('：', ':');
  if (when !== undefined) cut(written, written?.[1] === undefined ? 2 : 1);
  what = what.replace(TIME, ' ').trim();
  const who = operator?.[1] ?? agentIn(what, agents, cut);
  what = what.replace(/^[\s_、:：/+,，-]+|[\s_/+,，-]+$/g, '').replace(/\s+/g, ' ');
  const promised = promiseIn(what);
  return {
    text,
    what,
    ...(who !== undefined && { who }),
    ...(when !== undefined && { when }),
    ...(time !== undefined && { time: time.padStart(5, '0') }),
    chased: CHASED.test(what),
    ...(promised && { promised }),
  };
}

/** @returns a date as `11-22` or `2015-03-09`; nothing where there is no such day */
function plainDate(text: string | undefined): string | undefined {
  const parts = text?.match(/\d+/g)?.map((part) => part.padStart(2, '0'));
  // A leap year: what is no day of any year is no date.
  if (!text || !parts || !readDay(text, { year: 2024, month: 1, day: 1 })) return undefined;
  return parts.join('-');
}

function agentIn(
  what: string,
  agents: readonly string[],
  cut: (found: RegExpExecArray | null, group?: number) => string | undefined,
): string | undefined {
  const known = agents.find((name) => name !== '' && what.includes(name));
  if (known !== undefined) {
    const quoted = known.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    return cut(new RegExp(`[_＿/+-]{0,3}\\s?(${quoted})(?:客服)?`, 'u').exec(what));
  }
  for (const form of [NAME_BEHIND, NAME_BEFORE]) {
    const found = form.exec(what);
    if (found?.[1] && !NO_NAME.test(found[1])) return cut(found);
  }
  return undefined;
}

function promiseIn(what: string): ReadNote['promised'] {
  const found = PROMISED.exec(what);
  const date = plainDate(found?.[1] ?? found?.[2]);
  if (date !== undefined) return { date };
  const word = RELATIVELY.exec(what)?.[1];
  return word === undefined ? undefined : { days: RELATIVE[word] ?? 0 };
}

/** The day that a note promises something for; "明天下午付款" counts from the day it was written on, if that is known. */
export function promisedDay({ promised, when }: ReadNote, today: Day): Day | undefined {
  if (!promised) return undefined;
  if ('date' in promised) return readDay(promised.date, today);
  const written = when === undefined ? undefined : readDay(when, today);
  return written && dayAfter(written, promised.days);
}

/** @returns the notes of which another of the same day says the same, whoever wrote them (004-31) */
export function doubled(notes: readonly ReadNote[]): ReadNote[] {
  const seen = new Set<string>();
  return notes.filter(({ what, when }) => {
    const key = `${when ?? ''} ${what}`;
    const known = seen.has(key);
    seen.add(key);
    return known && what !== '';
  });
}

/** @returns the latest note that says that the buyer was chased for payment: read before reminding again (004-30) */
export function lastChase(memo: string, agents: readonly string[] = []): ReadNote | undefined {
  return readNotes(memo, agents).findLast(({ chased }) => chased);
}

/** Whether a note was written on this day. */
export function isOf({ when }: ReadNote, today: ShopTime): boolean {
  const day = when === undefined ? undefined : readDay(when, today);
  return day !== undefined && dayOf(day) === dayOf(today);
}
