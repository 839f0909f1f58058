import type { OwnRule } from './book';
import {
  isShippedId,
  keptPlaces,
  LONGEST_PHRASE,
  LONGEST_REASON,
  LONGEST_REPLACEMENT,
  lengthOf,
  MOST_PHRASES,
  MOST_REPLACEMENTS,
  phraseProblem,
} from './own-rule';
import type { RowContext, RowFaultCode } from './row-context';
import { PLAIN_LEVEL } from './row-context';
import { PLACES, type Place, SEVERITIES, type Severity, WORDING_CLASSES } from './rule';
import {
  LEVEL_WORDS,
  NO_WORDS,
  OFF_WORDS,
  ON_WORDS,
  PLACE_WORDS,
  type RuleField,
  YES_WORDS,
} from './rule-columns';

/** A rule as a table gives it: every field as text, lists already parted. */
export interface RawRule {
  readonly id: string;
  readonly class: string;
  readonly severity: string;
  readonly phrase: readonly string[];
  readonly wholeClause: string;
  readonly reason: string;
  readonly replace: readonly string[];
  readonly shop: string;
  readonly site: string;
  /** None is the plain ones. */
  readonly places: readonly string[];
  readonly state: string;
}

/** Told of each fault of the rule that is being read. */
export type Tell = (field: RuleField, code: RowFaultCode, ...params: (string | number)[]) => void;

/** Reads one rule. @returns nothing where there was a fault; every fault is told, not only the first */
export function readCells(raw: RawRule, context: RowContext, tell: Tell): OwnRule | undefined {
  let good = true;
  const fault: Tell = (field, code, ...params) => {
    good = false;
    tell(field, code, ...params);
  };
  const kind = WORDING_CLASSES.find((one) => one === raw.class || context.classes[one] === raw.class);
  if (!kind) fault('class', 'classUnknown', raw.class);
  const severity = severityOf(raw.severity);
  if (!severity) fault('severity', 'severityUnknown', raw.severity);
  const wholeClause = wordOf(raw.wholeClause, YES_WORDS, NO_WORDS, false);
  if (wholeClause === undefined) fault('wholeClause', 'yesNo', raw.wholeClause);
  const on = wordOf(raw.state, ON_WORDS, OFF_WORDS, true);
  if (on === undefined) fault('state', 'stateUnknown', raw.state);
  if (raw.id !== '' && !context.isId(raw.id)) fault('id', 'idBad', raw.id);
  if (isShippedId(raw.id)) fault('id', 'idShipped', raw.id);
  readPhrases(raw.phrase, wholeClause === true, fault);
  const reason = raw.reason || context.reason;
  if (lengthOf(reason) > LONGEST_REASON) fault('reason', 'reasonLong', LONGEST_REASON);
  if (raw.replace.length > MOST_REPLACEMENTS) fault('replace', 'replaceMany', MOST_REPLACEMENTS);
  if (raw.replace.some((one) => lengthOf(one) > LONGEST_REPLACEMENT))
    fault('replace', 'replaceLong', LONGEST_REPLACEMENT);
  const scope = readScope(raw, context, fault);
  const places = readPlaces(raw.places, fault);
  if (!good || !kind || !severity) return undefined;
  return {
    id: raw.id || context.newId(),
    class: kind,
    severity,
    phrase: raw.phrase,
    reason,
    replace: raw.replace,
    ...(wholeClause && { wholeClause }),
    ...(places && { places }),
    ...(on === false && { off: true }),
    ...scope,
  };
}

function readPhrases(phrases: readonly string[], wholeClause: boolean, fault: Tell): void {
  if (phrases.length === 0) fault('phrase', 'phraseEmpty');
  if (phrases.length > MOST_PHRASES) fault('phrase', 'phraseMany', MOST_PHRASES);
  for (const phrase of phrases) {
    const problem = phraseProblem(phrase, wholeClause);
    if (problem) fault('phrase', problem, phrase.slice(0, 20), LONGEST_PHRASE);
  }
}

function readScope(
  { shop, site }: RawRule,
  { shops, sites }: RowContext,
  fault: Tell,
): Pick<OwnRule, 'site' | 'shop'> {
  const where = sites.find(({ id, title }) => id === site || title === site);
  if (site !== '' && !where) fault('site', 'siteUnknown', site);
  if (shop === '') return where ? { site: where.id } : {};
  const byId = shops.filter(({ id }) => id === shop);
  const found = byId.length > 0 ? byId : shops.filter(({ title }) => title === shop);
  const [only] = found;
  if (!only) fault('shop', 'shopUnknown', shop);
  else if (found.length > 1) fault('shop', 'shopTwice', shop, found.map(({ id }) => id).join('、'));
  else if (where && where.id !== only.site) fault('shop', 'shopElsewhere', shop, where.title);
  // A shop is on one site: naming it too would say the same twice.
  return only ? { shop: only.id } : {};
}

function readPlaces(words: readonly string[], fault: Tell): readonly Place[] | undefined {
  if (words.length === 0) return undefined;
  const places = words.map((word) => {
    const plain = word.toLowerCase();
    const place = PLACES.find((one) => PLACE_WORDS[one] === word || one === plain);
    if (!place) fault('places', 'placeUnknown', word);
    return place;
  });
  return keptPlaces(places.filter((place) => place !== undefined));
}

function severityOf(text: string): Severity | undefined {
  if (text === '') return PLAIN_LEVEL;
  const plain = text.toLowerCase();
  return SEVERITIES.find((one) => LEVEL_WORDS[one] === text || one === plain);
}

function wordOf(
  text: string,
  yes: readonly string[],
  no: readonly string[],
  otherwise: boolean,
): boolean | undefined {
  const plain = text.toLowerCase();
  if (plain === '') return otherwise;
  if (yes.includes(plain)) return true;
  return no.includes(plain) ? false : undefined;
}
