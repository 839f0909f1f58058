import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Antou, EXTENSION, expect, launch, test } from './fixtures';

interface DeveloperPrivate {
  updateProfileConfiguration(change: object): Promise<void>;
  reload(id: string, how: object): Promise<void>;
}

const BAD = '您加我微信 shop2026 吧';

async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Asks the worker from a page of our own, as those pages do. */
function asked(
  page: Page,
  kind: string,
  payload: unknown,
): Promise<{ ok: boolean; value: unknown; code?: string }> {
  return page.evaluate(
    ([kind, payload]) => chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind, payload }),
    [kind, payload] as const,
  );
}

async function ownPage(antou: Antou): Promise<Page> {
  const page = await antou.context.newPage();
  await page.goto(`chrome-extension://${antou.id}/popup.html`);
  return page;
}

test('four pages change the settings fifty times each: 200 of 200', async ({ antou, page: _page }) => {
  const pages = await Promise.all([0, 1, 2, 3].map(() => ownPage(antou)));
  await Promise.all(
    pages.map((page) =>
      page.evaluate(async () => {
        const ask = (kind: string, payload: unknown) =>
          chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind, payload });
        for (let done = 0; done < 50; ) {
          const { value } = await ask('settings.read', null);
          const settings = {
            ...value.settings,
            panel: { ...value.settings.panel, x: value.settings.panel.x + 1 },
          };
          const change = await ask('settings.replace', { revision: value.revision, settings });
          if (change.value.ok) done++;
          else if (change.value.code !== 'conflict') throw new Error(change.value.code);
        }
      }),
    ),
  );
  const [first] = pages;
  const { value } = await asked(first as Page, 'settings.read', null);
  expect((value as { settings: { panel: { x: number } } }).settings.panel.x).toBe(40 + 200);
  await Promise.all(pages.map((page) => page.close()));
});

test('a worker killed at any moment loses no event and doubles none', async ({ antou, page, shop }) => {
  const own = await ownPage(antou);
  await asked(own, 'log.wipe', null);
  await page.bringToFront();
  await page.goto(`${shop.url}/chat?conversation=c03&composer=textarea`);
  await page.locator('#composer').click();
  await page.keyboard.type(BAD);
  await expect(page.locator('section.card')).toContainText('不能发出');
  const rounds = 50;
  for (let round = 0; round < rounds; round++) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout((round * 37) % 90);
    await stopWorker(own);
  }
  const held = async () => {
    const { value } = await asked(own, 'log.read', { since: 0 });
    return (value as { kind: string; id: string }[]).filter(({ kind }) => kind === 'guard.held');
  };
  await expect.poll(async () => (await held()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(rounds);
  const events = await held();
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const rules = events.length / rounds;
  expect(Number.isInteger(rules)).toBe(true);
  await own.close();
});

test('a sleeping worker answers the next click', async ({ antou, page, shop }) => {
  await page.goto(`${shop.url}/chat?conversation=c03&composer=textarea`);
  await expect(page.locator('.launcher')).toBeVisible();
  const own = await ownPage(antou);
  await stopWorker(own);
  await page.bringToFront();
  await page.keyboard.press('Alt+q');
  await expect(page.locator('aside.panel')).toContainText('进店欢迎', { timeout: 3_000 });
  await own.close();
});

test('an update with tabs open: the old overlay says so, goes on guarding, and keeps the draft', async ({
  shop,
}) => {
  const antou = await launch(EXTENSION);
  try {
    await antou.setUp();
    const page = await antou.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${shop.url}/chat?conversation=c03&composer=textarea`);
    await page.locator('#composer').click();
    await page.keyboard.type(BAD);
    await expect(page.locator('section.card')).toContainText('不能发出');
    const manager = await antou.context.newPage();
    await manager.goto('chrome://extensions');
    // The browser keeps an unpacked extension after a reload only in developer mode.
    await manager.evaluate(async (id) => {
      const manage = (chrome as unknown as { developerPrivate: DeveloperPrivate }).developerPrivate;
      await manage.updateProfileConfiguration({ inDeveloperMode: true });
      await manage.reload(id, { failQuietly: true });
    }, antou.id);
    await page.bringToFront();
    await expect(page.locator('.toasts')).toContainText('请刷新本页', { timeout: 15_000 });
    await expect(page.locator('#composer')).toHaveValue(BAD);
    await page.locator('#composer').click();
    await page.keyboard.press('Enter');
    await expect(page.locator('#composer')).toHaveValue(BAD);
    await page.keyboard.press('Alt+1');
    await expect(page.locator('#composer')).not.toHaveValue(BAD);
    await expect(page.locator('html > [popover="manual"]')).toHaveCount(1);
    await page.reload();
    await expect(page.locator('.launcher')).toBeVisible();
    await expect(page.locator('html > [popover="manual"]')).toHaveCount(1);
    expect(errors).toEqual([]);
  } finally {
    await antou.context.close();
  }
});

test('a full storage: nothing half-written, and the agent is told', async ({ shop }) => {
  // A browser of its own: a logbook that has been written to keeps room that no quota takes back.
  const antou = await launch(EXTENSION);
  await antou.setUp();
  const page = await antou.context.newPage();
  const own = await ownPage(antou);
  const session = await own.context().newCDPSession(own);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: `chrome-extension://${antou.id}`,
    quotaSize: 1,
  });
  await own.evaluate(async () => {
    const left = chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse(null));
    await chrome.storage.local.set({ filler: 'x'.repeat(left - 200) });
  });
  const { value } = await asked(own, 'settings.read', null);
  const { revision, settings } = value as { revision: number; settings: Record<string, unknown> };
  const bigger = {
    ...settings,
    shops: [...Array(20).keys()].map((n) => ({
      id: `s${n}`,
      site: 'practice',
      title: '店'.repeat(20),
      agent: '客服',
    })),
  };
  expect(await asked(own, 'settings.replace', { revision, settings: bigger })).toMatchObject({
    value: { ok: false, code: 'storageFull' },
  });
  expect(await asked(own, 'settings.read', null)).toMatchObject({ value: { revision, settings } });
  await page.bringToFront();
  await page.goto(`${shop.url}/chat?conversation=c03&composer=textarea`);
  await page.locator('#composer').click();
  await page.keyboard.type(BAD);
  await expect(page.locator('section.card')).toContainText('不能发出');
  await page.keyboard.press('Enter');
  await expect(page.locator('.toasts')).toContainText('存储已满');
  await antou.context.close();
});

/** What the worker knows of the tab that is in front, and its badge. */
function healthOf({ worker }: Antou): Promise<{ state: string | undefined; badge: string }> {
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const key = `health.${tab?.id}`;
    const standing = (await chrome.storage.session.get(key))[key] as { state: string } | undefined;
    return { state: standing?.state, badge: await chrome.action.getBadgeText({ tabId: tab?.id ?? 0 }) };
  });
}

test('a guard without its rules says so, and has them once the worker can give them', async ({ shop }) => {
  const copy = await mkdtemp(join(tmpdir(), 'antou-packs-'));
  await cp(EXTENSION, copy, { recursive: true });
  const rules = join(copy, 'packs/wording.json');
  await rename(rules, `${rules}.away`);
  const antou = await launch(copy);
  try {
    await antou.setUp();
    const page = await antou.context.newPage();
    await page.goto(`${shop.url}/chat?conversation=c03&composer=textarea`);
    await expect.poll(() => healthOf(antou)).toEqual({ state: 'unguarded', badge: '!' });
    await rename(`${rules}.away`, rules);
    await page.locator('#composer').click();
    await page.keyboard.type(BAD);
    await expect(page.locator('section.card')).toContainText('不能发出', { timeout: 20_000 });
    await expect.poll(() => healthOf(antou)).toEqual({ state: 'ok', badge: '' });
  } finally {
    await antou.context.close();
    await rm(copy, { recursive: true });
  }
});

test('a site that is switched off is not read: no health, no frame’s facts, no badge', async ({
  antou,
  page,
  shop,
}) => {
  await page.goto(`${shop.url}/chat?conversation=c03&composer=textarea`);
  await expect.poll(() => healthOf(antou)).toEqual({ state: 'ok', badge: '' });
  await page.evaluate(() => document.querySelector('#send-button')?.remove());
  await expect.poll(() => healthOf(antou)).toEqual({ state: 'blind', badge: '!' });
  const own = await ownPage(antou);
  const { value } = await asked(own, 'settings.read', null);
  const { revision, settings } = value as { revision: number; settings: object };
  await asked(own, 'settings.replace', { revision, settings: { ...settings, sitesOff: ['practice'] } });
  await own.close();
  await page.bringToFront();
  await expect.poll(() => healthOf(antou)).toEqual({ state: 'off', badge: '' });
  await page.goto(`${shop.url}/orders`);
  await expect(page.locator('[data-order-row]').first()).toBeVisible();
  await page.evaluate(() => document.querySelector('#order-list')?.remove());
  await page.waitForTimeout(3_500);
  expect(await healthOf(antou)).toEqual({ state: 'off', badge: '' });
  await expect(page.locator('html > [popover]')).toHaveCount(0);
});
