import { readFileSync } from 'node:fs';
import type { FlagScheme } from '@/utils/domain/notes/flag-scheme';
import type { NotePack } from '@/utils/domain/notes/template';
import type { QuestionPack } from '@/utils/domain/replies/question-words';
import type { ReplyPack } from '@/utils/domain/replies/reply';
import type { WordingPack } from '@/utils/domain/wording/rule';

interface Packs {
  readonly replies: ReplyPack;
  readonly questions: QuestionPack;
  readonly wording: WordingPack;
  readonly notes: NotePack;
  readonly schemes: { readonly id: string; readonly schemes: readonly FlagScheme[] };
}

/** Reads a shipped pack as it lies in `public/packs`. */
export function readPack<K extends keyof Packs>(kind: K): Packs[K] {
  return JSON.parse(
    readFileSync(new URL(`../../public/packs/${kind}.json`, import.meta.url), 'utf8'),
  ) as Packs[K];
}
