import { format } from './format';
import { type CheckTextKey, checkTexts } from './zh-cn-checks';

/** @returns the order checks' text of a key with its parameters put in. */
export function t(key: CheckTextKey, ...values: readonly (string | number)[]): string {
  return format(checkTexts[key], values);
}
