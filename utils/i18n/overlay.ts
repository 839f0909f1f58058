import { format } from './format';
import { type OverlayTextKey, overlayTexts } from './zh-cn-overlay';

/** @returns the overlay's text of a key with its parameters put in. */
export function t(key: OverlayTextKey, ...values: readonly (string | number)[]): string {
  return format(overlayTexts[key], values);
}

/** @returns the text of a key that was put together from a code; the code itself where there is none. */
export function textOf(key: string, ...values: readonly (string | number)[]): string {
  return key in overlayTexts ? t(key as OverlayTextKey, ...values) : key;
}
