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

/** Words by their first character, longest first. */
export type QuestionWords = ReadonlyMap<string, readonly (readonly [string, readonly Thing[]])[]>;

/** Makes the words of packs ready to be looked up; a word may stand for several things. */
export function compileQuestionWords(packs: readonly QuestionPack[]): QuestionWords {
  const byWord = new Map<string, Map<string, Thing>>();
  for (const { words } of packs) {
    for (const [name, list] of Object.entries(words)) {
      const kind = AROUND.has(name) ? 'around' : ASKING.has(name) ? 'asking' : 'matter';
      for (const word of list.split(' ')) {
        const things = byWord.get(word) ?? new Map<string, Thing>();
        things.set(name, { name, kind });
        byWord.set(word, things);
      }
    }
  }
  const found = new Map<string, [string, readonly Thing[]][]>();
  for (const [word, things] of byWord) {
    const first = word.charAt(0);
    found.set(first, [...(found.get(first) ?? []), [word, [...things.values()]]]);
  }
  for (const list of found.values()) list.sort(([a], [b]) => b.length - a.length);
  return found;
}

/** All words in a text but those inside a longer one (no 货 in 发货; no 发 in 发票), in reading order. */
export function findQuestionWords(text: string, words: QuestionWords): FoundWord[] {
  const found: FoundWord[] = [];
  let covered = 0;
  for (let start = 0; start < text.length; start++) {
    const hit = words.get(text.charAt(start))?.find(([word]) => text.startsWith(word, start));
    if (!hit) continue;
    const end = start + hit[0].length;
    // A word inside a longer one is part of that one's meaning.
    if (end <= covered) continue;
    covered = end;
    found.push({ start, end, things: hit[1] });
  }
  return found;
}
