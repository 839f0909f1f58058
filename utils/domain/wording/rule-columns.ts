import type { Place, Severity } from './rule';

/** Fields of a rule in a table, in the order of the columns. */
export const RULE_FIELDS = [
  'id',
  'class',
  'severity',
  'phrase',
  'wholeClause',
  'reason',
  'replace',
  'shop',
  'site',
  'places',
  'state',
] as const;

/** Field of a rule in a table. */
export type RuleField = (typeof RULE_FIELDS)[number];

/** Heads of the columns as they are written, by field. */
export const COLUMN_HEADS: Readonly<Record<RuleField, string>> = {
  id: '编号',
  class: '类别',
  severity: '级别',
  phrase: '用语',
  wholeClause: '整句',
  reason: '说明',
  replace: '建议',
  shop: '店铺',
  site: '站点',
  places: '用于',
  state: '状态',
};

/** Other heads that are understood, in lower case. */
const ALIASES: Readonly<Record<string, RuleField>> = {
  level: 'severity',
  severity: 'severity',
  words: 'phrase',
  phrases: 'phrase',
  wholeclause: 'wholeClause',
  replacement: 'replace',
  place: 'places',
  status: 'state',
};

/** @returns the field that a column's head names */
export function fieldOf(head: string): RuleField | undefined {
  const name = head.trim();
  const plain = name.toLowerCase();
  return (
    RULE_FIELDS.find((field) => COLUMN_HEADS[field] === name || field === plain) ??
    (Object.hasOwn(ALIASES, plain) ? ALIASES[plain] : undefined)
  );
}

/** Words for the levels in a table. */
export const LEVEL_WORDS: Readonly<Record<Severity, string>> = {
  block: '拦截',
  warn: '警告',
  suggest: '提示',
};

/** Words for the places in a table. */
export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  message: '消息',
  note: '备注',
  reply: '话术',
};

/** Words for yes and no, on and off in a table: the first of each is written, every one is read. */
export const YES_WORDS = ['是', 'yes', 'true', '1', 'y'] as const;
export const NO_WORDS = ['否', 'no', 'false', '0', 'n'] as const;
export const ON_WORDS = ['启用', 'on', '开'] as const;
export const OFF_WORDS = ['停用', 'off', '关'] as const;

/** Marks that part several phrases in one cell; the first is written. */
export const PHRASE_MARKS = '|｜；;';

/** Marks that part several places in one cell; the first is written. */
export const PLACE_MARKS = '|｜；;、,，';

/** Marks that part several better wordings in one cell, which may themselves hold a semicolon. */
export const REPLACE_MARKS = '|｜';

/** @returns texts in one cell; a mark inside one of them gets a backslash before it */
export function joinParts(parts: readonly string[], marks: string): string {
  const special = new RegExp(`[\\\\${marks}]`, 'g');
  return parts.map((part) => part.replace(special, '\\$&')).join(marks.charAt(0));
}

/** @returns the texts of one cell, without what is empty */
export function splitParts(cell: string, marks: string): string[] {
  const parts = [''];
  for (let at = 0; at < cell.length; at++) {
    const char = cell.charAt(at);
    const next = cell.charAt(at + 1);
    const last = parts.length - 1;
    if (char === '\\' && next !== '' && (next === '\\' || marks.includes(next))) {
      parts[last] += next;
      at++;
    } else if (marks.includes(char)) parts.push('');
    else parts[last] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
