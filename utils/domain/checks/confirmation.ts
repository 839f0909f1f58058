import type { Pack } from '../shop/pack';
import type { CheckField, CheckList } from './check-list';

/** The form sent to the buyer to confirm an order (订单确认): words around one line a field. */
export interface ConfirmationForm {
  readonly opening: string;
  readonly lines: readonly { readonly field: CheckField | 'order'; readonly label: string }[];
  readonly closing: string;
}

/** A pack that holds the confirmation form. */
export interface CheckPack extends Pack<'checks'> {
  readonly form: ConfirmationForm;
}

/**
 * The confirmation as text for the composer. A masked value goes out masked as the page shows it; a line whose value
 * the page does not give is left out.
 */
export function confirmationText(form: ConfirmationForm, list: CheckList): string {
  const values = new Map<string, string>([['order', list.order]]);
  for (const item of list.items) values.set(item.field, item.value);
  const lines = form.lines.flatMap(({ field, label }) => {
    const value = values.get(field);
    return value ? [`${label}：${value}`] : [];
  });
  return [form.opening, ...lines, form.closing].join('\n');
}
