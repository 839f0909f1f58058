import { MOST_OWN_RULES, type OwnRule } from './book';
import { placeOfFault } from './json-place';
import { isBounded } from './pattern';
import type { RawRule } from './read-cells';
import type { RowContext } from './row-context';
import type { WordingPack, WordingRule } from './rule';
import { RULE_FIELDS, type RuleField } from './rule-columns';
import { type ReadRules, RuleCollector } from './rule-rows';

const NAMES = Object.fromEntries(RULE_FIELDS.map((field) => [field, field])) as Record<RuleField, string>;
/** Fields of a pack and of a rule that an own rule has no use for, and that do no harm. */
const PACK_FIELDS = ['schema', 'id', 'kind', 'layer', 'version', 'allow', 'rules', 'choices'];
const RULE_KEYS = [
  'id',
  'class',
  'severity',
  'phrase',
  'pattern',
  'wholeClause',
  'reason',
  'replace',
  'shop',
  'site',
  'places',
  'off',
  'source',
  'channel',
];

/** Reads a pack as it stands in a JSON file: rows count its rules from 1, columns are its fields. */
export function readJson(text: string, context: RowContext): ReadRules {
  const collector = new RuleCollector(context);
  const pack = parse(text, collector);
  if (!pack) return collector.result();
  for (const key of Object.keys(pack)) {
    if (!PACK_FIELDS.includes(key)) collector.fault(0, key, 'fieldUnknown', key);
  }
  if (pack.kind !== 'wording') collector.fault(0, 'kind', 'fileKind', String(pack.kind ?? ''));
  else if (pack.schema !== 1) collector.fault(0, 'schema', 'fileSchema', String(pack.schema ?? ''));
  const { rules } = pack;
  if (!Array.isArray(rules)) {
    collector.fault(0, 'rules', 'fieldKind', 'rules');
    return collector.result();
  }
  if (rules.length === 0) collector.fault(0, 'rules', 'fileEmpty');
  if (rules.length > MOST_OWN_RULES) {
    collector.fault(MOST_OWN_RULES + 1, 'rules', 'tooManyRows', rules.length, MOST_OWN_RULES);
    return collector.result();
  }
  rules.forEach((rule: unknown, at) => {
    readRule(rule, at + 1, collector);
  });
  return collector.result();
}

function parse(text: string, collector: RuleCollector): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
    collector.fault(0, '', 'fileKind', '');
  } catch (error) {
    // The engine's own words name the place; they are the most exact there is.
    const { row, column } = placeOfFault(text, (error as Error).message);
    collector.fault(
      row,
      column === undefined ? '' : String(column),
      'fileBroken',
      (error as Error).message.slice(0, 120),
    );
  }
  return undefined;
}

function readRule(rule: unknown, row: number, collector: RuleCollector): void {
  if (!isRecord(rule)) {
    collector.fault(row, 'rules', 'fieldKind', 'rules');
    return;
  }
  for (const key of Object.keys(rule)) {
    if (!RULE_KEYS.includes(key)) collector.fault(row, key, 'fieldUnknown', key);
  }
  const { pattern, phrase, replace = [], wholeClause = false, off = false, places } = rule;
  if (pattern !== undefined) {
    const unbounded = typeof pattern === 'string' && !isBounded(pattern);
    collector.fault(row, 'pattern', unbounded ? 'patternUnbounded' : 'patternShipped');
    return;
  }
  let good = true;
  const text = (field: 'id' | 'class' | 'severity' | 'reason' | 'shop' | 'site') => {
    const value = rule[field] ?? '';
    if (typeof value === 'string') return value.trim();
    collector.fault(row, field, 'fieldKind', field);
    good = false;
    return '';
  };
  const list = (field: 'phrase' | 'replace' | 'places', value: unknown) => {
    const all = typeof value === 'string' ? [value] : value;
    if (Array.isArray(all) && all.every((one): one is string => typeof one === 'string'))
      return all.map((one) => one.trim());
    collector.fault(row, field, 'fieldKind', field);
    good = false;
    return [];
  };
  for (const [field, value] of [
    ['wholeClause', wholeClause],
    ['off', off],
  ] as const) {
    if (typeof value === 'boolean') continue;
    collector.fault(row, field, 'fieldKind', field);
    good = false;
  }
  if (Array.isArray(places) && places.length === 0) {
    collector.fault(row, 'places', 'placesEmpty');
    good = false;
  }
  const raw: RawRule = {
    id: text('id'),
    class: text('class'),
    severity: text('severity'),
    phrase: list('phrase', phrase ?? []),
    wholeClause: wholeClause === true ? 'yes' : 'no',
    reason: text('reason'),
    replace: list('replace', replace),
    shop: text('shop'),
    site: text('site'),
    places: list('places', places ?? []),
    state: off === true ? 'off' : 'on',
  };
  if (good) collector.add(raw, row, NAMES);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own rule in a file: as in a pack, with where it holds. */
type WrittenRule = Omit<WordingRule, 'phrase' | 'places'> &
  Pick<OwnRule, 'phrase' | 'shop' | 'site' | 'off' | 'places'>;

/** @returns rules as a pack for a JSON file; read again it gives the same rules */
export function writeJson(rules: readonly OwnRule[], source: string): string {
  const pack: Omit<WordingPack, 'rules'> & { readonly rules: readonly WrittenRule[] } = {
    schema: 1,
    id: 'antou.wording.own',
    kind: 'wording',
    layer: 'shop',
    version: '1',
    allow: [],
    rules: rules.map(({ wholeClause, ...rule }) => ({
      ...rule,
      ...(wholeClause && { wholeClause }),
      source,
    })),
  };
  return `${JSON.stringify(pack, null, 2)}\n`;
}
