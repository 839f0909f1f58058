import type { Field } from '../shop/field';
import { fieldValue } from '../shop/field';
import type { Order, OrderField } from '../shop/order';
import type { OwnItem } from './check-settings';
import type { CheckResult, CheckState } from './facts';
import { kindOf } from './items';
import type { StandingRecord } from './record';

/** One field of an order as an item shows it. */
export interface ShownField {
  readonly field: OrderField;
  readonly value: string;
  readonly state: 'found' | 'masked' | 'absent' | 'unreadable';
}

/** One line of the check list. */
export interface CheckLine {
  readonly id: string;
  /** The words of an item that the shop wrote itself. */
  readonly title?: string;
  readonly fields: readonly ShownField[];
  readonly state: CheckState;
  readonly results: readonly CheckResult[];
  readonly ticked: boolean;
  /** Nothing is left to do about it: it passed by itself, or somebody ticked it. */
  readonly done: boolean;
}

/** The check list (核对单) of one order in front of one buyer (000-23, 003-20 to 003-24). */
export interface CheckList {
  readonly order: string;
  readonly lines: readonly CheckLine[];
  /** What machine checks found that no line of this shop's list speaks of. */
  readonly others: readonly CheckResult[];
  /** Fields that were other when they were checked. */
  readonly changed: readonly OrderField[];
  /** The order's buyer is certainly another than the one in the chat. */
  readonly otherBuyer: boolean;
}

/** What a list is made of. */
export interface ListParts {
  readonly order: Order;
  readonly items: readonly string[];
  readonly own: readonly OwnItem[];
  readonly results: readonly CheckResult[];
  readonly standing: StandingRecord;
}

/** Makes the check list of an order. */
export function makeCheckList({ order, items, own, results, standing }: ListParts): CheckList {
  const lines = items.flatMap((id): CheckLine[] => {
    const kind = kindOf(id, own);
    if (!kind) return [];
    const title = own.find((item) => item.id === id)?.title;
    const fields = kind.fields.map((name) => shownField(name, order.fields[name]));
    const spoken = results.filter(({ rule }) => kind.rules.includes(rule));
    const state = stateOf(fields, spoken, kind.self === true);
    const ticked = standing.ticked.has(id);
    return [
      {
        id,
        ...(title !== undefined && { title }),
        fields,
        state,
        results: spoken,
        ticked,
        done: ticked || state === 'pass' || state === 'absent',
      },
    ];
  });
  const shown = new Set(lines.flatMap((line) => line.results));
  return {
    order: order.no,
    lines,
    others: results.filter((result) => result.state === 'look' && !shown.has(result)),
    changed: standing.changed,
    otherBuyer: results.some(({ rule, state }) => rule === 'check.buyer.same' && state === 'look'),
  };
}

/** How many things have to be looked at, and have not been. */
export function alarms({ lines, others, changed }: CheckList): number {
  return (
    lines.filter(({ state, ticked }) => state === 'look' && !ticked).length +
    others.length +
    (changed.length > 0 ? 1 : 0)
  );
}

/** How many lines are still open. */
export function openLines({ lines }: CheckList): number {
  return lines.filter(({ done }) => !done).length;
}

function shownField(field: OrderField, read: Field | undefined): ShownField {
  if (read?.state === 'ambiguous') return { field, value: '', state: 'unreadable' };
  const value = fieldValue(read)?.trim() ?? '';
  if (value === '') return { field, value, state: 'absent' };
  return { field, value, state: read?.state === 'masked' ? 'masked' : 'found' };
}

function stateOf(fields: readonly ShownField[], results: readonly CheckResult[], self: boolean): CheckState {
  const has = (state: CheckState) => results.some((result) => result.state === state);
  if (has('look') || fields.some(({ state }) => state === 'unreadable')) return 'look';
  if (has('masked') || fields.some(({ state }) => state === 'masked')) return 'masked';
  if (has('ask')) return 'ask';
  if (self && results.length > 0) return 'pass';
  return fields.length > 0 && fields.every(({ state }) => state === 'absent') ? 'absent' : 'ask';
}
