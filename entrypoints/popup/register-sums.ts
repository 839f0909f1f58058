import { findText } from '@/utils/i18n/pages';
import type { LogEvent } from '@/utils/storage/event';

/** @returns how often each register hint was counted in one shop (by site where no shop is set up), the most frequent first */
export function registerSums(
  events: readonly LogEvent[],
  key: string | undefined,
): { readonly words: string; readonly times: number }[] {
  const sums = new Map<string, number>();
  for (const { rule = '', shop, site } of events) {
    if (rule.startsWith('wording.register.') && (shop ?? site) === key)
      sums.set(rule, (sums.get(rule) ?? 0) + 1);
  }
  return [...sums]
    .map(([rule, times]) => ({ words: findText(`rule.${rule}`) ?? rule, times }))
    .sort((one, other) => other.times - one.times);
}
