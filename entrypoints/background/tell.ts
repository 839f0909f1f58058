import type { Push } from '@/utils/messages/protocol';
import { browser } from '@/utils/platform/browser';
import { newId } from '@/utils/platform/ids';

/** Tells a tab's frames something; a tab without our script does not hear it, which is no fault. */
export async function tell<K extends keyof Push>(
  tabId: number,
  kind: K,
  payload: Push[K],
  to?: { frameId: number; documentId?: string },
): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, { id: newId(), kind, payload }, to ?? {});
  } catch {
    return undefined;
  }
}

/** Tells every tab. */
export async function tellAll<K extends keyof Push>(kind: K, payload: Push[K]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tell(id, kind, payload)])));
}
