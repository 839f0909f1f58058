import type { OverlayTextKey } from '@/utils/i18n/zh-cn-overlay';
import { ask } from '@/utils/messages/client';
import type { Refusal } from '@/utils/messages/protocol';
import { now } from '@/utils/platform/clock';
import { newId } from '@/utils/platform/ids';
import type { Store } from '@/utils/state/store';
import type { EventReport, LogEvent } from '@/utils/storage/event';

/** Sends events to the logbook; says so when one could not be kept, each reason once until one is kept again. */
export function createReporter(store: Store, warn: (key: OverlayTextKey) => void) {
  const said = new Set<Refusal>();
  const send = async (report: EventReport) => {
    const { site, shop } = store.snapshot;
    const event: LogEvent = {
      id: newId(),
      at: now(),
      site: site.id,
      ...(shop && { shop: shop.id, agent: shop.agent }),
      ...report,
    };
    const answer = await ask('log.append', { events: [event] });
    if (answer.ok) said.clear();
    else if (!said.has(answer.code)) {
      said.add(answer.code);
      warn(answer.code === 'storageFull' ? 'notice.storageFull' : 'notice.notLogged');
    }
  };
  return (report: EventReport): void => void send(report);
}
