import { rulesFor, type Scope } from '@/utils/domain/wording/book';
import { type CompiledRules, compileRules } from '@/utils/domain/wording/compile';
import { simplifiedTable } from '@/utils/domain/wording/fold';
import type { WordingPack } from '@/utils/domain/wording/rule';
import type { RevisedBook } from '@/utils/storage/book-store';
import { bookStore } from './handlers/book';
import { shippedWording } from './shipped-wording';
import { simplifiedPairs } from './simplified';

const KEPT = 12;

let known: RevisedBook | undefined;
const compiled = new Map<string, CompiledRules>();

/** @returns the rules as they hold in one place */
export async function wordingFor(scope: Scope): Promise<WordingPack[]> {
  return rulesFor(await shippedWording(), (await currentBook()).book, scope);
}

/** @returns the rules of one shop ready for checking, compiled once per state of the book */
export async function compiledFor(scope: Scope): Promise<CompiledRules> {
  const { revision } = await currentBook();
  const key = JSON.stringify([revision, scope.site, scope.shop]);
  const ready = compiled.get(key);
  if (ready) return ready;
  const rules = compileRules(await wordingFor(scope), simplifiedTable(simplifiedPairs()));
  // The oldest goes first; the book of before is not asked for again.
  if (compiled.size >= KEPT) compiled.delete(compiled.keys().next().value ?? '');
  compiled.set(key, rules);
  return rules;
}

/** The book, read anew only when its revision is another: a long one takes a while. */
async function currentBook(): Promise<RevisedBook> {
  if (known?.revision !== (await bookStore.revision())) known = await bookStore.read();
  return known as RevisedBook;
}
