import type { CompiledRules, WordIndex } from './compile';
import type { Finding } from './finding';
import { strongest } from './finding';
import { fold, type MappedText } from './fold';
import type { WordingRule } from './rule';
import { skeleton } from './skeleton';

interface Hit {
  readonly rule: WordingRule;
  readonly at: number;
  readonly length: number;
}

// In these classes honest text never needs a disguise, so a disguise is the proof (wording.md R1).
const RAISED = new Set(['contact', 'payment', 'paidReview']);
const PARTICLES = /^[呢哦啊呀哈的了亲吧嘛啦呐喔~～\s]{0,4}$/;
const CLAUSE = /[，。！？；、,.!?;:：\n]/;
const NOT_BEFORE_REACH = 4;
const NEEDS_REACH = 12;

/** Finds what the rules say against in a text as typed. Pure; well under a millisecond for a reply. */
export function scan(source: string, rules: CompiledRules): Finding[] {
  if (source === '') return [];
  const literal = fold(source, rules.simplified);
  const bare = skeleton(literal);
  const allowed = spans(literal, rules.allow);
  const findings: Finding[] = [];
  const seen = new Map<string, Finding[]>();
  const add = (text: MappedText, hit: Hit, disguised: boolean): void => {
    if (!holds(text.text, hit)) return;
    const start = text.from[hit.at] ?? 0;
    const end = text.to[hit.at + hit.length - 1] ?? start;
    if (inside(allowed, start, end)) return;
    const own = rules.ruleAllow.get(hit.rule.id);
    if (own && inside(spans(literal, own), start, end)) return;
    const same = seen.get(hit.rule.id) ?? [];
    if (same.some((other) => start < other.end && other.start < end)) return;
    const finding = toFinding(hit.rule, start, end, disguised);
    seen.set(hit.rule.id, [...same, finding]);
    findings.push(finding);
  };
  for (const hit of words(literal.text, rules.literal)) add(literal, hit, false);
  for (const hit of patternHits(literal.text, rules, 'literal')) add(literal, hit, false);
  for (const hit of words(bare.text, rules.skeleton)) add(bare, hit, isDisguised(source, bare, hit, rules));
  for (const hit of patternHits(bare.text, rules, 'skeleton'))
    add(bare, hit, isDisguised(source, bare, hit, rules));
  return strongest(findings);
}

function* words(text: string, index: WordIndex<WordingRule>): Generator<Hit> {
  for (let at = 0; at < text.length - 1; at++) {
    const list = index.get(text.slice(at, at + 2));
    if (!list) continue;
    for (const { word, value } of list) {
      if (text.startsWith(word, at)) yield { rule: value, at, length: word.length };
    }
  }
}

function* patternHits(text: string, rules: CompiledRules, channel: 'literal' | 'skeleton'): Generator<Hit> {
  for (const { rule, pattern } of rules.patterns) {
    const own = rule.channel ?? 'literal';
    if (own !== channel && own !== 'both') continue;
    for (const match of text.matchAll(pattern)) {
      if (match[0] !== '') yield { rule, at: match.index, length: match[0].length };
    }
  }
}

function holds(text: string, { rule, at, length }: Hit): boolean {
  const end = at + length;
  if (rule.wholeClause && !isWholeClause(text, at, end)) return false;
  const before = text.slice(Math.max(0, at - NOT_BEFORE_REACH), at);
  if (rule.notBefore?.some((word) => before.includes(word))) return false;
  if (rule.notAfter?.some((word) => text.startsWith(word, end))) return false;
  if (rule.unless?.some((word) => text.includes(word))) return false;
  if (rule.needs) {
    const near = text.slice(Math.max(0, at - NEEDS_REACH), end + NEEDS_REACH);
    if (!rule.needs.some((word) => near.includes(word))) return false;
  }
  return true;
}

function isWholeClause(text: string, at: number, end: number): boolean {
  let from = at;
  while (from > 0 && !CLAUSE.test(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && !CLAUSE.test(text[to] ?? '')) to++;
  return PARTICLES.test(text.slice(from, at)) && PARTICLES.test(text.slice(end, to));
}

function spans(text: MappedText, index: WordIndex<true>): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < text.text.length - 1; at++) {
    for (const { word } of index.get(text.text.slice(at, at + 2)) ?? []) {
      if (text.text.startsWith(word, at))
        found.push([text.from[at] ?? 0, text.to[at + word.length - 1] ?? 0]);
    }
  }
  return found;
}

/** Whether a skeleton's hit was written otherwise than it reads; a space beside Latin letters or digits is plain. */
function isDisguised(
  source: string,
  bare: MappedText,
  { at, length }: Hit,
  { simplified }: CompiledRules,
): boolean {
  const typed = source.slice(bare.from[at] ?? 0, bare.to[at + length - 1] ?? 0);
  const plain = fold(typed, simplified).text.replace(/(?<![\u4e00-\u9fff]) | (?![\u4e00-\u9fff])/g, '');
  return plain !== bare.text.slice(at, at + length);
}

function inside(allowed: readonly [number, number][], start: number, end: number): boolean {
  return allowed.some(([from, to]) => from <= start && end <= to);
}

function toFinding(rule: WordingRule, start: number, end: number, disguised: boolean): Finding {
  return {
    rule: rule.id,
    class: rule.class,
    severity: disguised && RAISED.has(rule.class) ? 'block' : rule.severity,
    start,
    end,
    disguised,
    reason: { words: rule.reason },
    replacements: rule.replace ?? [],
    source: rule.source,
  };
}
