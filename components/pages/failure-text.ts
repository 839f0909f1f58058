import { findText, t } from '@/utils/i18n/pages';
import type { FaultView } from './types';

/** @returns a failure in words, with what was kept and the next step. */
export function failureText(code: string, where: string): string {
  return findText(`fail.${code}`, where) ?? t('fail.other', where ? `${code}：${where}` : code);
}

/** @returns why a backup was not restored, in words. */
export function restoreFailureText({ code, where }: FaultView): string {
  return t('data.restoreFailed', findText(`restore.${code}`, where) ?? failureText(code, where));
}
