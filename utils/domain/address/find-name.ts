import type { Divisions } from './divisions';
import type { Piece } from './labels';
import {
  hasSurname,
  isAddressLike,
  isChatter,
  isEstateLike,
  isNickname,
  nameLikeness,
  tidyName,
} from './names';
import { PHONE_PLACE } from './phones';
import type { RegionReading } from './region';

/** The name, or words that may be one, and what is left as the detail. */
export interface FoundName {
  readonly name: string | null;
  readonly doubtful: string | null;
  readonly detail: string;
}

interface Part {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** A phone number stands right before or after. */
  readonly byPhone: boolean;
}

const PARTS = new RegExp(`[^\\s,;|/、。${PHONE_PLACE}]+`, 'g');
// A name stuck to the end of a house number, before the phone number: 501室张三 138…
const GLUED = /^(.*(?:\d|[号室栋幢楼座单元户铺组村厂店层]))([一-鿿]{2,5})$/;

/** Finds the name under its label, before the address, or behind it; never inside it. */
export function findName(
  pieces: readonly Piece[],
  body: string,
  region: RegionReading | undefined,
  divisions: Divisions,
): FoundName {
  const start = region?.start ?? 0;
  const end = region?.against?.end ?? region?.end ?? 0;
  const before = partsOf(body.slice(0, start), 0);
  const after = partsOf(body.slice(end), end);
  const lead = region
    ? before.filter((part) => isAddressLike(part.words) && nameLikeness(tidyName(part.words)) !== 'sure')
    : [];
  const rest = (cut: readonly Part[]): string => {
    let detail = body.slice(end);
    for (const part of [...cut].sort((one, other) => other.start - one.start))
      if (part.start >= end) detail = `${detail.slice(0, part.start - end)}${detail.slice(part.end - end)}`;
    return [...lead.map(({ words }) => words), detail].join(' ').trim();
  };
  const labelled = pieces.find(({ kind }) => kind === 'name');
  if (labelled) {
    const name = labelledName(labelled.text);
    if (name !== '') return { name, doubtful: null, detail: rest([]) };
  }
  const inBody = pieces.some(({ kind }) => kind === 'region' || kind === 'detail');
  const outside = inBody
    ? pieces
        .filter(({ kind }) => kind === 'free' || kind === 'phone' || kind === 'name')
        .flatMap(({ text }) => partsOf(text, -1))
    : [];
  const leading = [...outside, ...before.filter((part) => !lead.includes(part))];
  const found = pickLeading(leading);
  if (found?.sure) return { name: found.name, doubtful: null, detail: rest([]) };
  const trailing = pickTrailing(after, region !== undefined, divisions);
  if (trailing && (trailing.sure || !found)) {
    return trailing.sure
      ? { name: trailing.name, doubtful: null, detail: `${rest([trailing.part])}${trailing.keep}` }
      : { name: null, doubtful: trailing.name, detail: rest([]) };
  }
  return { name: null, doubtful: found?.name ?? null, detail: rest([]) };
}

/** The words under 收货人: a Latin name may have blanks, a Han name ends at the first. */
function labelledName(text: string): string {
  const first = tidyName(text.split(new RegExp(`[\\n\\t,;|/${PHONE_PLACE}]`))[0] ?? '');
  if (/^[A-Za-z]/.test(first)) return first;
  return tidyName(first.split(/\s{1,}/)[0] ?? '');
}

function partsOf(text: string, offset: number): Part[] {
  return [...text.matchAll(PARTS)].map((found) => {
    const at = found.index;
    const after = text.slice(at + found[0].length).trimStart();
    const before = text.slice(0, at).trimEnd();
    return {
      words: found[0],
      start: offset + at,
      end: offset + at + found[0].length,
      byPhone: after.startsWith(PHONE_PLACE) || before.endsWith(PHONE_PLACE),
    };
  });
}

function pickLeading(parts: readonly Part[]): { readonly name: string; readonly sure: boolean } | undefined {
  const words = parts
    .map((part) => ({ ...part, name: tidyName(part.words) }))
    .filter(({ name }) => name !== '');
  const sure = words.filter(({ name }) => nameLikeness(name) === 'sure');
  const latin = words.filter(({ name }) => /^[A-Za-z.'-]+$/.test(name)).map(({ name }) => name);
  if (latin.length > 1 && latin.length === words.length) return { name: latin.join(' '), sure: true };
  if (sure.length === 1 && sure[0]) return { name: sure[0].name, sure: true };
  const beside = sure.filter(({ byPhone }) => byPhone);
  if (beside.length === 1 && beside[0]) return { name: beside[0].name, sure: true };
  const nicknames = words.filter(({ name }) => isNickname(name));
  const [only] = nicknames;
  if (only === undefined) return undefined;
  return { name: only.name, sure: nicknames.length === 1 && words.length === 1 };
}

function pickTrailing(
  parts: readonly Part[],
  known: boolean,
  divisions: Divisions,
): { readonly name: string; readonly sure: boolean; readonly part: Part; readonly keep: string } | undefined {
  // The last words, or those by the phone number; the first ones are the street.
  const list = parts.filter((part) => tidyName(part.words) !== '' && !/^\d{6}$/.test(part.words));
  const order = [...list].reverse().sort((one, other) => Number(other.byPhone) - Number(one.byPhone));
  for (const part of order) {
    const name = tidyName(part.words);
    const alone = list.length === 1;
    if (!part.byPhone && part !== list.at(-1)) continue;
    if (isChatter(name)) continue;
    const found = (sure: boolean) => ({ name, sure, part, keep: '' });
    const likeness = divisions.full.has(name) ? 'no' : nameLikeness(name);
    if (likeness === 'sure' && (!alone || part.byPhone || !known))
      return found(part.byPhone || !isEstateLike(name));
    if (likeness === 'maybe' && !alone) return found(part.byPhone);
    const [, keep = '', tail = ''] = GLUED.exec(part.words) ?? [];
    const glued = tidyName(tail);
    if (part.byPhone && hasSurname(glued) && nameLikeness(glued) === 'sure')
      return { ...found(true), name: glued, keep };
    if (part.byPhone && !alone && isNickname(name) && !isAddressLike(name)) return found(true);
  }
  return undefined;
}
