import * as v from 'valibot';
import { MOST_OWN_RULES, type OwnRule, type WordingBook } from '../domain/wording/book';
import {
  hasGoodPhrases,
  isShippedId,
  LONGEST_PHRASE,
  LONGEST_REASON,
  LONGEST_REPLACEMENT,
  lengthOf,
  MOST_PHRASES,
  MOST_REPLACEMENTS,
  SHORTEST_PHRASE,
} from '../domain/wording/own-rule';
import { PLACES, SEVERITIES, WORDING_CLASSES } from '../domain/wording/rule';
import { idSchema } from './id';
import type { Unusable } from './revised-store';

/** Number of the stored book's shape. */
export const BOOK_VERSION = 1;

const MOST_CHANGES = 5_000;
const words = (longest: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.check((text) => lengthOf(text) <= longest),
  );
const scope = { site: v.optional(idSchema), shop: v.optional(idSchema) };

/** One rule of the shop's own; also what an imported row must come to. */
export const ownRuleSchema = v.pipe(
  v.strictObject({
    id: v.pipe(
      idSchema,
      v.check((id) => !isShippedId(id)),
    ),
    class: v.picklist(WORDING_CLASSES),
    severity: v.picklist(SEVERITIES),
    phrase: v.pipe(v.array(words(LONGEST_PHRASE)), v.minLength(1), v.maxLength(MOST_PHRASES)),
    wholeClause: v.optional(v.boolean()),
    reason: words(LONGEST_REASON),
    replace: v.pipe(v.array(words(LONGEST_REPLACEMENT)), v.maxLength(MOST_REPLACEMENTS)),
    places: v.optional(v.pipe(v.array(v.picklist(PLACES)), v.minLength(1))),
    off: v.optional(v.boolean()),
    ...scope,
  }),
  v.check((rule) => hasGoodPhrases(rule), 'phrase'),
);

const bookSchema = v.strictObject({
  rules: v.pipe(
    v.array(ownRuleSchema),
    v.maxLength(MOST_OWN_RULES),
    v.check((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'rules.id'),
  ),
  levels: v.pipe(
    v.array(v.strictObject({ rule: idSchema, severity: v.picklist([...SEVERITIES, 'off']), ...scope })),
    v.maxLength(MOST_CHANGES),
  ),
  allow: v.pipe(
    v.array(
      v.strictObject({
        phrase: v.pipe(
          words(LONGEST_PHRASE),
          v.check((text) => lengthOf(text) >= SHORTEST_PHRASE),
        ),
        rule: v.optional(idSchema),
        ...scope,
      }),
    ),
    v.maxLength(MOST_CHANGES),
  ),
  choices: v.record(idSchema, idSchema),
});

type Parsed = { readonly ok: true; readonly value: WordingBook } | { readonly ok: false; fault: Unusable };

/** Checks a book. */
export function parseBook(value: unknown): Parsed {
  const result = v.safeParse(bookSchema, value, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  return { ok: false, fault: { code: 'broken', where: v.getDotPath(issue) ?? issue.message } };
}

/** Reads a book as it is stored, or as it stands in a backup. */
export function readStoredBook(stored: unknown): Parsed {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
    return { ok: false, fault: { code: 'broken', where: 'book' } };
  const { schemaVersion, ...book } = stored as Record<string, unknown>;
  if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion) || schemaVersion < 1)
    return { ok: false, fault: { code: 'broken', where: 'schemaVersion' } };
  if (schemaVersion > BOOK_VERSION)
    return { ok: false, fault: { code: 'tooNew', where: `schemaVersion = ${schemaVersion}` } };
  return parseBook(book);
}

/** @returns the book as it is stored */
export function toStoredBook(book: WordingBook): Record<string, unknown> {
  return { schemaVersion: BOOK_VERSION, ...book };
}

/** @returns whether a rule of the shop's own can be kept as it is */
export function isOwnRule(rule: unknown): rule is OwnRule {
  return v.is(ownRuleSchema, rule);
}
