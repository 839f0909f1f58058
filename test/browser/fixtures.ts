import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, chromium, type Page, type Worker } from '@playwright/test';
import { browserFlags, findChromium } from '../../scripts/browser.mjs';
import { agentSettings, atDesk } from '../agent-settings.mjs';
import { type Shop, startShop } from '../shop/server.mjs';

/** The built extension that the browser tests use: its overlay root is open, everything else is as released. */
export const EXTENSION = resolve(
  fileURLToPath(new URL('../..', import.meta.url)),
  process.env.ANTOU_OUT ?? '.output',
  'chrome-mv3-test',
);

/** One browser with the extension on it. */
export interface Antou {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly id: string;
  /** Writes settings as a set-up agent has them: shop, name, scheme. */
  setUp(change?: Record<string, unknown>): Promise<void>;
}

interface WorkerFixtures {
  readonly shop: Shop;
  readonly antou: Antou;
}

/** Starts a browser with an extension folder on it. */
export async function launch(
  extension: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<Antou> {
  const { path } = await findChromium({ install: true });
  const context = await chromium.launchPersistentContext('', {
    ...(path && { executablePath: path }),
    headless: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    args: browserFlags({ extension }),
    ...options,
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const setUp = async (change: Record<string, unknown> = {}) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/popup.html`);
    const settings = agentSettings(change);
    await page.evaluate(
      async ([settings, desk]) => {
        const area = (globalThis as unknown as { chrome: typeof chrome }).chrome.storage;
        await area.session.clear();
        // Whoever is set up has just said who he is; the tests of the question forget it.
        await area.session.set(desk);
        // Tests of one worker share the browser, and so the logbook.
        await chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind: 'log.wipe', payload: null });
        const { settingsRevision } = await area.local.get('settingsRevision');
        await area.local.set({ settings, settingsRevision: ((settingsRevision as number) ?? 0) + 1 });
      },
      [settings, atDesk(settings)] as const,
    );
    await page.close();
  };
  return { context, worker, id, setUp };
}

/** Tests with one browser and one practice shop a worker; each test begins with a fresh shop and settings. */
export const test = base.extend<{ page: Page }, WorkerFixtures>({
  shop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off the first argument
    async ({}, use) => {
      const shop = await startShop({ settings: { script: 'off' } });
      await use(shop);
      await shop.close();
    },
    { scope: 'worker' },
  ],
  antou: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const antou = await launch(EXTENSION);
      await use(antou);
      await antou.context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ antou, shop }, use) => {
    await shop.reset();
    await antou.setUp();
    const page = await antou.context.newPage();
    await use(page);
    await page.close();
  },
});

export { expect } from '@playwright/test';
