import { format } from './format';
import { type OrderTextKey, orderTexts } from './zh-cn-orders';

/** @returns the order list's text of a key with its parameters put in. */
export function t(key: OrderTextKey, ...values: readonly (string | number)[]): string {
  return format(orderTexts[key], values);
}
