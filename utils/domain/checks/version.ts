import { ORDER_FIELDS, type Order, type OrderField } from '../shop/order';

/** The fields whose change makes another order of it: what goes where, to whom, and for how much. */
export const VERSION_FIELDS = ORDER_FIELDS.filter((field) => field !== 'status' && field !== 'buyer');

/** What is kept of an order's fields to see a change: twenty bits each, from which no phone or address can be told. */
export type Prints = Readonly<Partial<Record<OrderField, string>>>;

const BITS = 20;
const HEX = BITS / 4;

/**
 * Prints of an order's fields. Twenty bits tell a change but for one in a million, and fit ten thousand mobile numbers
 * each: who reads them does not learn the number. Salted with the order number, so that no two orders can be compared.
 */
export function printsOf(order: Order): Prints {
  const prints: Partial<Record<OrderField, string>> = {};
  for (const name of VERSION_FIELDS) {
    const field = order.fields[name];
    if (field?.state === 'absent') prints[name] = '-';
    else if (field?.state === 'found' || field?.state === 'masked')
      prints[name] =
        `${field.state === 'masked' ? '*' : ''}${print(`${order.no}|${name}|${tidy(field.value)}`)}`;
  }
  return prints;
}

/**
 * @returns the fields that are certainly other than they were. A field that is masked on one side, or was read on one
 * side only, says nothing; one that was empty and is filled in has changed.
 */
export function changedFields(before: Prints, now: Prints): OrderField[] {
  return VERSION_FIELDS.filter((name) => {
    const [was, is] = [before[name], now[name]];
    if (was === undefined || is === undefined || is === '-') return false;
    if (was === '-') return true;
    return was.startsWith('*') === is.startsWith('*') && was !== is;
  });
}

/** @returns the prints of some fields only */
export function printsFor(prints: Prints, fields: readonly OrderField[]): Prints {
  return Object.fromEntries(
    fields.flatMap((name) => (prints[name] === undefined ? [] : [[name, prints[name]]])),
  );
}

function tidy(value: string): string {
  return value.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** FNV-1a over UTF-16 units, folded to twenty bits. */
function print(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  const folded = (hash >>> BITS) ^ (hash & ((1 << BITS) - 1));
  return folded.toString(16).padStart(HEX, '0');
}
