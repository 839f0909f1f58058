import { browser } from '@/utils/platform/browser';
import type { Definition } from '@/utils/sites/definition';
import { definitionFor } from '@/utils/sites/registry';

/** The tab that the popup was opened over. */
export interface ShopTab {
  readonly id: number;
  readonly definition: Definition;
}

/** @returns the active tab if its page belongs to a known site; the browser tells the address only of those. */
export async function activeShopTab(): Promise<ShopTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url || !URL.canParse(tab.url)) return undefined;
  const definition = definitionFor(new URL(tab.url).origin);
  return definition && { id: tab.id, definition };
}
