import { fold, type MappedText, type SimplifiedTable } from './fold';
import { type OwnChecks, ownChecksOf } from './own-checks';
import { isBounded, readPattern, UnboundedPattern } from './pattern';
import type { Place, WordingPack, WordingRule } from './rule';
import { skeleton as skeletonOf } from './skeleton';
import { WordIndex } from './word-index';

/** A rule with its conditions folded as the text will be, so that 您, 繁體 and ＡＢ in a list mean what they say. */
export interface CompiledRule {
  readonly rule: WordingRule;
  /** Whether it came with a pack of the shop's own. */
  readonly own: boolean;
  /** Which channels it looks at. */
  readonly literal: boolean;
  readonly skeleton: boolean;
  readonly places: readonly Place[];
  /** Its pattern; made when it is first needed, since most texts need few. */
  readonly pattern?: () => RegExp;
  readonly notBefore: readonly string[] | undefined;
  readonly notAfter: readonly string[] | undefined;
  readonly needs: readonly string[] | undefined;
  readonly unless: readonly string[] | undefined;
  readonly allow?: WordIndex<true>;
}

/** What standing of a word in a text means: a hit of a rule, an allowed span, or that a pattern may match. */
export type Mark = { readonly as: 'phrase' | 'gate'; readonly of: CompiledRule } | { readonly as: 'allow' };

/** Rules made ready for scanning; built once per frame when the packs arrive. */
export interface CompiledRules {
  readonly simplified: SimplifiedTable;
  readonly literal: WordIndex<Mark>;
  readonly skeleton: WordIndex<Mark>;
  /** Patterns of which no fixed text is known: run over every text. */
  readonly ungated: readonly CompiledRule[];
  /** What the shop has changed about the checks that are in no pack. */
  readonly checks: OwnChecks;
}

const ALLOW: Mark = { as: 'allow' };
const EVERYWHERE: readonly Place[] = ['message', 'reply'];
const SYMBOLS = /[^\u3400-\u9fffa-z0-9%]/g;

/**
 * Compiles packs in the order of their layers; a later rule replaces an earlier one of the same id.
 * @throws when a pattern that comes without anchors is not bounded.
 */
export function compileRules(packs: readonly WordingPack[], simplified: SimplifiedTable): CompiledRules {
  const rules = new Map<string, { readonly rule: WordingRule; readonly own: boolean }>();
  for (const { rules: list, layer } of packs) {
    for (const rule of list) rules.set(rule.id, { rule, own: layer !== 'shipped' });
  }
  const literal = new WordIndex<Mark>();
  const skeleton = new WordIndex<Mark>();
  const ungated: CompiledRule[] = [];
  for (const { rule, own } of rules.values()) {
    const compiled = compileRule(rule, own, simplified);
    const add = (word: string, bare: string, as: 'phrase' | 'gate') => {
      if (compiled.literal) literal.add(word, { as, of: compiled });
      if (compiled.skeleton && bare !== '') skeleton.add(bare, { as, of: compiled });
    };
    for (const phrase of phrasesOf(rule)) {
      const folded = fold(phrase, simplified);
      add(folded.text, bareOf(folded), 'phrase');
    }
    if (rule.pattern === undefined) continue;
    const anchors = rule.anchors ?? anchorsOf(rule);
    // An anchor of marks alone is gone from the skeleton.
    const usable = anchors?.every((one) => one.replace(SYMBOLS, '') !== '' || !compiled.skeleton);
    if (!anchors || !usable) ungated.push(compiled);
    else for (const anchor of new Set(anchors)) add(anchor, anchor.replace(SYMBOLS, ''), 'gate');
  }
  for (const word of packs.flatMap((pack) => pack.allow)) {
    const folded = fold(word, simplified).text;
    literal.add(folded, ALLOW);
    skeleton.add(folded.replace(SYMBOLS, ''), ALLOW);
  }
  return { simplified, literal, skeleton, ungated, checks: ownChecksOf(packs, simplified) };
}

/** Works out the anchors of a pack's patterns once, where it is read, so that no frame has to. */
export function withAnchors(pack: WordingPack): WordingPack {
  const rules = pack.rules.map((rule) => {
    // A pattern that may not be held is left to `compileRules`, which says which it is.
    const anchors = rule.pattern !== undefined && isBounded(rule.pattern) ? anchorsOf(rule) : undefined;
    return anchors ? { ...rule, anchors } : rule;
  });
  return { ...pack, rules };
}

/**
 * A phrase as the skeleton shows it; nothing where too little of it would be left (`+V`, `亲~`), or where a mark
 * between digits is what it says (1.5, 10-20).
 */
function bareOf(phrase: MappedText): string {
  const { text } = phrase;
  // Nearly every phrase: nothing of it can be taken out.
  if (/^[\u4e00-\u9fff]{2,64}$/.test(text)) return text;
  if (/\d[^\d\s\u3400-\u9fffa-z]\d/.test(text)) return '';
  const bare = skeletonOf(phrase).text.replace(/[\n,]/g, '');
  return bare.length >= 2 && bare.length * 2 > text.length ? bare : '';
}

function anchorsOf({ id, pattern = '' }: WordingRule): readonly string[] | undefined {
  try {
    return readPattern(foldedPattern(pattern)).anchors;
  } catch (error) {
    throw new UnboundedPattern(`${id}: ${(error as Error).message}`);
  }
}

/** A pattern meets folded text, in which 您 reads 你. */
function foldedPattern(pattern: string): string {
  return pattern.replaceAll('您', '你');
}

function lazily(pattern: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(foldedPattern(pattern), 'g');
    return made;
  };
}

function phrasesOf({ phrase }: WordingRule): readonly string[] {
  return typeof phrase === 'string' ? [phrase] : (phrase ?? []);
}

function compileRule(rule: WordingRule, own: boolean, simplified: SimplifiedTable): CompiledRule {
  const folded = (words: readonly string[] | undefined) => words?.map((word) => fold(word, simplified).text);
  const channel = rule.channel ?? 'literal';
  const allow = folded(rule.allow);
  return {
    rule,
    own,
    literal: channel !== 'skeleton',
    skeleton: channel !== 'literal',
    places: rule.places ?? EVERYWHERE,
    ...(rule.pattern !== undefined && { pattern: lazily(rule.pattern) }),
    notBefore: folded(rule.notBefore),
    notAfter: folded(rule.notAfter),
    needs: folded(rule.needs),
    unless: folded(rule.unless),
    ...(allow && { allow: indexOf(allow) }),
  };
}

function indexOf(words: readonly string[]): WordIndex<true> {
  const index = new WordIndex<true>();
  for (const word of words) index.add(word, true);
  return index;
}
