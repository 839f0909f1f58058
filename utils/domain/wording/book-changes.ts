import type { LevelChange, OwnAllow, OwnRule, Scope, WordingBook } from './book';
import type { Severity } from './rule';

/** A change of the book, applied to whatever stands when it is stored. */
export type BookEdit = (book: WordingBook) => WordingBook;

/** @returns whether two entries are for the same place */
export function sameScope(one: Scope, other: Scope): boolean {
  return one.site === other.site && one.shop === other.shop;
}

/** @returns a change that gives a rule another level in one place; none takes the change back there */
export function setLevel(rule: string, severity: Severity | 'off' | undefined, scope: Scope): BookEdit {
  return (book) => {
    const others = book.levels.filter((one) => one.rule !== rule || !sameScope(one, scope));
    const change: LevelChange[] = severity === undefined ? [] : [{ rule, severity, ...scope }];
    return { ...book, levels: [...others, ...change] };
  };
}

/** @returns a change that stores own rules, in the place of those of the same id */
export function putRules(rules: readonly OwnRule[]): BookEdit {
  return (book) => {
    const fresh = new Map(rules.map((rule) => [rule.id, rule]));
    const kept = book.rules.map((old) => {
      const rule = fresh.get(old.id);
      fresh.delete(old.id);
      return rule ?? old;
    });
    return { ...book, rules: [...kept, ...fresh.values()] };
  };
}

/** @returns a change that deletes an own rule, with what was changed about it */
export function removeRule(id: string): BookEdit {
  return (book) => ({
    ...book,
    rules: book.rules.filter((rule) => rule.id !== id),
    levels: book.levels.filter(({ rule }) => rule !== id),
    allow: book.allow.filter(({ rule }) => rule !== id),
  });
}

/** @returns a change that puts a deleted rule back where it was, with what had been changed about it */
export function bringBack(rule: OwnRule, from: WordingBook): BookEdit {
  return (book) => {
    if (book.rules.some(({ id }) => id === rule.id)) return book;
    const at = from.rules.findIndex(({ id }) => id === rule.id);
    return {
      ...book,
      rules: [...book.rules.slice(0, at), rule, ...book.rules.slice(at)],
      levels: [...book.levels, ...from.levels.filter((one) => one.rule === rule.id)],
      allow: [...book.allow, ...from.allow.filter((one) => one.rule === rule.id)],
    };
  };
}

const sameAllow = (one: OwnAllow, other: OwnAllow) =>
  one.phrase === other.phrase && one.rule === other.rule && sameScope(one, other);

/** @returns a change that lets words pass from now on */
export function addAllow(allow: OwnAllow): BookEdit {
  return (book) => ({ ...book, allow: [...book.allow.filter((one) => !sameAllow(one, allow)), allow] });
}

/** @returns a change that takes that back */
export function removeAllow(allow: OwnAllow): BookEdit {
  return (book) => ({ ...book, allow: book.allow.filter((one) => !sameAllow(one, allow)) });
}

/** @returns a change that settles where manuals contradict each other */
export function choose(choice: string, option: string): BookEdit {
  return (book) => ({ ...book, choices: { ...book.choices, [choice]: option } });
}
