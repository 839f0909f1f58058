import { fieldValue } from '../shop/field';
import type { Order, OrderField } from '../shop/order';
import type { Pack } from '../shop/pack';
import type { ChangeBranch } from './address-change';
import type { CourierRegion } from './check-settings';
import type { CheckPreset } from './items';

/** One line of a confirmation: a field with its label, or words that stand for themselves. */
export type FormLine =
  | { readonly field: OrderField | 'order'; readonly label: string }
  | { readonly words: string };

/** The form sent to the buyer to confirm an order (订单确认): words around one line a field. */
export interface ConfirmationForm {
  readonly opening: string;
  readonly lines: readonly FormLine[];
  readonly closing: string;
}

/** How a buyer answers a confirmation: words of a yes, and words that make it none. */
export interface AnswerWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** A pack of check lists, confirmation forms, courier regions and address changes. */
export interface CheckPack extends Pack<'checks'> {
  readonly lists: readonly CheckPreset[];
  readonly form: ConfirmationForm;
  /** Where the page masks recipient, phone or address: the buyer reads those on the order card. */
  readonly masked: ConfirmationForm;
  /** Words by which a platform's own address card is known among the messages. */
  readonly cards: readonly string[];
  readonly answers: AnswerWords;
  readonly regions: readonly CourierRegion[];
  readonly changes: readonly ChangeBranch[];
}

const PERSONAL = ['recipient', 'phone', 'address'] as const satisfies readonly OrderField[];

/** Whether a page keeps back whose the order is or where it goes. */
export function isMaskedOrder({ fields }: Order): boolean {
  return PERSONAL.some(
    (name) => fields[name]?.state === 'masked' || /[*＊]{2}/.test(fieldValue(fields[name]) ?? ''),
  );
}

/**
 * The confirmation as text for the composer: the full form, or where the page masks the one without personal data. A
 * masked value never goes out; a line whose value the page does not give is left out.
 */
export function confirmationText(pack: Pick<CheckPack, 'form' | 'masked'>, order: Order): string {
  const masked = isMaskedOrder(order);
  const form = masked ? pack.masked : pack.form;
  const lines = form.lines.flatMap((line) => {
    if ('words' in line) return [line.words];
    const field = line.field === 'order' ? undefined : order.fields[line.field];
    const value = line.field === 'order' ? order.no : field?.state === 'found' ? field.value.trim() : '';
    return value ? [`${line.label}：${value}`] : [];
  });
  return [form.opening, ...lines, form.closing].join('\n');
}
