import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One line of the measuring data: what was said, and how a person judged it. */
export interface Judged {
  readonly text: string;
  readonly label?: 'good' | 'bad';
  readonly scene?: string;
  readonly note?: string;
  readonly seed?: string;
}

/** Where the measuring data lies; it states no licence, so it is never copied here. */
export const FOLDER = process.env.ANTOU_TRADE_DATA;

/** @returns whether the data is there */
export function hasData(): boolean {
  return FOLDER !== undefined && existsSync(path.join(FOLDER, 'agent-talk.jsonl'));
}

/** Reads one file of the data. */
export function readData(name: string): Judged[] {
  return readFileSync(path.join(FOLDER ?? '', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Judged);
}

/** A seeded generator, so that every run puts the same numbers back. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Puts numbers back where the data has [电话x] and [数字x]: mobile, landline and hotline numbers, plain figures. */
export function withNumbers(lines: readonly Judged[]): string[] {
  const next = random(20_261_122);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(next() * 10)).join('');
  const phones = [
    () => `1${3 + Math.floor(next() * 7)}${digits(9)}`,
    () => `0${21 + Math.floor(next() * 8)}-${2 + Math.floor(next() * 7)}${digits(7)}`,
    () => `400-${digits(3)}-${digits(4)}`,
  ];
  const figures = ['1', '2', '3', '5', '7', '12', '24', '48', '72', '99', '199', '2019', '360'];
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T;
  return lines.map(({ text }) =>
    text.replace(/\[电话x?\]/g, () => pick(phones)()).replace(/\[数字x?\]/g, () => pick(figures)),
  );
}

/** What no word can tell, by the notes of whoever read the manuals. */
const NOT_BY_WORDS = /NO TEXT|hint level only|a timer case|needs were not asked|a context rule/;

/** @returns whether a bad utterance of the manuals can be told by its words alone */
export function isTold({ text, note = '' }: Judged): boolean {
  return text !== '' && !NOT_BY_WORDS.test(note);
}
