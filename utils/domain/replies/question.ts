import { fold, type SimplifiedTable } from '../wording/fold';
import { askedPlainly, findQuestionWords, type QuestionWords } from './question-words';

/** What is needed to read a question. */
export interface QuestionReader {
  readonly simplified: SimplifiedTable;
  readonly words: QuestionWords;
}

/** What a question holds: each feature with its weight, before it is weighed by how rare it is. */
export type Features = ReadonlyMap<string, number>;

/** How much a feature says: a matter, two together, a pair of characters, one character. */
const WEIGHTS = { thing: 2, asking: 0.7, both: 1.3, pair: 0.7, character: 0.22 } as const;
const LONGEST = 300;
/** What a line counts that is not the buyer's last one. */
const EARLIER = 0.35;

const PICTURES = /\[[\p{Script=Han}a-z]{1,6}\]|https?:\/\/\S+|\p{Extended_Pictographic}/gu;
const PARTICLES = /[的了吗呢啊呀哦嗯吧么嘛哈哇啦咯喔噢诶哎唉亲呗滴耶嘞]/gu;
const HAN = /\p{Script=Han}/u;

// Figures say what they are by their unit and size: an order, a phone, a sum, days, a weight, a height, a shoe.
const FIGURES: readonly (readonly [RegExp, string])[] = [
  [/\d{12,}(?:-\d{6,})?/g, 'orderfigure'],
  [/1[3-9]\d{9}/g, 'phonefigure'],
  [/\d+(?:点\d+)?(?:元|块钱|块)/g, 'moneyfigure'],
  [/\d{1,2}[天日]/g, 'days'],
  [/\d{2,3}(?:点\d)?(?:斤|kg|公斤|千克)|[一二三四五六七八九百十]{2,5}斤/g, 'bodyfigure'],
  [/[1一][点米][一二三四五六七八九\d]{1,2}米?|1[3-9]\d(?:cm|厘米|公分)?(?!\d)/g, 'bodyfigure'],
  [/(?:3[4-9]|4[0-7])(?:点5)?码?(?![\d%])/g, 'sizefigure'],
  [/\d+/g, ''],
];

const FIGURED = /[\d斤]|一[点米]/;

/** Splits a question into what is said between marks, blanks and line breaks, without pictures and addresses. */
function clausesOf(text: string, simplified: SimplifiedTable): string[] {
  const plain = askedPlainly(fold(text, simplified).text.replace(PICTURES, ' '));
  const figured = plain.replace(/(\d)\.(?=\d)/g, '$1点');
  return figured.split(/[\s\p{P}\p{S}]+/u).filter((part) => part !== '');
}

/**
 * Reads what a text speaks of: things of the trade under any of their names, two of them together, and its characters
 * in pairs. Greetings and thanks count only where nothing else is said.
 */
export function readQuestion(text: string, reader: QuestionReader): Features {
  const features = new Map<string, number>();
  // Nothing but question marks: a buyer who waits for an answer.
  if (/^[\s?？]*[?？][\s?？]*$/.test(text)) return new Map([['=noreply', WEIGHTS.thing]]);
  const add = (feature: string, weight: number) =>
    features.set(feature, Math.max(features.get(feature) ?? 0, weight));
  const lines = text.slice(-LONGEST).trim().split('\n');
  const clauses = lines.flatMap((line, at) =>
    clausesOf(line, reader.simplified).map((clause) => ({
      ...readClause(clause, reader.words),
      share: at === lines.length - 1 ? 1 : EARLIER,
    })),
  );
  const matter = clauses.some(({ matters, rest }) => matters.size > 0 || rest.length > 2);
  const together = new Map<string, number>();
  const asked = new Map<string, number>();
  for (const { around, matters, asking, rest, share } of clauses) {
    if (matter && matters.size === 0 && asking.size === 0 && rest.length < 2) continue;
    if (!matter) for (const name of around) add(`=${name}`, share * WEIGHTS.thing);
    for (const name of asking) {
      add(`=${name}`, share * WEIGHTS.asking);
      asked.set(name, share);
    }
    for (const name of matters) {
      add(`=${name}`, share * WEIGHTS.thing);
      together.set(name, share);
    }
    characters(rest, (feature, weight) => add(feature, share * weight));
  }
  pairs(together, asked, add);
  return features;
}

interface Clause {
  readonly around: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  readonly matters: ReadonlySet<string>;
  /** The clause without greetings and particles. */
  readonly rest: string;
}

function readClause(clause: string, words: QuestionWords): Clause {
  const found = findQuestionWords(clause, words);
  const sets = { around: new Set<string>(), asking: new Set<string>(), matter: new Set<string>() };
  let rest = '';
  let done = 0;
  for (const { start, end, things } of found) {
    for (const { name, kind } of things) sets[kind].add(name);
    if (things.every(({ kind }) => kind === 'around')) {
      rest += clause.slice(done, start);
      done = Math.max(done, end);
    }
  }
  rest += clause.slice(done);
  for (const [pattern, thing] of FIGURED.test(rest) ? FIGURES : []) {
    rest = rest.replace(pattern, () => {
      if (thing) sets.matter.add(thing);
      return '';
    });
  }
  return {
    around: sets.around,
    asking: sets.asking,
    matters: sets.matter,
    rest: rest.replace(PARTICLES, ''),
  };
}

function characters(text: string, add: (feature: string, weight: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (HAN.test(text.charAt(at))) add(text.charAt(at), WEIGHTS.character);
    if (at > 0) add(text.slice(at - 1, at + 1), WEIGHTS.pair);
  }
}

function pairs(
  matters: ReadonlyMap<string, number>,
  asking: ReadonlyMap<string, number>,
  add: (feature: string, weight: number) => void,
): void {
  const names = [...matters].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [at, [name, share]] of names.entries()) {
    for (const [other, its] of [...names.slice(at + 1), ...asking]) {
      add(`=${name}+${other}`, WEIGHTS.both * Math.min(share, its));
    }
  }
}
