import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { EXTENSION, expect, test } from './fixtures';
import { ORDERS, OrdersPage } from './orders-page';

/** The overlay's host as the page can see it. */
const HOST = 'html > [popover="manual"]';
const BAD = '您加我微信 shop2026 吧';

async function openChat(page: Page, url: string, query = ''): Promise<void> {
  await page.goto(`${url}/chat?conversation=c03&composer=textarea${query}`);
  await expect(page.locator('.launcher')).toBeVisible();
}

async function sent(page: Page): Promise<unknown[]> {
  return page.evaluate(() => (window as unknown as { practice: { sent(): unknown[] } }).practice.sent());
}

test('the page can remove, move or hide the overlay: it comes back, and gives up loudly after five fights', async ({
  page,
  shop,
  antou,
}) => {
  await openChat(page, shop.url);
  await page.evaluate((host) => document.querySelector(host)?.remove(), HOST);
  await expect(page.locator('.launcher')).toBeVisible({ timeout: 1_000 });
  await page.evaluate(
    (host) => (document.querySelector(host) as HTMLElement).style.setProperty('display', 'none', 'important'),
    HOST,
  );
  await expect(page.locator('.launcher')).toBeVisible({ timeout: 1_000 });
  await page.evaluate((host) => {
    const element = document.querySelector(host);
    if (element) document.body.append(element);
  }, HOST);
  await expect(page.locator(HOST)).toHaveCount(1);
  await expect(page.locator('.launcher')).toBeVisible({ timeout: 1_000 });
  await page.evaluate((host) => (document.querySelector(host) as HTMLElement).hidePopover(), HOST);
  await page.evaluate((host) => document.querySelector(host)?.setAttribute('style', 'opacity:0'), HOST);
  await expect(page.locator('.launcher')).toBeVisible({ timeout: 1_000 });
  for (let fight = 0; fight < 8; fight++) {
    await page.evaluate((host) => document.querySelector(host)?.remove(), HOST);
    await page.waitForTimeout(120);
  }
  await expect(page.locator(HOST)).toHaveCount(0);
  await expect
    .poll(() =>
      antou.worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
      }),
    )
    .toBe('!');
  await expect(page).toHaveTitle(/^【案头已停用】/);
  // Nothing that nobody can see holds a message or takes a key.
  await page.locator('#composer').click();
  await page.keyboard.type(BAD);
  await page.keyboard.press('Enter');
  await expect.poll(() => sent(page)).toHaveLength(1);
});

test('opacity, filter, clip-path and transform on the overlay last no frame', async ({ page, shop }) => {
  await openChat(page, shop.url);
  for (const [name, value, plain] of [
    ['opacity', '0', '1'],
    ['filter', 'opacity(0)', 'none'],
    ['clip-path', 'inset(50%)', 'none'],
    ['transform', 'translateX(-200vw)', 'none'],
  ] as const) {
    await page.addStyleTag({ content: `[popover] { ${name}: ${value} !important }` });
    const shown = await page.evaluate(
      async ({ host, name, value }) => {
        const element = document.querySelector(host) as HTMLElement;
        element.style.setProperty(name, value, 'important');
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return getComputedStyle(element).getPropertyValue(name);
      },
      { host: HOST, name, value },
    );
    expect(shown, name).toBe(plain);
  }
  await expect(page.locator('.launcher')).toBeVisible();
  await page.keyboard.press('Alt+q');
  await expect(page.locator('aside.panel')).toContainText('进店欢迎');
});

test('a modal dialog of the page that lends its click gets nothing', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.settle(ORDERS.plain);
  const box = await orders.tool(ORDERS.plain).getByRole('button', { name: '工号' }).boundingBox();
  if (!box) throw new Error('no button');
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;pointer-events:none;background:white';
    document.body.append(dialog);
    dialog.showModal();
  });
  await page.waitForTimeout(500);
  await page.mouse.click(box.x + 10, box.y + 10);
  await page.waitForTimeout(1_000);
  expect((await orders.stored(ORDERS.plain)).memo).toBe('');
});

for (const size of ['the whole window', 'the button alone'] as const) {
  test(`a page that covers ${size} and lends its click gets nothing`, async ({ page, shop }) => {
    const orders = new OrdersPage(page, shop.url);
    await orders.open();
    await orders.settle(ORDERS.plain);
    const box = await orders.tool(ORDERS.plain).getByRole('button', { name: '工号' }).boundingBox();
    if (!box) throw new Error('no button');
    const area = size === 'the whole window' ? { x: 0, y: 0, width: 1440, height: 900 } : box;
    await page.evaluate(({ x, y, width, height }) => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = `position:fixed;inset:auto;left:${x}px;top:${y}px;width:${width}px;height:${height}px;margin:0;border:0;padding:0;pointer-events:none;background:white`;
      document.body.append(cover);
      cover.showPopover();
    }, area);
    await page.waitForTimeout(400);
    await page.mouse.click(box.x + 10, box.y + 10);
    await expect(page.locator('.toasts')).toContainText('遮挡');
    expect((await orders.stored(ORDERS.plain)).memo).toBe('');
  });
}

test('forged events neither insert, nor write, nor release a held text', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.settle(ORDERS.plain);
  await page.evaluate((host) => {
    const element = document.querySelector(host);
    const root = element?.shadowRoot;
    for (const button of root?.querySelectorAll('button') ?? []) button.click();
    element?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  }, HOST);
  await openChat(page, shop.url);
  await page.locator('#composer').click();
  await page.keyboard.type(BAD);
  await expect(page.locator('section.card')).toContainText('不能发出');
  await page.evaluate(() => {
    const composer = document.querySelector('#composer');
    for (const init of [
      { key: '0', code: 'Digit0', altKey: true },
      { key: '1', code: 'Digit1' },
      { key: '1', code: 'Digit1', altKey: true },
    ]) {
      composer?.dispatchEvent(
        new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true }),
      );
    }
    (document.querySelector('#send-button') as HTMLElement).click();
    composer?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
    );
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'q', code: 'KeyQ', altKey: true }));
  });
  await page.waitForTimeout(150);
  expect(await sent(page)).toEqual([]);
  await expect(page.locator('#composer')).toHaveValue(BAD);
  await expect(page.locator('aside.panel')).toBeHidden();
  const all = (await (await fetch(`${shop.url}/api/orders`)).json()) as { memo: string }[];
  expect(all.filter(({ memo }) => memo.includes('慧兰'))).toEqual([]);
});

test('the page learns nothing of the extension and cannot switch it off', async ({ page, shop, antou }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    addEventListener('message', (event) => heard.push(JSON.stringify(event.data)), true);
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (event instanceof CustomEvent) heard.push(event.type);
      return dispatch.call(this, event);
    };
  });
  await openChat(page, shop.url);
  await page.evaluate((id) => {
    for (const name of ['shop', 'content', 'panel']) {
      const type = `${id}:${name}:wxt:content-script-started`;
      document.dispatchEvent(
        new CustomEvent(type, { detail: { contentScriptName: name, messageId: 'forged' } }),
      );
      postMessage({ type, contentScriptName: name, messageId: 'forged' }, '*');
    }
  }, antou.id);
  await page.waitForTimeout(150);
  await expect(page.locator('.launcher')).toBeVisible();
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(
    heard.filter((text) => text.includes(antou.id) && !text.includes('forged') && !text.includes('wxt')),
  ).toEqual([]);
  expect(await page.evaluate((host) => document.querySelectorAll(host).length, HOST)).toBe(1);
  const globals = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter((name) => /antou|wxt/i.test(name)),
  );
  expect(globals).toEqual([]);
  const files = (await readdir(EXTENSION, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => relative(EXTENSION, join(one.parentPath, one.name)));
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const read = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'read',
          () => 'blocked',
        ),
      `chrome-extension://${antou.id}/${file}`,
    );
    expect(read, file).toBe('blocked');
  }
});

test('patched prototypes and locks of any name change nothing', async ({ page, shop }) => {
  await page.addInitScript(() => {
    Element.prototype.attachShadow = () => {
      throw new Error('patched');
    };
    HTMLElement.prototype.showPopover = () => undefined;
    EventTarget.prototype.addEventListener = new Proxy(EventTarget.prototype.addEventListener, {
      apply: (target, self, args) => Reflect.apply(target, self, args),
    });
    void navigator.locks.request('antou', () => new Promise(() => undefined));
    void navigator.locks.request('settings', () => new Promise(() => undefined));
  });
  await openChat(page, shop.url);
  await page.locator('#composer').click();
  await page.keyboard.type(BAD);
  await page.keyboard.press('Enter');
  await expect(page.locator('section.card')).toContainText('不能发出');
  expect(await sent(page)).toEqual([]);
});

test('a second injection into a working page leaves one overlay, alive', async ({ page, shop, antou }) => {
  await openChat(page, shop.url);
  await antou.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    for (let again = 0; again < 2; again++) {
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['shop.js'] });
    }
  });
  await expect(page.locator(HOST)).toHaveCount(1);
  await expect(page.locator('.launcher')).toBeVisible();
  await page.keyboard.press('Alt+q');
  await expect(page.locator('aside.panel')).toContainText('进店欢迎');
});

test('a second injection into an inner frame starts no second guard', async ({ page, shop, antou }) => {
  await page.goto(`${shop.url}/chat?conversation=c03&composer=textarea&frame=inner`);
  const frame = page.frameLocator('#chat-frame');
  await expect(frame.locator('#composer')).toBeVisible();
  await antou.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0, allFrames: true },
      files: ['shop.js'],
    });
  });
  await frame.locator('#composer').click();
  await page.keyboard.type(BAD);
  await expect(frame.locator('section.card')).toHaveCount(1);
  await page.waitForTimeout(500);
  await expect(frame.locator('section.card')).toHaveCount(1);
});
