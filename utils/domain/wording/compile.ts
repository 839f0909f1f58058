import { fold, type MappedText, type SimplifiedTable } from './fold';
import { type Gate, Gates } from './gate';
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

/** What standing of a word in a text means: a hit of a rule, or an allowed span. */
export type Mark = CompiledRule | 'allow';

/** What is looked for in one channel's text. */
export interface ChannelRules {
  readonly words: WordIndex<Mark>;
  /** Rules whose patterns the text may match. */
  readonly gates: Gates<CompiledRule>;
  /** Rules with patterns of which nothing is known: run over every text. */
  readonly ungated: CompiledRule[];
}

/** Rules made ready for scanning; built once per frame when the packs arrive. */
export interface CompiledRules {
  readonly simplified: SimplifiedTable;
  readonly literal: ChannelRules;
  readonly skeleton: ChannelRules;
  /** What the shop has changed about the checks that are in no pack. */
  readonly checks: OwnChecks;
}

const EVERYWHERE: readonly Place[] = ['message', 'reply'];
const SYMBOLS = /[^\u3400-\u9fffa-z0-9%]/g;

/**
 * Compiles packs in the order of their layers; a later rule replaces an earlier one of the same id.
 * @throws when a pattern that comes without gates is not bounded.
 */
export function compileRules(packs: readonly WordingPack[], simplified: SimplifiedTable): CompiledRules {
  const rules = new Map<string, { readonly rule: WordingRule; readonly own: boolean }>();
  for (const { rules: list, layer } of packs) {
    for (const rule of list) rules.set(rule.id, { rule, own: layer !== 'shipped' });
  }
  const literal = emptyChannel();
  const skeleton = emptyChannel();
  for (const { rule, own } of rules.values()) {
    const compiled = compileRule(rule, own, simplified);
    for (const phrase of phrasesOf(rule)) {
      const folded = fold(phrase, simplified);
      if (compiled.literal) literal.words.add(folded.text, compiled);
      const bare = compiled.skeleton ? bareOf(folded) : '';
      if (bare !== '') skeleton.words.add(bare, compiled);
    }
    if (rule.pattern === undefined) continue;
    const gates = rule.gates ?? gatesOf(rule);
    if (compiled.literal) gate(literal, gates, compiled);
    if (compiled.skeleton) gate(skeleton, inSkeleton(gates), compiled);
  }
  for (const word of packs.flatMap((pack) => pack.allow)) {
    const folded = fold(word, simplified).text;
    literal.words.add(folded, 'allow');
    skeleton.words.add(folded.replace(SYMBOLS, ''), 'allow');
  }
  return { simplified, literal, skeleton, checks: ownChecksOf(packs, simplified) };
}

function emptyChannel(): ChannelRules {
  return { words: new WordIndex<Mark>(), gates: new Gates<CompiledRule>(), ungated: [] };
}

function gate(channel: ChannelRules, gates: readonly Gate[] | undefined, rule: CompiledRule): void {
  if (!gates?.every(({ length }) => length > 0)) channel.ungated.push(rule);
  else for (const one of gates) channel.gates.add(one, rule);
}

/** Gates as the skeleton shows them; a text of marks alone is gone there, and its set says nothing. */
function inSkeleton(gates: readonly Gate[] | undefined): readonly Gate[] | undefined {
  return gates?.map((sets) =>
    sets
      .map((texts) => texts.map((text) => text.replace(SYMBOLS, '')))
      .filter((texts) => texts.every((text) => text !== '')),
  );
}

/** Works out the gates of a pack's patterns once, where it is read, so that no frame has to. */
export function withGates(pack: WordingPack): WordingPack {
  const rules = pack.rules.map((rule) => {
    // A pattern that may not be held is left to `compileRules`, which says which it is.
    const gates = rule.pattern !== undefined && isBounded(rule.pattern) ? gatesOf(rule) : undefined;
    return gates ? { ...rule, gates } : rule;
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

function gatesOf({ id, pattern = '' }: WordingRule): readonly Gate[] | undefined {
  try {
    return readPattern(foldedPattern(pattern)).gates;
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
