import type { Finding } from '@/utils/domain/wording/finding';
import { maskNumbers } from '@/utils/domain/wording/mask';
import type { ShopContext } from '@/utils/frame/context';
import { ask } from '@/utils/messages/client';
import { now } from '@/utils/platform/clock';
import type { EventReport } from '@/utils/storage/event';

const AROUND = 12;

/**
 * Tells what fired: to the logbook the rule alone, and to the browser's session the words with a little around them,
 * digits masked, so that whoever looks after the rules can say that they were harmless.
 */
export function reportFired(
  context: ShopContext,
  kind: EventReport['kind'],
  { rule, severity, start, end }: Finding,
  text: string,
  code?: string,
): void {
  context.report({ kind, rule, ...(code !== undefined && { code }) });
  void ask('fired.keep', {
    rule,
    severity,
    words: maskNumbers(text.slice(start, end)).slice(0, 40),
    around: maskNumbers(text.slice(Math.max(0, start - AROUND), end + AROUND)).slice(0, 40),
    at: now(),
  });
}
