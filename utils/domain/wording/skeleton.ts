import { NUMERALS } from './digits';
import { DISGUISES, type Disguise, LATIN_LOOKALIKES, SIGNS, SIGNS_AFTER } from './disguises';
import { cutsWord, type MappedText, textOf } from './fold';
import { Gates } from './gate';
import { readPattern } from './pattern';

/** Stand in the skeleton where a sentence and where a clause ends, so that no word is read across them. */
const SENTENCE_END = '\n';
const CLAUSE_END = ',';
const SENTENCE_CODE = SENTENCE_END.charCodeAt(0);
const CLAUSE_CODE = CLAUSE_END.charCodeAt(0);
const [DROP, KEEP, SENTENCE, CLAUSE, SIGN, NUMERAL] = [0, 1, 2, 3, 4, 5] as const;
/** So many Chinese numerals in a row are a number that is spelt out. */
const SPELT = 6;
const SPELT_OUT = /[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖幺]{6,24}/g;

let kinds: Uint8Array | undefined;
let gates: Gates<Disguise> | undefined;

/**
 * What is left of a folded text when everything inserted is taken out and lookalikes are read as what they stand
 * for. Clause ends stay as breaks. Only hits that the literal text does not have count as disguise.
 */
export function skeleton(folded: MappedText): MappedText {
  const letters = keepLetters(folded);
  const joined = joinLone(letters);
  const bare = letters.numerals >= SPELT || joined !== letters ? figures(joined) : joined;
  gates ??= gatesOf(DISGUISES);
  const likely = gates.open(bare.text);
  if (likely.size === 0) return bare;
  return DISGUISES.filter((disguise) => likely.has(disguise)).reduce(undo, bare);
}

/** Nearly every text holds none of the characters that a disguise needs: then its pattern is not run. */
function gatesOf(disguises: readonly Disguise[]): Gates<Disguise> {
  const made = new Gates<Disguise>();
  for (const disguise of disguises) {
    const { gates: needed } = readPattern(disguise.pattern.source, true);
    if (!needed) throw new Error(`nothing to look for: ${disguise.pattern.source}`);
    for (const gate of needed) made.add(gate, disguise);
  }
  return made;
}

function kindsOf(): Uint8Array {
  const table = new Uint8Array(0x10000);
  table.fill(KEEP, 0x3400, 0xa000);
  for (const char of 'abcdefghijklmnopqrstuvwxyz0123456789%') table[char.charCodeAt(0)] = KEEP;
  for (const [numeral] of NUMERALS) table[numeral.charCodeAt(0)] = NUMERAL;
  for (const char of '。!?;\n') table[char.charCodeAt(0)] = SENTENCE;
  for (const char of ',、') table[char.charCodeAt(0)] = CLAUSE;
  for (const [sign] of [...SIGNS, ...LATIN_LOOKALIKES]) table[sign.charCodeAt(0)] = SIGN;
  for (const { signs } of SIGNS_AFTER) for (const sign of signs) table[sign.charCodeAt(0)] = SIGN;
  return table;
}

/** @returns the text without what is inserted, and how many Chinese numerals stand in a row at most */
function keepLetters({ text, from, to }: MappedText): MappedText & { readonly numerals: number } {
  kinds ??= kindsOf();
  const table = kinds;
  // A sign may stand for two characters.
  const units = new Uint16Array(text.length * 2);
  const starts = new Int32Array(units.length);
  const ends = new Int32Array(units.length);
  let length = 0;
  let row = 0;
  let numerals = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = table[code];
    if (kind === DROP) continue;
    row = kind === NUMERAL ? row + 1 : 0;
    if (row > numerals) numerals = row;
    if (kind !== SIGN) {
      units[length] =
        kind === KEEP || kind === NUMERAL ? code : kind === CLAUSE ? CLAUSE_CODE : SENTENCE_CODE;
      starts[length] = from[at] ?? 0;
      ends[length++] = to[at] ?? 0;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const before = length === 0 ? '' : String.fromCharCode(units[length - 1] ?? 0);
    const last = at + sign.length - 1;
    for (const unit of meaning(sign, before)) {
      units[length] = unit.charCodeAt(0);
      starts[length] = from[at] ?? 0;
      ends[length++] = to[last] ?? 0;
    }
    at = last;
  }
  return { text: textOf(units.subarray(0, length)), from: starts, to: ends, numerals };
}

function meaning(sign: string, before: string): string {
  const after = SIGNS_AFTER.find(
    ({ signs, after: wanted }) => before !== '' && wanted.includes(before) && [...signs].includes(sign),
  );
  return after?.word ?? SIGNS.get(sign) ?? LATIN_LOOKALIKES.get(sign) ?? '';
}

/** A mark between two lone characters (微，信) ends no clause. */
function joinLone(bare: MappedText): MappedText {
  if (!/(?:^|[\n,])[^\n,][\n,][^\n,](?:[\n,]|$)/.test(bare.text)) return bare;
  const kept: number[] = [];
  const isBreak = (at: number) => {
    const unit = bare.text[at];
    return unit === undefined || unit === SENTENCE_END || unit === CLAUSE_END;
  };
  for (let at = 0; at < bare.text.length; at++) {
    const lone = isBreak(at) && !isBreak(at - 1) && !isBreak(at + 1) && isBreak(at - 2) && isBreak(at + 2);
    if (!lone) kept.push(at);
  }
  return {
    text: kept.map((at) => bare.text[at]).join(''),
    from: Int32Array.from(kept, (at) => bare.from[at] ?? 0),
    to: Int32Array.from(kept, (at) => bare.to[at] ?? 0),
  };
}

/** Spelt-out numbers as figures: 一三八零零 is as much a number as 13800. */
function figures(bare: MappedText): MappedText {
  const text = bare.text.replace(SPELT_OUT, (numerals) =>
    [...numerals].map((char) => NUMERALS.get(char)).join(''),
  );
  return text === bare.text ? bare : { ...bare, text };
}

/** Writes the word that is meant wherever the disguise stands; each of its characters stands for the whole of it. */
function undo(bare: MappedText, { pattern, word }: Disguise): MappedText {
  const matches = [...bare.text.matchAll(pattern)].filter(
    ({ 0: words, index }) => words !== '' && !cutsWord(bare, index) && !cutsWord(bare, index + words.length),
  );
  if (matches.length === 0) return bare;
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  const copy = (begin: number, end: number) => {
    text += bare.text.slice(begin, end);
    for (let at = begin; at < end; at++) {
      from.push(bare.from[at] ?? 0);
      to.push(bare.to[at] ?? 0);
    }
  };
  let done = 0;
  for (const match of matches) {
    const end = match.index + match[0].length;
    copy(done, match.index);
    text += word;
    for (let i = 0; i < word.length; i++) {
      from.push(bare.from[match.index] ?? 0);
      to.push(bare.to[end - 1] ?? 0);
    }
    done = end;
  }
  copy(done, bare.text.length);
  return { text, from: Int32Array.from(from), to: Int32Array.from(to) };
}
