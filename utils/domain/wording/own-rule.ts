import type { OwnRule } from './book';
import { PLACES, type Place } from './rule';

/** Longest phrase, in characters as a person counts them. */
export const LONGEST_PHRASE = 64;
/** Shorter words hit inside too many others; a whole clause may be one character. */
export const SHORTEST_PHRASE = 2;
/** Most phrases of one rule. */
export const MOST_PHRASES = 40;
/** Longest reason. */
export const LONGEST_REASON = 80;
/** Most better wordings of one rule: as many as the card shows. */
export const MOST_REPLACEMENTS = 4;
/** Longest better wording. */
export const LONGEST_REPLACEMENT = 200;

/** What ids of shipped rules begin with; a later rule of one id replaces the earlier, so none of the shop's own may. */
const SHIPPED = 'wording.';

/** @returns whether an id is kept for shipped rules */
export function isShippedId(id: string): boolean {
  return id.startsWith(SHIPPED);
}

/** @returns the length in characters as a person counts them: one outside the basic plane is one, not two */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Where a rule holds that does not say where. */
export const PLAIN_PLACES: readonly Place[] = ['message', 'reply'];

/** @returns places as a rule keeps them: each once, in order, and none where they are the plain ones */
export function keptPlaces(places: readonly Place[]): readonly Place[] | undefined {
  const kept = PLACES.filter((place) => places.includes(place));
  return PLACES.every((place) => kept.includes(place) === PLAIN_PLACES.includes(place)) ? undefined : kept;
}

/** What is wrong with a phrase. */
export type PhraseProblem = 'phraseEmpty' | 'phraseShort' | 'phraseLong';

/** @returns what is wrong with a phrase of an own rule, or nothing */
export function phraseProblem(phrase: string, wholeClause = false): PhraseProblem | undefined {
  const length = lengthOf(phrase);
  if (length === 0) return 'phraseEmpty';
  if (length < SHORTEST_PHRASE && !wholeClause) return 'phraseShort';
  return length > LONGEST_PHRASE ? 'phraseLong' : undefined;
}

/** @returns whether every phrase of a rule can be kept */
export function hasGoodPhrases({ phrase, wholeClause }: Pick<OwnRule, 'phrase' | 'wholeClause'>): boolean {
  return phrase.every((one) => phraseProblem(one, wholeClause) === undefined);
}
