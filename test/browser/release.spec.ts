import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Antou, EXTENSION, expect, launch, test } from './fixtures';
import { PINDUODUO, type PinduoduoOrder, servePinduoduo } from './pinduoduo-page';

// The build that people install: its overlay root is closed, so everything here goes by keys and by places on the screen.
const RELEASE = resolve(EXTENSION, '../chrome-mv3');

let antou: Antou;
let page: Page;

test.beforeAll(async () => {
  antou = await launch(RELEASE);
  await antou.setUp();
  await servePinduoduo(antou.context);
});
test.afterAll(async () => antou.context.close());
test.beforeEach(async () => {
  page = await antou.context.newPage();
});
test.afterEach(async () => page.close());

const composer = () => page.locator('#replyTextarea');
const sent = () => page.evaluate(() => (window as unknown as { sent: unknown[] }).sent);

async function openChat(): Promise<void> {
  await page.goto(PINDUODUO.chat);
  await expect(page.locator('html > [popover="manual"]')).toHaveCount(1);
  await composer().click();
}

/** The menu is out of reach behind the closed root; its rules arrive with the packs, so a reply is tried until it comes. */
async function insertReply(): Promise<void> {
  await expect(async () => {
    await composer().fill('');
    await page.keyboard.type('/ky');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await expect(composer()).toHaveValue(/我是客服慧兰/, { timeout: 500 });
  }).toPass();
}

test('reply and guard by keys', async () => {
  await openChat();
  await insertReply();
  expect(await sent()).toEqual([]);
  await composer().fill('');
  await composer().click();
  // Nothing of a closed root can be waited for: the guard is there once it replaces.
  await page.keyboard.type('您加我微信');
  await expect(async () => {
    await page.keyboard.press('Alt+1');
    await expect(composer()).not.toHaveValue(/微信/, { timeout: 500 });
  }).toPass();
  await composer().fill('');
  await page.keyboard.type('您加我微信 shop2026');
  await page.keyboard.press('Enter');
  await page.locator('.send-btn').click();
  expect(await sent()).toEqual([]);
  await page.keyboard.press('Alt+1');
  await expect(composer()).not.toHaveValue(/shop2026/);
  await page.keyboard.press('Enter');
  expect(await sent()).toHaveLength(1);
});

test('note and flag by a click beside the page’s own button', async () => {
  await page.goto(PINDUODUO.orders);
  await expect(page.locator('html > [popover="manual"]')).toHaveCount(1);
  const anchor = await page.getByText('添加备注').first().boundingBox();
  if (!anchor) throw new Error('no memo button');
  const first = () => page.evaluate(() => (window as unknown as { orders: PinduoduoOrder[] }).orders[0]);
  await expect(async () => {
    // Beside it the flag with its legend, then the button that writes.
    await page.mouse.click(anchor.x + anchor.width + 62, anchor.y + anchor.height / 2);
    await expect.poll(async () => (await first())?.memo, { timeout: 1_500 }).toMatch(/^慧兰 \d\d-\d\d$/);
  }).toPass();
});

test('the check panel opens and puts the confirmation into the composer', async () => {
  await openChat();
  await insertReply();
  await composer().fill('');
  await page.keyboard.press('Alt+q');
  const { width } = page.viewportSize() ?? { width: 1440 };
  // The panel is 372 px wide at the right edge; its second tab is 核对, the button stands below the list.
  await expect(async () => {
    await page.mouse.click(width - 372 / 2, 60);
    for (let y = 560; y < 672; y += 12) {
      await page.mouse.click(width - 372 / 2, y);
      if ((await composer().inputValue()).includes('收货地址')) break;
    }
    await expect(composer()).toHaveValue(/收货地址请您核对订单卡片/, { timeout: 300 });
  }).toPass();
});

test('the page sees one closed element and nothing of the extension', async () => {
  await openChat();
  const seen = await page.evaluate(() => {
    const host = document.querySelector('html > [popover="manual"]');
    return { root: host?.shadowRoot ?? null, children: host?.childElementCount, name: host?.localName };
  });
  expect(seen).toMatchObject({ root: null, children: 0 });
  expect(seen.name).toMatch(/^[a-z]{4}-[a-z]{6}$/);
});
