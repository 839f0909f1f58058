import { rulesFor, type Scope } from '@/utils/domain/wording/book';
import { type CompiledRules, compileRules } from '@/utils/domain/wording/compile';
import { simplifiedTable } from '@/utils/domain/wording/fold';
import type { WordingPack } from '@/utils/domain/wording/rule';
import { bookStore } from './handlers/book';
import { shippedWording } from './shipped-wording';
import { simplifiedPairs } from './simplified';

const KEPT = 12;

const compiled = new Map<string, CompiledRules>();

/** @returns the rules as they hold in one place */
export async function wordingFor(scope: Scope): Promise<WordingPack[]> {
  return rulesFor(await shippedWording(), (await bookStore.read()).book, scope);
}

/** @returns the rules of one shop ready for checking, compiled once per state of the book */
export async function compiledFor(scope: Scope): Promise<CompiledRules> {
  const key = JSON.stringify([await bookStore.revision(), scope.site, scope.shop]);
  const ready = compiled.get(key);
  if (ready) return ready;
  const rules = compileRules(await wordingFor(scope), simplifiedTable(simplifiedPairs()));
  // The oldest goes first; the book of before is not asked for again.
  if (compiled.size >= KEPT) compiled.delete(compiled.keys().next().value ?? '');
  compiled.set(key, rules);
  return rules;
}
