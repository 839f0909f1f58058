import { AllowedSpans } from './allowed';
import type { ChannelRules, CompiledRule, CompiledRules } from './compile';
import { type Dropped, denial, drop, quoted, soften } from './conditions';
import type { Finding } from './finding';
import { cutsWord, fold, type MappedText, spanIn } from './fold';
import type { Place } from './rule';
import { skeleton } from './skeleton';
import { Spans } from './spans';

/** A hit that was looked at and dropped, and why: what the trial box shows as allowed. */
export interface DroppedHit extends Dropped {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

// In these classes honest text never needs a disguise, so a disguise is the proof.
const RAISED: ReadonlySet<string> = new Set(['contact', 'payment', 'paidReview']);

const PARTING = /[\s:/,;、~()[\]…—–-]/g;

/** One channel's text, what was found standing in it, and how its hits are to be read. */
interface Channel {
  readonly text: MappedText;
  readonly hits: { readonly of: CompiledRule; readonly at: number; readonly end: number }[];
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
  const allowed = new AllowedSpans();
  const literal = look(folded, rules.literal, place, allowed);
  const second = look(bare, rules.skeleton, place, allowed);
  if (literal.hits.length + second.hits.length === 0) return [];
  const ownAllowed = new Map<CompiledRule, AllowedSpans>();
  const allows = (rule: CompiledRule, start: number, end: number): Dropped | undefined => {
    const own = ownAllowed.get(rule) ?? allowedOf(rule, folded);
    ownAllowed.set(rule, own);
    const span = allowed.holding(start, end) ?? own.holding(start, end);
    return span && { by: 'allow', words: source.slice(...span) };
  };
  const found = new Map<string, Spans<Finding>>();
  for (const { text, hits } of [literal, second]) {
    const softened = new Map<CompiledRule, Dropped | undefined>();
    for (const { of, at, end: after } of hits) {
      const { start, end } = spanIn(text, at, after);
      const same = found.get(of.rule.id) ?? new Spans<Finding>();
      if (same.over({ start, end }).length > 0) continue;
      if (!softened.has(of)) softened.set(of, soften(text.text, of));
      const kept = softened.get(of) ?? drop(text.text, of, at, after);
      const disguised =
        !kept && text === bare && isDisguised(source.slice(start, end), text.text.slice(at, after), rules);
      // Whoever means no needs no disguise.
      const denied = disguised ? undefined : denial(text.text, of, at, after);
      if (
        of.rule.onlyDisguised &&
        !kept &&
        !(disguised && isMeant(source.slice(start, end), text.text.slice(at, after), rules))
      )
        continue;
      const why = kept ?? denied ?? quoted(source, start, end) ?? allows(of, start, end);
      if (why) onDropped?.({ rule: of.rule.id, start, end, ...why });
      else {
        same.put(toFinding(of, start, end, disguised));
        found.set(of.rule.id, same);
      }
    }
  }
  return [...found.values()].flatMap(({ all }) => all);
}

function look(text: MappedText, rules: ChannelRules, place: Place, allowed: AllowedSpans): Channel {
  const channel: Channel = { text, hits: [] };
  rules.words.find(text.text, (mark, at, length) => {
    if (mark === 'allow') allowed.add(text.from[at] ?? 0, text.to[at + length - 1] ?? 0);
    else if (mark.places.includes(place) && !cutsWord(text, at) && !cutsWord(text, at + length))
      channel.hits.push({ of: mark, at, end: at + length });
  });
  for (const rule of [...rules.gates.open(text.text), ...rules.ungated]) {
    if (!rule.pattern || !rule.places.includes(place)) continue;
    const pattern = rule.pattern();
    // Most patterns that may match do not; `matchAll` costs twice as much to say so.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text.text); match; match = pattern.exec(text.text)) {
      const [words] = match;
      if (words === '') pattern.lastIndex++;
      else channel.hits.push({ of: rule, at: match.index, end: pattern.lastIndex });
    }
  }
  return channel;
}

/** The spans of a text that one rule's own list allows. */
function allowedOf({ allow }: CompiledRule, { text, from, to }: MappedText): AllowedSpans {
  const spans = new AllowedSpans();
  allow?.find(text, (_, at, length) => spans.add(from[at] ?? 0, to[at + length - 1] ?? 0));
  return spans;
}

/** Whether a skeleton's hit was written otherwise than it reads; a space beside Latin letters or digits is plain. */
function isDisguised(typed: string, read: string, { simplified }: CompiledRules): boolean {
  const plain = fold(typed, simplified).text.replace(/(?<![\u4e00-\u9fff]) | (?![\u4e00-\u9fff])/g, '');
  return plain !== read;
}

/** Marks that part words in any honest text are no disguise by themselves. */
function isMeant(typed: string, read: string, { simplified }: CompiledRules): boolean {
  return fold(typed, simplified).text.replace(PARTING, '') !== read;
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
