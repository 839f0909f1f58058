import { fold, type SimplifiedTable } from './fold';
import type { WordingPack, WordingRule } from './rule';

/** Words by their first two characters: a scan looks at each place of the text once. */
export type WordIndex<T> = ReadonlyMap<string, readonly { readonly word: string; readonly value: T }[]>;

/** Rules made ready for scanning; built once per frame when the packs arrive. */
export interface CompiledRules {
  readonly simplified: SimplifiedTable;
  readonly literal: WordIndex<WordingRule>;
  readonly skeleton: WordIndex<WordingRule>;
  readonly patterns: readonly { readonly rule: WordingRule; readonly pattern: RegExp }[];
  readonly allow: WordIndex<true>;
  /** Folded allow spans of single rules. */
  readonly ruleAllow: ReadonlyMap<string, WordIndex<true>>;
}

/** Unbounded repetition and back-references are what makes a pattern blow up; packs may not hold them. */
export function isBounded(pattern: string): boolean {
  const outside = pattern.replace(/\\[^1-9k]/g, '').replace(/\[[^\]]*\]/g, '');
  return !/[*+]|\{\d*,\}|\\[1-9]|\\k/.test(outside);
}

/**
 * Compiles packs in the order of their layers; a later rule replaces an earlier one of the same id.
 * @throws when a pattern is not bounded or does not compile.
 */
export function compileRules(packs: readonly WordingPack[], simplified: SimplifiedTable): CompiledRules {
  const rules = new Map<string, WordingRule>();
  for (const pack of packs) for (const rule of pack.rules) rules.set(rule.id, rule);
  const literal = new Map<string, { word: string; value: WordingRule }[]>();
  const skeleton = new Map<string, { word: string; value: WordingRule }[]>();
  const patterns: { rule: WordingRule; pattern: RegExp }[] = [];
  const ruleAllow = new Map<string, WordIndex<true>>();
  for (const rule of rules.values()) {
    const channel = rule.channel ?? 'literal';
    for (const phrase of typeof rule.phrase === 'string' ? [rule.phrase] : (rule.phrase ?? [])) {
      const word = fold(phrase, simplified).text;
      if (channel !== 'skeleton') addWord(literal, word, rule);
      if (channel !== 'literal') addWord(skeleton, word.replace(/[^\u4e00-\u9fffa-z0-9%]/g, ''), rule);
    }
    if (rule.pattern !== undefined) {
      if (!isBounded(rule.pattern)) throw new Error(`unbounded pattern in ${rule.id}`);
      patterns.push({ rule, pattern: new RegExp(rule.pattern.replaceAll('您', '你'), 'g') });
    }
    if (rule.allow) ruleAllow.set(rule.id, allowIndex(rule.allow, simplified));
  }
  const allow = allowIndex(
    packs.flatMap((pack) => pack.allow),
    simplified,
  );
  return { simplified, literal, skeleton, patterns, allow, ruleAllow };
}

function allowIndex(words: readonly string[], simplified: SimplifiedTable): WordIndex<true> {
  const index = new Map<string, { word: string; value: true }[]>();
  for (const word of words) addWord(index, fold(word, simplified).text, true);
  return index;
}

function addWord<T>(index: Map<string, { word: string; value: T }[]>, word: string, value: T): void {
  const start = word.slice(0, 2);
  const list = index.get(start);
  if (list) list.push({ word, value });
  else index.set(start, [{ word, value }]);
}
