import { format } from './format';
import { panelTexts, type TextKey } from './zh-cn-panel';

/** @returns the text of a key with its parameters put in. */
export function t(key: TextKey, ...values: readonly (string | number)[]): string {
  return format(panelTexts[key], values);
}

/** @returns the text of a key that was put together from a code; the code itself where there is none. */
export function textOf(key: string, ...values: readonly (string | number)[]): string {
  return key in panelTexts ? t(key as TextKey, ...values) : key;
}
