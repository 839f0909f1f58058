import type { OwnRule } from './book';
import { MOST_OWN_RULES } from './book';
import { PLAIN_PLACES } from './own-rule';
import { type RawRule, readCells } from './read-cells';
import type { RowContext, RowFault, RowFaultCode } from './row-context';
import {
  COLUMN_HEADS,
  fieldOf,
  joinParts,
  LEVEL_WORDS,
  NO_WORDS,
  OFF_WORDS,
  ON_WORDS,
  PHRASE_MARKS,
  PLACE_MARKS,
  PLACE_WORDS,
  REPLACE_MARKS,
  RULE_FIELDS,
  type RuleField,
  splitParts,
  YES_WORDS,
} from './rule-columns';

/** Faults that are kept; of more than these nobody reads on, so they are only counted. */
export const MOST_FAULTS = 500;
/** How much of a cell a fault quotes. */
const SHOWN_CELL = 20;

/** What a file came to. With one fault there are no rules to take over. */
export interface ReadRules {
  readonly rules: readonly OwnRule[];
  readonly faults: readonly RowFault[];
  /** How many faults there are, kept or not. */
  readonly faultCount: number;
}

/** Collects rules and faults; ids are unique within one file. */
export class RuleCollector {
  private readonly rules: OwnRule[] = [];
  private readonly faults: RowFault[] = [];
  private readonly rowOf = new Map<string, number>();
  private count = 0;

  constructor(private readonly context: RowContext) {}

  /** Notes a fault. */
  fault(row: number, column: string, code: RowFaultCode, ...params: readonly (string | number)[]): void {
    this.count++;
    if (this.faults.length < MOST_FAULTS) this.faults.push({ row, column, code, params });
  }

  /** Reads one rule of the file; `columns` says what its fields are called there. */
  add(raw: RawRule, row: number, columns: Readonly<Record<RuleField, string>>): void {
    const first = raw.id === '' ? undefined : this.rowOf.get(raw.id);
    if (first !== undefined) this.fault(row, columns.id, 'idTwice', raw.id, first);
    else if (raw.id !== '') this.rowOf.set(raw.id, row);
    const rule = readCells(raw, this.context, (field, code, ...params) =>
      this.fault(row, columns[field], code, ...params),
    );
    if (rule) this.rules.push(rule);
  }

  /** What the file came to. */
  result(): ReadRules {
    return { rules: this.count > 0 ? [] : this.rules, faults: this.faults, faultCount: this.count };
  }
}

/**
 * Reads a table whose first row names the columns; rows are counted as the file counts them. Rows that could not be
 * told apart in the file (`broken`) are named and not read.
 */
export function readRows(
  table: readonly (readonly string[])[],
  context: RowContext,
  broken: readonly RowFault[] = [],
): ReadRules {
  const collector = new RuleCollector(context);
  for (const { row, column, code, params } of broken) collector.fault(row, column, code, ...params);
  const unread = new Set(broken.map(({ row }) => row));
  const [head = [], ...rows] = table;
  const columns = readHead(head, collector);
  const filled = rows.filter((row) => !isBlank(row)).length;
  if (filled === 0 && broken.length === 0) collector.fault(1, '', 'fileEmpty');
  if (filled > MOST_OWN_RULES) {
    collector.fault(MOST_OWN_RULES + 2, '', 'tooManyRows', filled, MOST_OWN_RULES);
    return collector.result();
  }
  if (!columns) return collector.result();
  rows.forEach((row, at) => {
    const no = at + 2;
    if (isBlank(row) || unread.has(no)) return;
    row.forEach((cell, place) => {
      const text = cell.trim();
      if (text !== '' && (head[place] ?? '').trim() === '')
        collector.fault(no, '', 'cellSurplus', place + 1, text.slice(0, SHOWN_CELL));
    });
    collector.add(rawOf(row, columns), no, COLUMN_HEADS);
  });
  return collector.result();
}

function readHead(
  head: readonly string[],
  collector: RuleCollector,
): ReadonlyMap<RuleField, number> | undefined {
  const columns = new Map<RuleField, number>();
  head.forEach((name, at) => {
    if (name.trim() === '') return;
    const field = fieldOf(name);
    if (!field) collector.fault(1, name, 'columnUnknown', name);
    else if (columns.has(field)) collector.fault(1, name, 'columnTwice', name);
    else columns.set(field, at);
  });
  for (const field of ['class', 'phrase'] as const) {
    if (!columns.has(field)) collector.fault(1, COLUMN_HEADS[field], 'columnMissing', COLUMN_HEADS[field]);
  }
  return columns.has('class') && columns.has('phrase') ? columns : undefined;
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

function rawOf(row: readonly string[], columns: ReadonlyMap<RuleField, number>): RawRule {
  const cell = (field: RuleField) => (row[columns.get(field) ?? -1] ?? '').trim();
  return {
    id: cell('id'),
    class: cell('class'),
    severity: cell('severity'),
    phrase: splitParts(cell('phrase'), PHRASE_MARKS),
    wholeClause: cell('wholeClause'),
    reason: cell('reason'),
    replace: splitParts(cell('replace'), REPLACE_MARKS),
    shop: cell('shop'),
    site: cell('site'),
    places: splitParts(cell('places'), PLACE_MARKS),
    state: cell('state'),
  };
}

/** @returns rules as a table with its head; read again it gives the same rules */
export function writeRows(rules: readonly OwnRule[], { classes, shops, sites }: RowContext): string[][] {
  const head = RULE_FIELDS.map((field) => COLUMN_HEADS[field]);
  const shopName = (shop: string) => {
    const title = shops.find(({ id }) => id === shop)?.title;
    const clear = title && shops.filter((one) => one.title === title || one.id === title).length === 1;
    return clear ? title : shop;
  };
  return [
    head,
    ...rules.map((rule) => [
      rule.id,
      classes[rule.class],
      LEVEL_WORDS[rule.severity],
      joinParts(rule.phrase, PHRASE_MARKS),
      rule.wholeClause ? YES_WORDS[0] : NO_WORDS[0],
      rule.reason,
      joinParts(rule.replace, REPLACE_MARKS),
      rule.shop ? shopName(rule.shop) : '',
      rule.site ? (sites.find(({ id }) => id === rule.site)?.title ?? rule.site) : '',
      joinParts(
        (rule.places ?? PLAIN_PLACES).map((place) => PLACE_WORDS[place]),
        PLACE_MARKS,
      ),
      rule.off ? OFF_WORDS[0] : ON_WORDS[0],
    ]),
  ];
}
