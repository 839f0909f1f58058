import { fold, type SimplifiedTable } from '../wording/fold';
import { findQuestionWords, type QuestionWords } from './question-words';

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

const PICTURES = /\[[\p{Script=Han}a-z]{1,6}\]|https?:\/\/\S+|\p{Extended_Pictographic}/gu;
const PARTICLES = /[的了吗呢啊呀哦嗯吧么嘛哈哇啦咯喔噢诶哎唉亲呗滴耶嘞]/gu;
const HAN = /\p{Script=Han}/u;

// Figures say what they are by their unit and size: a height, a weight, a number of days, a sum, a phone, an order.
const FIGURES: readonly (readonly [RegExp, string])[] = [
  [/\d{12,}(?:-\d{6,})?/g, ' 单号数 '],
  [/1[3-9]\d{9}/g, ' 手机数 '],
  [/\d{1,2}[天日](?!线)/g, ' 天数 '],
  [
    /1[.点]\d{1,2}米?|1米\d{0,2}|[一1]米[一二三四五六七八九十\d]+|1[3-9]\d(?:cm|厘米|公分|的?身?高|的个)?(?=\D|$)/g,
    ' 身高数 ',
  ],
  [/\d{2,3}(?:\.\d)?(?:斤|kg|公斤|千克)|[一二三四五六七八九百十]{2,5}斤/g, ' 体重数 '],
  [/(?<!\d)(?:3[4-9]|4[0-7])(?:\.5|码半)?码?(?!\d|%|元|块)/g, ' 鞋码数 '],
  [/\d+(?:\.\d+)?(?:元|块钱|块)/g, ' 钱数 '],
  [/\d+/g, ' 数 '],
];
const FIGURE_THINGS: Readonly<Record<string, string>> = {
  单号数: 'orderfigure',
  手机数: 'phonefigure',
  天数: 'days',
  身高数: 'bodyfigure',
  体重数: 'bodyfigure',
  鞋码数: 'sizefigure',
  钱数: 'moneyfigure',
};

/** Splits a question into what is said between marks, blanks and line breaks, without pictures and addresses. */
function clausesOf(text: string, simplified: SimplifiedTable): string[] {
  const plain = fold(text.slice(-LONGEST), simplified).text.replace(PICTURES, ' ');
  return plain.split(/[\s\p{P}\p{S}]+/u).filter((part) => part !== '');
}

/**
 * Reads what a text speaks of: things of the trade under any of their names, two of them together, and its characters
 * in pairs. Greetings and thanks count only where nothing else is said.
 */
export function readQuestion(text: string, reader: QuestionReader): Features {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) =>
    features.set(feature, Math.max(features.get(feature) ?? 0, weight));
  const clauses = clausesOf(text, reader.simplified).map((clause) => readClause(clause, reader.words));
  const matter = clauses.some(({ matters, rest }) => matters.size > 0 || rest.length > 2);
  const together = new Set<string>();
  const asked = new Set<string>();
  for (const { around, matters, asking, rest } of clauses) {
    if (matter && matters.size === 0 && asking.size === 0 && rest.length < 2) continue;
    if (!matter) for (const name of around) add(`=${name}`, WEIGHTS.thing);
    for (const name of asking) {
      add(`=${name}`, WEIGHTS.asking);
      asked.add(name);
    }
    for (const name of matters) {
      add(`=${name}`, WEIGHTS.thing);
      together.add(name);
    }
    characters(rest, add);
  }
  pairs([...together], [...asked], add);
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
  let figured = rest;
  for (const [pattern, name] of FIGURES) figured = figured.replace(pattern, name);
  for (const [, name] of FIGURES) {
    const thing = FIGURE_THINGS[name.trim()];
    if (thing && figured.includes(name)) sets.matter.add(thing);
  }
  return {
    around: sets.around,
    asking: sets.asking,
    matters: sets.matter,
    rest: figured.replace(/\s?\S*数\s?/gu, '').replace(PARTICLES, ''),
  };
}

function characters(text: string, add: (feature: string, weight: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (HAN.test(text.charAt(at))) add(text.charAt(at), WEIGHTS.character);
    if (at > 0) add(text.slice(at - 1, at + 1), WEIGHTS.pair);
  }
}

function pairs(
  matters: readonly string[],
  asking: readonly string[],
  add: (feature: string, weight: number) => void,
): void {
  const names = [...matters].sort();
  for (const [at, name] of names.entries()) {
    for (const other of names.slice(at + 1)) add(`=${name}+${other}`, WEIGHTS.both);
    for (const way of asking) add(`=${name}+${way}`, WEIGHTS.both);
  }
}
