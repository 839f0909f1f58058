import type { WordingRule } from '@/utils/domain/wording/rule';
import { findText } from '@/utils/i18n/pages';
import type { LogEvent } from '@/utils/storage/event';

/** How often one rule was counted. */
export interface Count {
  readonly rule: string;
  readonly class: string;
  readonly words: string;
  readonly times: number;
}

/** What was counted in a shop: what would have been shown, and what is only ever counted. */
export interface Counted {
  readonly shown: readonly Count[];
  readonly register: readonly Count[];
}

/** What of a rule is needed to name it. */
type Named = Pick<WordingRule, 'id' | 'class' | 'phrase' | 'reason' | 'counted'>;

const SHIFT = 12 * 3_600_000;

/** Sums up the guard's counts of one shop (or of a site without shops), the most frequent first. */
export function sumCounts(
  events: readonly LogEvent[],
  known: Iterable<Named>,
  belongs: (event: LogEvent) => boolean,
  since: number,
  now: number,
): Counted {
  const asked = new Set(events.map(({ rule }) => rule));
  const rules = new Map<string, Named>();
  for (const rule of known) if (asked.has(rule.id)) rules.set(rule.id, rule);
  const shown = new Map<string, number>();
  const register = new Map<string, number>();
  for (const event of events) {
    if (event.kind !== 'guard.counted' || event.rule === undefined || !belongs(event)) continue;
    // The register hints that no word list finds are in no pack.
    const onlyCounted = rules.get(event.rule)?.counted ?? event.rule.startsWith('wording.register.');
    if (event.at < (onlyCounted ? now - SHIFT : since)) continue;
    const counts = onlyCounted ? register : shown;
    counts.set(event.rule, (counts.get(event.rule) ?? 0) + 1);
  }
  const list = (counts: ReadonlyMap<string, number>) =>
    [...counts]
      .map(([id, times]) => {
        const rule = rules.get(id);
        const phrase = typeof rule?.phrase === 'string' ? rule.phrase : rule?.phrase?.join('、');
        // The guard's own rules are in no pack; their ids name them.
        return {
          rule: id,
          class: rule?.class ?? id.split('.')[1] ?? id,
          words: phrase ?? rule?.reason ?? findText(`rule.${id}`) ?? id,
          times,
        };
      })
      .sort((one, other) => other.times - one.times);
  return { shown: list(shown), register: list(register) };
}
