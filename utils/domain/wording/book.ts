import type { Place, Severity, WordingClass, WordingPack, WordingRule } from './rule';

/** For whom an entry of the book holds: everywhere, on one site, or in one shop. */
export interface Scope {
  readonly site?: string | undefined;
  readonly shop?: string | undefined;
}

/** A rule of the shop's own: phrases only, since nobody should have to write a pattern. */
export interface OwnRule extends Scope {
  readonly id: string;
  readonly class: WordingClass;
  readonly severity: Severity;
  readonly phrase: readonly string[];
  readonly wholeClause?: boolean | undefined;
  readonly reason: string;
  readonly replace: readonly string[];
  readonly places?: readonly Place[] | undefined;
  readonly off?: boolean | undefined;
}

/** Another level than the pack's for one rule, or none. */
export interface LevelChange extends Scope {
  readonly rule: string;
  readonly severity: Severity | 'off';
}

/** Words that were found harmless: inside them the rule, or every rule, is silent. */
export interface OwnAllow extends Scope {
  readonly phrase: string;
  readonly rule?: string | undefined;
}

/** What the shops of this browser changed about the shipped rules (用语本). */
export interface WordingBook {
  readonly rules: readonly OwnRule[];
  readonly levels: readonly LevelChange[];
  readonly allow: readonly OwnAllow[];
  /** Option chosen, by the id of the choice. */
  readonly choices: Readonly<Record<string, string>>;
}

/** The book of a new installation. */
export const EMPTY_BOOK: WordingBook = { rules: [], levels: [], allow: [], choices: {} };

/** Most rules of the shops' own that are kept: more is no list that a person has read. */
export const MOST_OWN_RULES = 50_000;

const SOURCE = '本店规则';

/**
 * @returns the packs as they hold in one place: choices and level changes applied (everywhere, then the site, then the
 * shop), other sites' rules and what is switched off left out, and the shop's own rules as a pack after the shipped ones
 */
export function rulesFor(packs: readonly WordingPack[], book: WordingBook, here: Scope): WordingPack[] {
  const levels = levelsIn(packs, book, here);
  const allow = narrowing(book.allow, here);
  const spansOf = new Map<string | undefined, readonly string[]>();
  for (const { rule, phrase } of allow) spansOf.set(rule, [...(spansOf.get(rule) ?? []), phrase]);
  const shipped = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.flatMap((rule) => {
      const severity = levels.get(rule.id) ?? rule.severity;
      if (severity === 'off' || !holdsOn(rule, here.site)) return [];
      const spans = spansOf.get(rule.id) ?? [];
      if (spans.length === 0 && severity === rule.severity) return [rule];
      return [{ ...rule, severity, allow: [...(rule.allow ?? []), ...spans] }];
    }),
  }));
  const own: WordingPack = {
    schema: 1,
    id: 'antou.wording.own',
    kind: 'wording',
    layer: 'shop',
    version: '1',
    allow: spansOf.get(undefined) ?? [],
    rules: narrowing(book.rules, here).flatMap((rule) => {
      const severity = levels.get(rule.id) ?? rule.severity;
      const spans = spansOf.get(rule.id) ?? [];
      return rule.off || severity === 'off' ? [] : [toRule(rule, severity, spans)];
    }),
    checks: { levels: Object.fromEntries(levels), allow },
  };
  return [...shipped, own];
}

/** @returns the levels that choices and changes give to rules in one place; the others keep their own */
export function levelsIn(
  packs: readonly WordingPack[],
  book: WordingBook,
  here: Scope,
): ReadonlyMap<string, Severity | 'off'> {
  const levels = new Map<string, Severity | 'off'>();
  for (const choice of packs.flatMap((pack) => pack.choices ?? [])) {
    const chosen = choice.options.find(({ id }) => id === book.choices[choice.id]) ?? choice.options[0];
    for (const [rule, level] of Object.entries(chosen?.levels ?? {})) levels.set(rule, level);
  }
  for (const { rule, severity } of narrowing(book.levels, here)) levels.set(rule, severity);
  return levels;
}

/** The entries that hold here, the general ones first, so that the narrower has the last word. */
function narrowing<T extends Scope>(entries: readonly T[], { site, shop }: Scope): T[] {
  const here = entries.filter(
    (entry) =>
      (entry.site === undefined || entry.site === site) && (entry.shop === undefined || entry.shop === shop),
  );
  const width = (entry: Scope) => (entry.shop === undefined ? 0 : 2) + (entry.site === undefined ? 0 : 1);
  return here.sort((one, other) => width(one) - width(other));
}

/** @returns whether a shipped rule is for a site at all */
export function holdsOn(rule: WordingRule, site: string | undefined): boolean {
  return rule.sites === undefined || site === undefined || rule.sites.includes(site);
}

function toRule(
  { id, class: kind, phrase, reason, replace, wholeClause, places }: OwnRule,
  severity: Severity,
  allow: readonly string[],
): WordingRule {
  return {
    id,
    class: kind,
    severity,
    phrase,
    channel: 'both',
    reason,
    replace,
    source: SOURCE,
    ...(allow.length > 0 && { allow }),
    ...(wholeClause && { wholeClause }),
    ...(places && { places }),
  };
}
