import { EMPTY_BOOK, holdsOn, levelsIn, type OwnRule, type Scope, type WordingBook } from './book';
import { sameScope } from './book-changes';
import type { Severity, WordingClass, WordingPack, WordingRule } from './rule';

/** A rule's level in one place; off is none. */
export type Level = Severity | 'off';

/** One rule as the rules page lists it. */
export interface RuleRow {
  readonly id: string;
  readonly class: WordingClass;
  /** As it holds in the chosen place. */
  readonly level: Level;
  /** As the pack has it. */
  readonly shipped: Severity;
  /** Whether the chosen place has a change of its own, which can be taken back. */
  readonly restorable: boolean;
  /** Whether it holds otherwise than shipped. */
  readonly changed: boolean;
  /** Its phrases; for a pattern the reason. */
  readonly words: string;
  readonly reason: string;
  /** Better wordings, of which a pattern shows two in place of its words. */
  readonly replace: readonly string[];
  readonly source: string;
  readonly counted: boolean;
  /** The rule itself where it is the shop's own. */
  readonly own?: OwnRule;
}

/** What of the list is shown. */
export interface RuleFilter {
  readonly words: string;
  readonly class: WordingClass | '';
  readonly level: Level | '';
  readonly kind: '' | 'own' | 'shipped' | 'changed';
}

/** The whole list. */
export const NO_FILTER: RuleFilter = { words: '', class: '', level: '', kind: '' };

/** @returns all rules for one place: own ones first, the newest on top, then the shipped ones */
export function listRules(
  packs: readonly WordingPack[],
  book: WordingBook,
  here: Scope,
  scope: Scope,
): RuleRow[] {
  const levels = levelsIn(packs, book, here);
  // What the choices between the manuals say before anybody has chosen is no change.
  const fresh = levelsIn(packs, EMPTY_BOOK, here);
  const changes = new Set(book.levels.filter((one) => sameScope(one, scope)).map(({ rule }) => rule));
  const own = book.rules.filter((rule) => isNear(rule, here)).map((rule) => ownRow(rule, levels, changes));
  const shipped = packs
    .flatMap((pack) => pack.rules)
    .filter((rule) => holdsOn(rule, here.site))
    .map((rule) => shippedRow(rule, levels, fresh, changes));
  return [...own.reverse(), ...shipped];
}

/** @returns the rows that a filter lets through */
export function filterRules(rows: readonly RuleRow[], filter: RuleFilter): readonly RuleRow[] {
  const words = foldWords(filter.words.trim());
  return rows.filter(
    (row) =>
      (filter.class === '' || row.class === filter.class) &&
      (filter.level === '' || row.level === filter.level) &&
      (filter.kind === '' || isOfKind(row, filter.kind)) &&
      (words === '' || searchOf(row).includes(words)),
  );
}

const searched = new WeakMap<RuleRow | OwnRule, string>();

/** What a search looks through; an own rule's is kept as long as the rule, which outlives many lists. */
function searchOf(row: RuleRow): string {
  const known = searched.get(row.own ?? row);
  if (known !== undefined) return known;
  const { words, reason, replace, id, source } = row;
  const text = foldWords(`${words}\n${reason}\n${replace.join('\n')}\n${id}\n${source}`);
  searched.set(row.own ?? row, text);
  return text;
}

function isOfKind(row: RuleRow, kind: Exclude<RuleFilter['kind'], ''>): boolean {
  if (kind === 'changed') return row.changed;
  return (row.own !== undefined) === (kind === 'own');
}

/** Chosen everywhere, a narrower rule is listed too; chosen in one place, only what holds there. */
function isNear(rule: OwnRule, { site, shop }: Scope): boolean {
  return (
    (site === undefined || rule.site === undefined || rule.site === site) &&
    (shop === undefined || rule.shop === undefined || rule.shop === shop)
  );
}

/** Rows of rules that have not changed since: of fifty thousand a change touches one. */
const ownRows = new WeakMap<OwnRule, RuleRow>();

function ownRow(rule: OwnRule, levels: ReadonlyMap<string, Level>, changes: ReadonlySet<string>): RuleRow {
  const level = rule.off ? 'off' : (levels.get(rule.id) ?? rule.severity);
  const restorable = changes.has(rule.id);
  const known = ownRows.get(rule);
  if (known?.level === level && known.restorable === restorable) return known;
  const row: RuleRow = {
    id: rule.id,
    class: rule.class,
    level,
    shipped: rule.severity,
    restorable,
    changed: level !== rule.severity,
    words: rule.phrase.join('、'),
    reason: rule.reason,
    replace: rule.replace,
    source: '',
    counted: false,
    own: rule,
  };
  ownRows.set(rule, row);
  return row;
}

function shippedRow(
  rule: WordingRule,
  levels: ReadonlyMap<string, Level>,
  fresh: ReadonlyMap<string, Level>,
  changes: ReadonlySet<string>,
): RuleRow {
  const { id, reason, replace = [], source, phrase = [] } = rule;
  const words = typeof phrase === 'string' ? phrase : phrase.join('、');
  const level = levels.get(id) ?? rule.severity;
  return {
    id,
    class: rule.class,
    level,
    shipped: rule.severity,
    restorable: changes.has(id),
    changed: level !== (fresh.get(id) ?? rule.severity),
    words: words || reason,
    reason: words ? reason : '',
    replace,
    source,
    counted: rule.counted ?? false,
  };
}

/** Width and case; quick enough for a long list at every key. */
function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('您', '你');
}
