import { format } from './format';
import { type GuardTextKey, guardTexts } from './zh-cn-guard';

/** @returns the guard's text of a key with its parameters put in. */
export function t(key: GuardTextKey, ...values: readonly (string | number)[]): string {
  return format(guardTexts[key], values);
}

/** @returns the text of a key that was put together from a code; the code itself where there is none. */
export function textOf(key: string, ...values: readonly (string | number)[]): string {
  return key in guardTexts ? t(key as GuardTextKey, ...values) : key;
}
