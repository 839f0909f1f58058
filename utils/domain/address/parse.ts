import type { SimplifiedTable } from '../wording/fold';
import type { Divisions } from './divisions';
import { findName } from './find-name';
import { hasHouseNumber } from './house-number';
import { type Piece, splitLabels } from './labels';
import { MESSAGES } from './messages';
import type { AddressCode, AddressField, AddressFinding, ParsedAddress } from './parsed';
import { PHONE_PLACE, type Phone, takePhones } from './phones';
import { findRegion } from './region';
import { judgeRegion } from './region-verdict';
import { simplify } from './simplify';

/** What the check reads with: division data and the table of simplified characters, both loaded when first used. */
export interface AddressData {
  readonly divisions: Divisions;
  readonly simplified: SimplifiedTable;
}

const EDGES = /^[\s,;:|/、。.\-_·>)\]]+|[\s,;:|/、。.\-_([]+$/g;
const MASK = /[*＊]{1,}|[xX]{3,}/;

/** Reads an address as people paste it. What is not certain is null, with a finding that says why. */
export function parseAddress(text: string, data: AddressData): ParsedAddress {
  const { rest, phones } = takePhones(simplify(text, data.simplified));
  const pieces = splitLabels(rest);
  const body = bodyOf(pieces);
  const region = findRegion(body, data.divisions);
  const { name, doubtful, detail } = findName(pieces, body, region, data.divisions);
  const tidied = tidyDetail(detail);
  const masked = MASK.test(region ? tidied : body);
  const verdict = judgeRegion(region, body, data.divisions, masked);
  const findings: AddressFinding[] = [];
  const say = (code: AddressCode, field: AddressField, said = '', more = ''): void => {
    findings.push({ code, field, message: MESSAGES[code](said, more) });
  };
  if (name === null) say(doubtful === null ? 'noName' : 'unsureName', 'name', doubtful ?? '');
  else if (/[*]/.test(name)) say('masked', 'name', name);
  sayPhone(phones, say);
  findings.push(...verdict.findings);
  if (tidied === '' || /^[*\s]+$/.test(tidied))
    say(masked ? 'masked' : 'noDetail', 'detail', tidied || '地址');
  else if (masked) say('masked', 'detail', tidied);
  else if (!hasHouseNumber(tidied)) say('noHouseNumber', 'detail');
  return {
    text,
    name,
    phone: phones[0]?.shown ?? null,
    province: verdict.province,
    city: verdict.city,
    district: verdict.district,
    detail: tidied === '' || /^[*\s]+$/.test(tidied) ? null : tidied,
    findings,
  };
}

/** The text in which the address stands: its labelled pieces, or all that has no label. */
function bodyOf(pieces: readonly Piece[]): string {
  const labelled = pieces.filter(({ kind }) => kind === 'region' || kind === 'detail');
  const chosen = labelled.length > 0 ? labelled : pieces.filter(({ kind }) => kind !== 'ignored');
  return chosen.map((piece) => piece.text).join('\n');
}

function tidyDetail(detail: string): string {
  return detail
    .replaceAll(PHONE_PLACE, ' ')
    .replace(/(?:^|[\s,;])(?:邮编:?\s*)?\d{6}(?=$|[\s,;])/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(EDGES, '')
    .replace(/\s*\(?收\)?$/, '')
    .replace(EDGES, '');
}

function sayPhone(
  phones: readonly Phone[],
  say: (code: AddressCode, field: AddressField, said?: string, more?: string) => void,
): void {
  const [first, ...others] = phones;
  if (first === undefined) {
    say('noPhone', 'phone');
    return;
  }
  const codes = {
    masked: 'masked',
    short: 'phoneShort',
    long: 'phoneLong',
    wrong: 'phoneWrong',
    local: 'noAreaCode',
  } as const;
  if (first.shape !== 'good') say(codes[first.shape], 'phone', first.shown);
  const other = others.filter(({ shown }) => shown !== first.shown).map(({ shown }) => shown);
  if (other.length > 0) say('twoPhones', 'phone', first.shown, other.join('、'));
}
