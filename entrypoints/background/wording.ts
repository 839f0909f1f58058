import { rulesFor, type Scope } from '@/utils/domain/wording/book';
import { type CompiledRules, compileRules } from '@/utils/domain/wording/compile';
import type { Place, WordingPack, WordingRule } from '@/utils/domain/wording/rule';
import { simplifiedTable } from '@/utils/domain/wording/simplified';
import { bookStore } from './handlers/book';
import { shippedWording } from './shipped-wording';
import { simplifiedPairs } from './simplified';

const KEPT = 12;

const compiled = new Map<string, CompiledRules>();

/** @returns the rules as they hold in one place */
export async function wordingFor(scope: Scope): Promise<WordingPack[]> {
  return rulesFor(await shippedWording(), (await bookStore.read()).book, scope);
}

/** @returns the rules for a text that is going to a place, compiled once per shop and state of the book */
export async function compiledFor(scope: Scope, place: Place): Promise<CompiledRules> {
  const revision = await bookStore.revision();
  const key = JSON.stringify([revision, scope.site, scope.shop, place]);
  const ready = compiled.get(key);
  if (ready) return ready;
  const packs = (await wordingFor(scope)).map((pack) => ({
    ...pack,
    rules: pack.rules.filter((rule) => concerns(rule, place)),
  }));
  const rules = compileRules(packs, simplifiedTable(simplifiedPairs()));
  // The oldest goes first; the book of before is not asked for again.
  if (compiled.size >= KEPT) compiled.delete(compiled.keys().next().value ?? '');
  compiled.set(key, rules);
  return rules;
}

function concerns({ places = ['message', 'reply'], counted }: WordingRule, place: Place): boolean {
  return places.includes(place) && !counted;
}
