import { isAddressLike } from '../address/names';
import type { ParsedAddress } from '../address/parsed';
import { fieldValue } from '../shop/field';
import type { CheckFacts, CheckResult, CheckState } from './facts';

const REGION = ['province', 'city', 'district'] as const;
const SOURCE = '手册003、004（003-20、003-48）';

/** Whether province, city and district belong together, as of the division data's date; streets are not in the data. */
export function checkRegion({ order, address }: CheckFacts): CheckResult | undefined {
  const shown = fieldValue(order.fields.address);
  if (!shown) return undefined;
  const say = (state: CheckState, reason: CheckResult['reason']): CheckResult => ({
    rule: 'check.address.region',
    state,
    reason,
    source: SOURCE,
  });
  if (address.state !== 'read') return say('ask', { key: `check.why.address.${address.state}` });
  const read = address.order;
  if (!read) return say('ask', { key: 'check.why.address.reading' });
  const findings = read.findings.filter(({ field }) => (REGION as readonly string[]).includes(field));
  const wrong = findings.filter(({ code }) => code !== 'masked');
  if (wrong[0]) return say('look', { words: unique(wrong.map(({ message }) => message)).join(' ') });
  if (findings.length > 0) return say('masked', { key: 'check.why.address.regionMasked' });
  return say('pass', { key: 'check.why.address.region', values: [regionText(read), address.date] });
}

/** Whether a number, a building or a known place is there. */
export function checkHouse({ order, address }: CheckFacts): CheckResult | undefined {
  if (address.state !== 'read' || !address.order) return undefined;
  const say = (state: CheckState, reason: CheckResult['reason']): CheckResult => ({
    rule: 'check.address.house',
    state,
    reason,
    source: SOURCE,
  });
  const finding = address.order.findings.find(({ field }) => field === 'detail');
  if (finding?.code === 'masked' || order.fields.address?.state === 'masked')
    return say('masked', { key: 'check.why.address.masked' });
  if (finding) return say('look', { words: finding.message });
  return say('pass', { key: 'check.why.address.house' });
}

/** Whether the buyer wrote another address in this conversation; the last one counts. */
export function checkSaidAddress({ order, address, from }: CheckFacts): CheckResult | undefined {
  if (address.state !== 'read' || !address.order) return undefined;
  const [, read] = [...address.said].filter(([at, one]) => at >= from && isAddress(one)).at(-1) ?? [];
  if (!read) return undefined;
  const said = withoutTalk(read);
  const source = '手册003（003-20、003-48）';
  const rule = 'check.address.said';
  const masked = order.fields.address?.state === 'masked' || isMasked(address.order);
  const verdict = compareAddresses(address.order, said, masked);
  if (verdict === 'other')
    return {
      rule,
      state: 'look',
      reason: { key: 'check.why.address.said' },
      source,
      difference: { ordered: fieldValue(order.fields.address) ?? '', said: addressText(said) },
    };
  if (verdict === 'unknown')
    return {
      rule,
      state: 'masked',
      reason: { key: 'check.why.address.saidMasked', values: [addressText(said)] },
      source,
    };
  return { rule, state: 'pass', reason: { key: 'check.why.address.sameSaid' }, source };
}

/** An address without what the same message says after it (，要两套). */
function withoutTalk(read: ParsedAddress): ParsedAddress {
  const [first = '', ...rest] = read.detail?.split(/[,，。;；!！\n]/) ?? [];
  const parts = rest.map((part) => part.trim());
  const end = parts.findIndex((part) => !isAddressLike(part));
  const detail = [first.trim(), ...(end < 0 ? parts : parts.slice(0, end))].join('，');
  return { ...read, detail };
}

/** Whether what was read is an address and not only a place that somebody spoke of. */
export function isAddress({ province, city, district, detail, findings }: ParsedAddress): boolean {
  const named = province !== null || city !== null || district !== null;
  const placed =
    detail !== null && !findings.some(({ code }) => code === 'noHouseNumber' || code === 'noDetail');
  return placed && (named || /[路街巷弄村道]/.test(detail));
}

/** @returns an address as one line, without name and phone */
export function addressText({ province, city, district, detail }: ParsedAddress): string {
  const parts = [
    province,
    city === province || city?.endsWith('直辖县级行政区划') ? null : city,
    district,
    detail,
  ];
  return parts.filter((part) => part !== null).join('');
}

/** Whether two addresses are one place. Parts that one of them does not name are not compared. */
export function compareAddresses(
  order: ParsedAddress,
  said: ParsedAddress,
  masked: boolean,
): 'same' | 'other' | 'unknown' {
  const apart = REGION.some(
    (part) => order[part] !== null && said[part] !== null && order[part] !== said[part],
  );
  if (apart) return 'other';
  if (masked) return 'unknown';
  const [one, other] = [bareOf(order.detail ?? ''), bareOf(said.detail ?? '')];
  if (one === '' || other === '') return 'unknown';
  if (one.includes(other) || other.includes(one)) return 'same';
  // Another way of writing the same: all figures of the shorter one in their order, and most of its words.
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const figures: string[] = [...(long.match(/\d+/g) ?? [])];
  const inOrder = (short.match(/\d+/g) ?? []).every((figure) => {
    const at = figures.indexOf(figure);
    return at >= 0 && figures.splice(0, at + 1).length > 0;
  });
  return inOrder && shared(short, long) >= 0.7 ? 'same' : 'other';
}

function bareOf(detail: string): string {
  return detail
    .toLowerCase()
    .replace(/[\s,，。、;；:：()（）\-_#—.]/g, '')
    .replace(/[栋幢座]/g, '栋')
    .replace(/室$/, '');
}

/** The part of the characters of one that stand in the other. */
function shared(short: string, long: string): number {
  const there = new Set(long);
  const chars = [...short].filter((char) => !/\d/.test(char));
  return chars.length === 0 ? 0 : chars.filter((char) => there.has(char)).length / chars.length;
}

function isMasked({ findings }: ParsedAddress): boolean {
  return findings.some(({ code, field }) => code === 'masked' && field === 'detail');
}

function regionText(read: ParsedAddress): string {
  return addressText({ ...read, detail: null });
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
