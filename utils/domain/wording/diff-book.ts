import type { OwnRule } from './book';
import { keptPlaces, PLAIN_PLACES } from './own-rule';

/** What an import changes, rule by rule. */
export interface RulesDiff {
  readonly added: readonly OwnRule[];
  readonly changed: readonly { readonly before: OwnRule; readonly after: OwnRule }[];
  readonly removed: readonly OwnRule[];
  readonly unchanged: number;
}

/** How a file's rules come in: by id beside what is there, or in place of all own rules. */
export type ImportMode = 'merge' | 'replace';

/** @returns what the own rules are after an import */
export function importRules(
  own: readonly OwnRule[],
  file: readonly OwnRule[],
  mode: ImportMode,
): readonly OwnRule[] {
  if (mode === 'replace') return file;
  const fresh = new Map(file.map((rule) => [rule.id, rule]));
  const kept = own.map((old) => {
    const rule = fresh.get(old.id);
    fresh.delete(old.id);
    return rule ?? old;
  });
  return [...kept, ...fresh.values()];
}

/** @returns what is different between two lists of own rules, by id */
export function diffRules(before: readonly OwnRule[], after: readonly OwnRule[]): RulesDiff {
  const old = new Map(before.map((rule) => [rule.id, rule]));
  const added: OwnRule[] = [];
  const changed: { before: OwnRule; after: OwnRule }[] = [];
  let unchanged = 0;
  for (const rule of after) {
    const was = old.get(rule.id);
    old.delete(rule.id);
    if (!was) added.push(rule);
    else if (isSame(was, rule)) unchanged++;
    else changed.push({ before: was, after: rule });
  }
  return { added, changed, removed: [...old.values()], unchanged };
}

function isSame(one: OwnRule, other: OwnRule): boolean {
  return (
    one.class === other.class &&
    one.severity === other.severity &&
    one.reason === other.reason &&
    one.shop === other.shop &&
    one.site === other.site &&
    (one.off ?? false) === (other.off ?? false) &&
    (one.wholeClause ?? false) === (other.wholeClause ?? false) &&
    sameList(placesOf(one), placesOf(other)) &&
    sameList(one.phrase, other.phrase) &&
    sameList(one.replace, other.replace)
  );
}

function placesOf({ places = [] }: OwnRule): readonly string[] {
  return (places.length > 0 && keptPlaces(places)) || PLAIN_PLACES;
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
