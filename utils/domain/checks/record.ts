import type { OrderField } from '../shop/order';
import { changedFields, type Prints } from './version';

/** Who said that an order is right: the buyer by his answer, or the agent (by phone, on the order card). */
export type ConfirmedBy = 'buyer' | 'agent';

/**
 * What has been checked of one order (核对记录), by the order's number and the prints of its fields: no buyer's name,
 * phone, address or word is in it.
 */
export interface CheckRecord {
  readonly site: string;
  readonly order: string;
  readonly shop?: string | undefined;
  /** What each ticked item was ticked for: prints of the fields it shows. */
  readonly ticked: Readonly<Record<string, Prints>>;
  readonly confirmed?: { readonly by: ConfirmedBy; readonly prints: Prints } | undefined;
  /** Milliseconds since 1970 of the last change. */
  readonly at: number;
}

/** One change of a record. */
export type CheckMark =
  | { readonly kind: 'tick'; readonly item: string; readonly prints: Prints }
  | { readonly kind: 'untick'; readonly item: string }
  | { readonly kind: 'confirm'; readonly by: ConfirmedBy; readonly prints: Prints }
  | { readonly kind: 'reopen' };

/** @returns the record after a change */
export function withMark(
  before: CheckRecord | undefined,
  about: Pick<CheckRecord, 'site' | 'order' | 'shop'>,
  mark: CheckMark,
  at: number,
): CheckRecord {
  const { ticked = {}, confirmed } = before ?? {};
  const base = { ...about, ticked, ...(confirmed && { confirmed }), at };
  if (mark.kind === 'tick') return { ...base, ticked: { ...ticked, [mark.item]: mark.prints } };
  if (mark.kind === 'confirm') return { ...base, confirmed: { by: mark.by, prints: mark.prints } };
  if (mark.kind === 'reopen') return { ...about, ticked, at };
  const { [mark.item]: _gone, ...rest } = ticked;
  return { ...base, ticked: rest };
}

/** What of a record still holds for an order as it is now. */
export interface StandingRecord {
  readonly ticked: ReadonlySet<string>;
  readonly confirmed: ConfirmedBy | undefined;
  /** Fields that are other than when they were ticked or confirmed. */
  readonly changed: readonly OrderField[];
}

/** Compares a record with the order: what was ticked for another version is open again, and so is a confirmation. */
export function standing(record: CheckRecord | undefined, now: Prints): StandingRecord {
  const changed = new Set<OrderField>();
  const holds = (prints: Prints): boolean => {
    const fields = changedFields(prints, now);
    for (const field of fields) changed.add(field);
    return fields.length === 0;
  };
  const ticked = new Set(
    Object.entries(record?.ticked ?? {}).flatMap(([item, prints]) => (holds(prints) ? [item] : [])),
  );
  const confirmed = record?.confirmed && holds(record.confirmed.prints) ? record.confirmed.by : undefined;
  return { ticked, confirmed, changed: [...changed] };
}
