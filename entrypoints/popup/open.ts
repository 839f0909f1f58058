import { browser } from '@/utils/platform/browser';

/** Opens the options page, at one of its pages if one is named, and closes the popup. */
export async function open(page: string | undefined): Promise<void> {
  if (page === undefined) await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#/${page}`) });
  close();
}
