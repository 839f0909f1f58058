import { format } from './format';
import { type PageTextKey, pageTexts } from './zh-cn-pages';

/** @returns the text of a key for the extension's own pages, with its parameters put in. */
export function t(key: PageTextKey, ...values: readonly (string | number)[]): string {
  return format(pageTexts[key], values);
}

/** @returns the text of a key that was put together from a code, or undefined where there is none. */
export function findText(key: string, ...values: readonly (string | number)[]): string | undefined {
  return Object.hasOwn(pageTexts, key) ? t(key as PageTextKey, ...values) : undefined;
}
