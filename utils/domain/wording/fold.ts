import type { Span } from './spans';

/** Text on its way to a matcher; `from[i]`..`to[i]` is what the i-th unit stood for in the source. */
export interface MappedText {
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** What each UTF-16 unit folds to, by its code. */
export type SimplifiedTable = Uint16Array;

/** In the table: the unit cannot be seen and is dropped. */
const DROPPED = 0;
/** In the table: the unit may fold to several, or is half of a pair. */
const SLOW = 0xffff;

// Control characters but tab and line break, soft hyphen, combining marks, zero-width characters, direction marks,
// variation selectors, keycap, byte-order mark.
const UNSEEN: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
// Ranges with letters and signs that NFKC writes otherwise; Han and common punctuation stay as they are.
const COMPATIBLE: readonly (readonly [number, number])[] = [
  [0xa0, 0x2ff],
  [0x370, 0x200a],
  [0x2024, 0x2029],
  [0x2030, 0x205f],
  [0x2070, 0x2fff],
  [0x3131, 0x33ff],
  [0xa640, 0xabff],
  [0xd800, 0xfaff],
  [0xfb00, 0xfdff],
  [0xfe10, 0xff00],
  [0xff5f, 0xffff],
];

/**
 * Makes the table of a fold from pairs in one string (繁簡親亲 …, opencc TSCharacters without the 219 entries whose
 * length differs): traditional characters, width, letter case, 您 as 你.
 */
export function simplifiedTable(pairs: string): SimplifiedTable {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = code;
  for (const [first, last] of COMPATIBLE) table.fill(SLOW, first, last + 1);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  table[0x3000] = 0x20;
  for (let at = 0; at + 1 < pairs.length; at += 2) table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
  table['您'.charCodeAt(0)] = '你'.charCodeAt(0);
  for (const capital of [0x41, 0xff21]) for (let i = 0; i < 26; i++) table[capital + i] = 0x61 + i;
  for (const [first, last] of UNSEEN) table.fill(DROPPED, first, last + 1);
  return table;
}

/** Places of a text in which nothing has shifted, shared by all that are no longer than it. */
let places = { from: new Int32Array(0), to: new Int32Array(0) };

function unshifted(length: number): { from: Int32Array; to: Int32Array } {
  if (places.from.length < length) {
    const room = Math.max(1_024, length * 2);
    places = {
      from: Int32Array.from({ length: room }, (_, at) => at),
      to: Int32Array.from({ length: room }, (_, at) => at + 1),
    };
  }
  return places;
}

/**
 * Folds width, case, traditional characters and 您/你, and drops what cannot be seen; every unit keeps its place
 * in the source, so that an underline falls on what was typed.
 */
export function fold(source: string, table: SimplifiedTable): MappedText {
  const first = firstChanged(source, table);
  if (first === source.length) return { text: source, ...unshifted(source.length) };
  const units = new Uint16Array(source.length);
  for (let at = first; at < source.length; at++) {
    const folded = table[source.charCodeAt(at)] ?? SLOW;
    // From the first unit that goes or grows, places are no longer those of the source.
    if (folded === DROPPED || folded === SLOW) {
      return foldShifting(source, table, source.slice(0, first) + textOf(units.subarray(first, at)));
    }
    units[at] = folded;
  }
  return { text: source.slice(0, first) + textOf(units.subarray(first)), ...unshifted(source.length) };
}

/** @returns the first place where folding changes something, or the text's length */
function firstChanged(source: string, table: SimplifiedTable): number {
  let at = 0;
  while (at < source.length && table[source.charCodeAt(at)] === source.charCodeAt(at)) at++;
  return at;
}

function foldShifting(source: string, table: SimplifiedTable, begun: string): MappedText {
  const first = begun.length;
  const before = unshifted(first);
  let text = begun;
  const from = Array.from(before.from.subarray(0, first));
  const to = Array.from(before.to.subarray(0, first));
  for (let at = first; at < source.length; at++) {
    const folded = table[source.charCodeAt(at)] ?? SLOW;
    if (folded === DROPPED) continue;
    const char = folded === SLOW ? String.fromCodePoint(source.codePointAt(at) ?? 0) : (source[at] ?? '');
    const put = folded === SLOW ? slowly(char, table) : String.fromCharCode(folded);
    text += put;
    for (let i = 0; i < put.length; i++) {
      from.push(at);
      to.push(at + char.length);
    }
    at += char.length - 1;
  }
  return { text, from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** @returns where in the source the units from `start` to `end` stood */
export function spanIn({ from, to }: MappedText, start: number, end: number): Span {
  const first = from[start] ?? 0;
  return { start: first, end: to[end - 1] ?? first };
}

const known = new Map<string, string>();

function slowly(char: string, table: SimplifiedTable): string {
  const before = known.get(char);
  if (before !== undefined) return before;
  let folded = '';
  // ǎ, í and ü are read without their tone: pinyin is pinyin.
  const plain = char
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC');
  for (const unit of plain.toLowerCase()) {
    const simple = unit.length === 1 ? (table[unit.charCodeAt(0)] ?? SLOW) : SLOW;
    if (simple !== DROPPED) folded += simple === SLOW ? unit : String.fromCharCode(simple);
  }
  // Every emoji of the world fits; a text made to fill memory does not.
  if (known.size < 5_000) known.set(char, folded);
  return folded;
}

/** @returns whether two Latin letters or two digits that stood side by side meet at `at`: a word must not begin or end there */
export function cutsWord({ text, from, to }: MappedText, at: number): boolean {
  if (at <= 0 || at >= text.length || to[at - 1] !== from[at]) return false;
  const kind = kindOf(text.charCodeAt(at - 1));
  return kind !== 0 && kind === kindOf(text.charCodeAt(at));
}

function kindOf(code: number): 0 | 1 | 2 {
  if (code >= 0x61 && code <= 0x7a) return 1;
  return code >= 0x30 && code <= 0x39 ? 2 : 0;
}

/** @returns the units as a string */
export function textOf(units: Uint16Array): string {
  let text = '';
  // More arguments than this may overflow the stack.
  for (let at = 0; at < units.length; at += 8_192)
    text += String.fromCharCode.apply(null, units.subarray(at, at + 8_192) as never);
  return text;
}
