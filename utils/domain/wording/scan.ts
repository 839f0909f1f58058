import type { CompiledRule, CompiledRules, Mark } from './compile';
import { type Dropped, drop } from './conditions';
import type { Finding } from './finding';
import { fold, type MappedText } from './fold';
import type { Place } from './rule';
import { skeleton } from './skeleton';
import type { WordIndex } from './word-index';

/** A hit that was looked at and dropped, and why: what the trial box shows as allowed. */
export interface DroppedHit extends Dropped {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

// In these classes honest text never needs a disguise, so a disguise is the proof (wording.md R1).
const RAISED: ReadonlySet<string> = new Set(['contact', 'payment', 'paidReview']);

type Span = readonly [start: number, end: number];

/** One channel's text, what was found standing in it, and how its hits are to be read. */
interface Channel {
  readonly text: MappedText;
  readonly hits: { readonly of: CompiledRule; readonly at: number; readonly end: number }[];
  readonly allowed: Span[];
}

/**
 * Finds what the rules say against in a text as typed. Pure; a few hundredths of a millisecond for a reply.
 * @param onDropped hears of the hits that a condition or an allowed span took away
 * @param folded the same text folded, where that was done already
 */
export function scan(
  source: string,
  rules: CompiledRules,
  place: Place = 'message',
  onDropped?: (hit: DroppedHit) => void,
  folded: MappedText = fold(source, rules.simplified),
): Finding[] {
  const bare = skeleton(folded);
  const literal = look(folded, rules.literal, rules, place, ({ literal: wanted }) => wanted);
  const second = look(bare, rules.skeleton, rules, place, ({ skeleton: wanted }) => wanted);
  if (literal.hits.length + second.hits.length === 0) return [];
  const allowed = [...literal.allowed, ...second.allowed];
  const found = new Map<string, Finding[]>();
  for (const { text, hits } of [literal, second]) {
    for (const { of, at, end: after } of hits) {
      const start = text.from[at] ?? 0;
      const end = text.to[after - 1] ?? start;
      const same = found.get(of.rule.id) ?? [];
      if (same.some((other) => start < other.end && other.start < end)) continue;
      const why = drop(text.text, of, at, after) ?? allowedBy(source, start, end, allowed, of, folded);
      if (why) onDropped?.({ rule: of.rule.id, start, end, ...why });
      else {
        const disguised =
          text === bare && isDisguised(source.slice(start, end), text.text.slice(at, after), rules);
        found.set(of.rule.id, [...same, toFinding(of, start, end, disguised)]);
      }
    }
  }
  return [...found.values()].flat();
}

function look(
  text: MappedText,
  index: WordIndex<Mark>,
  rules: CompiledRules,
  place: Place,
  wanted: (rule: CompiledRule) => boolean,
): Channel {
  const channel: Channel = { text, hits: [], allowed: [] };
  const likely = new Set<CompiledRule>();
  index.find(text.text, (mark, at, length) => {
    if (mark.as === 'allow') channel.allowed.push([text.from[at] ?? 0, text.to[at + length - 1] ?? 0]);
    else if (mark.as === 'gate') likely.add(mark.of);
    else if (mark.of.places.includes(place)) channel.hits.push({ of: mark.of, at, end: at + length });
  });
  for (const rule of rules.ungated) if (wanted(rule)) likely.add(rule);
  for (const rule of likely) {
    if (!rule.pattern || !rule.places.includes(place)) continue;
    for (const { 0: words, index: at } of text.text.matchAll(rule.pattern())) {
      if (words !== '') channel.hits.push({ of: rule, at, end: at + words.length });
    }
  }
  return channel;
}

/** Whether a hit lies wholly inside an allowed span; the longest wins, since a longer hit reaches out of it. */
function allowedBy(
  source: string,
  start: number,
  end: number,
  allowed: readonly Span[],
  { allow }: CompiledRule,
  folded: MappedText,
): Dropped | undefined {
  const spans = [...allowed];
  allow?.find(folded.text, (_, at, length) => {
    spans.push([folded.from[at] ?? 0, folded.to[at + length - 1] ?? 0]);
  });
  const span = spans.find(([from, to]) => from <= start && end <= to);
  return span && { by: 'allow', words: source.slice(...span) };
}

/** Whether a skeleton's hit was written otherwise than it reads; a space beside Latin letters or digits is plain. */
function isDisguised(typed: string, read: string, { simplified }: CompiledRules): boolean {
  const plain = fold(typed, simplified).text.replace(/(?<![\u4e00-\u9fff]) | (?![\u4e00-\u9fff])/g, '');
  return plain !== read;
}

function toFinding({ rule, own }: CompiledRule, start: number, end: number, disguised: boolean): Finding {
  const raised = disguised && RAISED.has(rule.class) && rule.raised !== false;
  return {
    rule: rule.id,
    class: rule.class,
    severity: raised ? 'block' : rule.severity,
    start,
    end,
    disguised,
    reason: { words: rule.reason },
    replacements: rule.replace ?? [],
    source: rule.source,
    ...(rule.counted && { counted: true }),
    ...(own && { own: true }),
  };
}
