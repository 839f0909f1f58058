import { type TextKey, zhCN } from './zh-cn';

/** @returns the text of a key with its parameters put in. */
export function t(key: TextKey, ...values: readonly (string | number)[]): string {
  return zhCN[key].replace(/\{(\d)\}/g, (_mark, at: string) => String(values[Number(at)] ?? ''));
}

/** @returns the text of a key that was put together from a code; the code itself where there is none. */
export function textOf(key: string, ...values: readonly (string | number)[]): string {
  return key in zhCN ? t(key as TextKey, ...values) : key;
}
