import { format } from './format';
import { type NoteTextKey, noteTexts } from './zh-cn-notes';

/** @returns the note tools' text of a key with its parameters put in. */
export function t(key: NoteTextKey, ...values: readonly (string | number)[]): string {
  return format(noteTexts[key], values);
}

/** @returns the text of a key that was put together from a code; the code itself where there is none. */
export function textOf(key: string, ...values: readonly (string | number)[]): string {
  return key in noteTexts ? t(key as NoteTextKey, ...values) : key;
}
