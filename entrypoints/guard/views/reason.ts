import type { Finding } from '@/utils/domain/wording/finding';
import { textOf } from '@/utils/i18n/guard';

/** @returns why something was found, in the agent's language. */
export function reasonText({ reason }: Finding): string {
  return 'words' in reason ? reason.words : textOf(reason.key, ...(reason.values ?? []));
}
