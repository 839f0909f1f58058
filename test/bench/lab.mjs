// Two browsers on one practice shop: with Antou, and with an extension that does nothing in the same places.
import { chromium } from '@playwright/test';
import { browserFlags, findChromium } from '../../scripts/browser.mjs';
import { agentSettings, atDesk } from '../agent-settings.mjs';
import { startShop } from '../shop/server.mjs';

/** The overlay's host as the page can see it; the test build's root is open. */
export const HOST = 'html > [popover="manual"]';

export async function launch(extension) {
  const { path } = await findChromium({ install: true });
  return chromium.launchPersistentContext('', {
    ...(path && { executablePath: path }),
    headless: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    args: browserFlags({ extension }),
  });
}

/** Writes the settings of an agent who has gone through the first run, by the extension's own page. */
export async function setUp(context, change = {}) {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/popup.html`);
  const settings = agentSettings(change);
  await page.evaluate(
    async ([settings, desk]) => {
      const { settingsRevision = 0 } = await chrome.storage.local.get('settingsRevision');
      await chrome.storage.session.set(desk);
      await chrome.storage.local.set({ settings, settingsRevision: settingsRevision + 1 });
    },
    [settings, atDesk(settings)],
  );
  await page.close();
}

export async function openLab({ antou, empty }) {
  const shop = await startShop({ settings: { script: 'off' } });
  const contexts = { antou: await launch(antou), empty: await launch(empty) };
  await setUp(contexts.antou);
  return {
    shop,
    contexts,
    /** Simulated buyers write and wait. */
    async setScript(script) {
      await fetch(`${shop.url}/api/settings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ script }),
      });
    },
    async close() {
      await Promise.all(Object.values(contexts).map((context) => context.close()));
      await shop.close();
    },
  };
}

/** Main-thread time of a page's own process in ms, on the thread's clock: what others do on the machine is no part. */
export async function spentIn(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const value = (name) => 1000 * (metrics.find((one) => one.name === name)?.value ?? 0);
    return { task: value('TaskDuration'), script: value('ScriptDuration') };
  };
}

export const minus = (one, other) =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value - other[name]]));

/** The chat with a composer; with Antou, once the overlay's launcher stands. */
export async function openChat(context, shop, { antou, before, ...settings }) {
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  const query = new URLSearchParams({ conversation: 'c03', ...settings });
  await page.goto(`${shop.url}/chat?${query}`);
  await page.locator('#composer').click();
  if (antou) await page.locator('.launcher').waitFor({ state: 'attached' });
  return page;
}
