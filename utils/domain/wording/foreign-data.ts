import type { SeenOrder } from '../shop/seen-order';
import { NUMERALS } from './digits';
import type { Finding } from './finding';
import type { MappedText } from './fold';
import { areTwo } from './other-account';

const SHORTEST_SECRET = 6;
/** So much of the end of an address tells whose it is; province and city are often left out. */
const ADDRESS_TAIL = 8;
const MARKS = /[\s\-–—_.·,，、()（）]/;

/** A folded text without its marks and with numerals as figures, and where each unit stood. */
interface Bare {
  readonly text: string;
  readonly at: readonly number[];
}

/**
 * Another buyer's order number, phone or address in a text for `buyer` (004-12, 004-18, 004-19), however it is spaced
 * or spelt, and another's amount. Held where both buyers were read whole and differ, a remark where one of them is not
 * known; silent about what this buyer's own orders hold, and about what this buyer typed here himself.
 * @param folded the folded text; findings carry the source's offsets
 * @param typed what this buyer wrote in this conversation
 */
export function foreignData(
  folded: MappedText,
  buyer: string | undefined,
  seen: readonly SeenOrder[],
  typed: readonly string[] = [],
): Finding[] {
  const who = buyer === '' ? undefined : buyer;
  const mine = seen.filter((order) => order.buyer === who);
  const others = seen.filter((order) => order.buyer !== who);
  if (others.length === 0) return [];
  const own = [
    ...mine.flatMap((order) => [order.no, ...order.secrets]),
    ...typed.map((text) => text.normalize('NFKC')),
  ].map((value) => bareOf(value).text);
  const bare = bareOf(folded.text);
  const found = others.flatMap((order) =>
    [order.no, ...order.secrets]
      .map((value) => bareOf(value).text)
      .filter((value) => value.length >= SHORTEST_SECRET && !own.some((one) => one.includes(tailOf(value))))
      .flatMap((value) => occurrences(bare, value))
      .map(([start, end]) =>
        toFinding(folded, start, end, areTwo(who, order.buyer) ? 'other-buyer' : 'unknown-buyer'),
      ),
  );
  const paid = new Set(mine.map(({ amount }) => amount));
  const amounts = others
    .filter((order) => areTwo(who, order.buyer))
    .flatMap(({ amount }) => (amount === undefined || paid.has(amount) ? [] : [amount]))
    .flatMap((amount) => amountIn(folded.text, amount))
    .map(([start, end]) => toFinding(folded, start, end, 'other-amount'));
  return [...found, ...amounts];
}

function bareOf(text: string): Bare {
  const at: number[] = [];
  let bare = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? '';
    if (MARKS.test(unit)) continue;
    bare += NUMERALS.get(unit) ?? unit;
    at.push(i);
  }
  return { text: bare, at };
}

function tailOf(value: string): string {
  return /\p{Script=Han}/u.test(value)
    ? value.slice(-Math.max(ADDRESS_TAIL, Math.ceil(value.length / 2)))
    : value;
}

/** Where the end of a value stands, and as much of its beginning as stands before it. */
function occurrences({ text, at }: Bare, value: string): [start: number, end: number][] {
  const tail = tailOf(value);
  const found: [number, number][] = [];
  for (let from = text.indexOf(tail); from >= 0; from = text.indexOf(tail, from + tail.length)) {
    let start = from;
    let left = value.length - tail.length;
    while (left > 0 && start > 0 && text[start - 1] === value[left - 1]) {
      start--;
      left--;
    }
    found.push([at[start] ?? 0, (at[from + tail.length - 1] ?? 0) + 1]);
  }
  return found;
}

/** A sum is another's only if it stands there to the cent. */
function amountIn(text: string, amount: string): [start: number, end: number][] {
  if (!/\d\.\d{1,2}$/.test(amount)) return [];
  const start = text.indexOf(amount);
  const end = start + amount.length;
  if (start < 0 || /[\d.]/.test(text[start - 1] ?? '') || /\d/.test(text[end] ?? '')) return [];
  return [[start, end]];
}

const KINDS = {
  'other-buyer': { severity: 'block', key: 'finding.otherBuyer' },
  'unknown-buyer': { severity: 'suggest', key: 'finding.unknownBuyer' },
  'other-amount': { severity: 'warn', key: 'finding.otherAmount' },
} as const;

function toFinding(folded: MappedText, start: number, end: number, name: keyof typeof KINDS): Finding {
  const { severity, key } = KINDS[name];
  return {
    rule: `wording.privacy.${name}`,
    class: 'privacy',
    severity,
    start: folded.from[start] ?? 0,
    end: folded.to[end - 1] ?? 0,
    disguised: false,
    reason: { key },
    replacements: [],
    source: '手册004（004-12、004-19）',
  };
}
