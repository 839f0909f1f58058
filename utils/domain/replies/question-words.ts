import type { Pack } from '../shop/pack';

/**
 * The words buyers have for one and the same thing: by the thing's name its words, sound-alikes and slips included,
 * apart by spaces, simplified and in lower case, 您 written 你.
 */
export interface QuestionPack extends Pack<'questions'> {
  readonly words: Readonly<Record<string, string>>;
}

/** What is said around a question (在吗, 谢谢); it counts only where nothing else is said. */
const AROUND: ReadonlySet<string> = new Set([
  'greet',
  'here',
  'enquire',
  'thanks',
  'okay',
  'polite',
  'bye',
  'night',
]);

/** Ways to ask, which say nothing of the matter by themselves. */
const ASKING: ReadonlySet<string> = new Set(['when', 'how', 'why', 'where', 'which', 'many', 'still']);

/** A thing that is spoken of: what goes around a question, how it is asked, or the matter itself. */
export interface Thing {
  readonly name: string;
  readonly kind: 'around' | 'asking' | 'matter';
}

/** A found word: where it stands and what it stands for. */
export interface FoundWord {
  readonly start: number;
  readonly end: number;
  readonly things: readonly Thing[];
}

/** Words with what they stand for, and by their first character how long they are, longest first. */
export interface QuestionWords {
  readonly things: ReadonlyMap<string, readonly Thing[]>;
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** 有没有, 能不能, 会不会: a way to ask that must not be read as a no. */
const EITHER_WAY = /(有|能|是|会|要|用|可|行|给)(?:没|不|木)\1/g;

/** Writes 有没有货, 能不能退, 可不可以 as 有货, 能退, 可以. */
export function askedPlainly(text: string): string {
  return text.replace(EITHER_WAY, '$1');
}

/** Makes the words of packs ready to be looked up; a word may stand for several things. */
export function compileQuestionWords(packs: readonly QuestionPack[]): QuestionWords {
  const byWord = new Map<string, Map<string, Thing>>();
  for (const { words } of packs) {
    for (const [name, list] of Object.entries(words)) {
      const kind = AROUND.has(name) ? 'around' : ASKING.has(name) ? 'asking' : 'matter';
      for (const written of list.split(' ')) {
        const word = askedPlainly(written);
        const things = byWord.get(word) ?? new Map<string, Thing>();
        things.set(name, { name, kind });
        byWord.set(word, things);
      }
    }
  }
  const things = new Map([...byWord].map(([word, found]) => [word, [...found.values()]] as const));
  const lengths = new Map<string, number[]>();
  for (const word of things.keys()) {
    const known = lengths.get(word.charAt(0)) ?? [];
    if (!known.includes(word.length)) known.push(word.length);
    lengths.set(word.charAt(0), known);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return { things, lengths };
}

/** All words in a text but those inside a longer one (no 货 in 发货; no 发 in 发票), in reading order. */
export function findQuestionWords(text: string, words: QuestionWords): FoundWord[] {
  const found: FoundWord[] = [];
  let covered = 0;
  for (let start = 0; start < text.length; start++) {
    for (const length of words.lengths.get(text.charAt(start)) ?? []) {
      const end = start + length;
      // A word inside a longer one is part of that one's meaning.
      if (end <= covered) break;
      if (end > text.length) continue;
      const things = words.things.get(text.slice(start, end));
      if (!things) continue;
      covered = end;
      found.push({ start, end, things });
      break;
    }
  }
  return found;
}
