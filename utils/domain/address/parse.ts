import type { SimplifiedTable } from '../wording/fold';
import type { Divisions } from './divisions';
import { findName } from './find-name';
import { hasHouseNumber } from './house-number';
import { type Piece, splitLabels } from './labels';
import { MESSAGES } from './messages';
import { isAddressLike, isChatter } from './names';
import type { AddressCode, AddressField, AddressFinding, ParsedAddress } from './parsed';
import { PHONE_PLACE, type Phone, takePhones } from './phones';
import { findRegion } from './region';
import { judgeRegion, type RegionVerdict } from './region-verdict';
import { simplify } from './simplify';

/** What the check reads with: division data and the table of simplified characters, both loaded when first used. */
export interface AddressData {
  readonly divisions: Divisions;
  readonly simplified: SimplifiedTable;
}

const EDGES = /^[\s,;:|/、。.\-_·>)\]]+|[\s,;:|/、。.\-_([]+$/g;
const PHONE_IN_BRACKETS = new RegExp(`\\(([^()]*${PHONE_PLACE}[^()]*)\\)`, 'g');
const MASK = /[*＊]{1,}|[xX]{3,}/;

/** Reads an address as people paste it. What is not certain is null, with a finding that says why. */
export function parseAddress(text: string, data: AddressData): ParsedAddress {
  const { rest, phones } = takePhones(simplify(text, data.simplified));
  const pieces = splitLabels(rest);
  const body = bodyOf(pieces);
  const region = findRegion(body, data.divisions);
  const { name, doubtful, detail } = findName(pieces, body, region, data.divisions);
  const masked = MASK.test(region ? detail : body);
  const verdict = judgeRegion(region, body, data.divisions, masked);
  const tidied = withoutRepeat(tidyDetail(detail), verdict);
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
  const body = chosen.map((piece) => piece.text).join('\n');
  // 1号(老陈 138…): the brackets part them from the address.
  return body.replace(PHONE_IN_BRACKETS, ' $1 ');
}

function tidyDetail(detail: string): string {
  const bare = detail
    .replaceAll(PHONE_PLACE, ' ')
    .replace(/(?:^|[\s,;])(?:邮编:?\s*)?\d{6}(?=$|[\s,;])/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(EDGES, '')
    .replace(/[\s(]+收\)?$/, '')
    .replace(EDGES, '');
  // 1号,谢谢: what is said to the shop ends where the address does.
  const [, kept = '', last = ''] = /^(.*)[\s,;!。]+([^\s,;!。]+)$/.exec(bare) ?? [];
  return last !== '' && isChatter(last) && !isAddressLike(last) ? tidyDetail(kept) : bare;
}

/** 虞山镇 苏州市常熟市虞山镇1号: a form's street and the whole address again. */
function withoutRepeat(detail: string, region: RegionVerdict): string {
  const whole = `${region.city ?? ''}${region.district ?? ''}`;
  const at = region.district === null ? -1 : detail.indexOf(whole);
  const head = detail.slice(0, Math.max(at, 0)).replace(`${region.province}`, '').trim();
  const again = detail.slice(at + whole.length).trim();
  return at >= 0 && again.startsWith(head) ? again : detail;
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
