import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Antou, expect, test } from './fixtures';
import { ORDERS, OrdersPage } from './orders-page';

/** Forgets who is at the desk, or says when somebody last wrote. */
async function atDesk(antou: Antou, minutesAgo?: number): Promise<void> {
  const page = await antou.context.newPage();
  await page.goto(`chrome-extension://${antou.id}/popup.html`);
  await page.evaluate(async (minutes) => {
    const key = 'atDesk.shop-practice';
    const { session } = (globalThis as unknown as { chrome: typeof chrome }).chrome.storage;
    if (minutes === undefined) await session.remove(key);
    else await session.set({ [key]: { agent: '慧兰', at: Date.now() - minutes * 60_000 } });
  }, minutesAgo);
  await page.close();
}

/** Axe over the overlay, light and dark. */
async function expectNoFaults(page: Page): Promise<void> {
  const host = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].find((one) => one.shadowRoot?.querySelector('.row-tool'))
        ?.localName,
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include(host ?? '').analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
    );
    expect(found, colorScheme).toEqual([]);
  }
}

test('one key on the hovered or focused tool, none while somebody types', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.settle(ORDERS.plain);
  await orders.tool(ORDERS.plain).hover();
  await page.keyboard.press('k');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.plain)).memo).toMatch(/^发中通快递_慧兰 /);
  await orders.tool(ORDERS.plain).hover();
  await page.keyboard.press('z');
  await expect(orders.tool(ORDERS.plain)).toContainText('已撤销');
  // In the page's own search field a letter is a letter, wherever the pointer is.
  await page.locator('#order-filter').focus();
  await orders.tool(ORDERS.plain).hover();
  await page.keyboard.press('k');
  await expect(page.locator('#order-filter')).toHaveValue('k');
  await page.locator('#order-filter').fill('');
  await page.locator('#order-filter').blur();
  await orders.settle(ORDERS.noted);
  await page.mouse.move(5, 5);
  await orders.tool(ORDERS.noted).getByRole('button', { name: '▾' }).focus();
  await page.keyboard.press('n');
  await expect(page.locator('.note-menu')).toBeVisible();
  await expectNoFaults(page);
  await page.keyboard.press('h');
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.noted)).memo).toContain('已核对_慧兰');
  expect((await orders.stored(ORDERS.plain)).memo).toBe('');
});

test('one key on the detail page, and in the panel beside the chat', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open(`/orders/${ORDERS.plain}`);
  await orders.settle(ORDERS.plain);
  await page.keyboard.press('k');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  await orders.open('/chat?conversation=c03&composer=textarea');
  await page.locator('#composer').click();
  await page.keyboard.type('kkk');
  await expect(page.locator('#composer')).toHaveValue('kkk');
  await page.keyboard.press('Alt+q');
  await page.getByRole('tab', { name: '备注' }).click();
  await expect(page.locator('aside.panel')).toContainText('已核对');
  await orders.settle(ORDERS.noted);
  await page.keyboard.press('h');
  await expect(page.locator('aside.panel')).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.noted)).memo).toContain('已核对_慧兰');
});

test('after a pause the first note asks who is there; another name is kept and signed', async ({
  page,
  shop,
  antou,
}) => {
  const orders = new OrdersPage(page, shop.url);
  await atDesk(antou, 31);
  await orders.open();
  await orders.click(ORDERS.plain);
  await expect(orders.box).toContainText('还是慧兰吗？');
  await expectNoFaults(page);
  await page.keyboard.press('Escape');
  await expect(orders.tool(ORDERS.plain)).toContainText('没有写入');
  expect((await orders.stored(ORDERS.plain)).memo).toBe('');
  await orders.settle(ORDERS.plain);
  await orders.tool(ORDERS.plain).getByRole('button', { name: '再试一次' }).click();
  await orders.answer('Enter');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  // No second question within the half hour; a new browser session asks, and another name can be given.
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  await atDesk(antou);
  await orders.click(ORDERS.noted, '发快递');
  await orders.box.getByLabel('换成').fill('郑婷');
  await page.keyboard.press('Enter');
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.noted)).memo).toMatch(/；发中通快递_郑婷 \d\d-\d\d$/);
  await orders.change(ORDERS.refunding, { flag: 'green', push: true });
  await orders.click(ORDERS.refunding, '发快递');
  await expect(orders.box).toContainText('要紧');
  await expectNoFaults(page);
  await page.keyboard.press('Escape');
  await expect(orders.tool(ORDERS.refunding)).toContainText('没有写入');
});

test('a note waits until an input method has done composing, and gives the caret back', async ({
  page,
  shop,
}) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open('/chat?conversation=c03&composer=textarea');
  const composer = page.locator('#composer');
  await orders.settle(ORDERS.noted);
  await composer.click();
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 });
  // A click takes no focus, so the word goes on being composed.
  await orders.tool(ORDERS.noted).getByRole('button', { name: '工号', exact: true }).click();
  await expect(orders.tool(ORDERS.noted)).toContainText('等输入法选完字就写');
  await expect(page.locator('[role="dialog"]:has(textarea)')).toHaveCount(0);
  await ime.send('Input.insertText', { text: '你好' });
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  await expect(composer).toHaveValue('你好');
  await page.keyboard.type('呀');
  await expect(composer).toHaveValue('你好呀');
});

test('a double click writes once; while one is being written nothing else is begun on that order', async ({
  page,
  shop,
}) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.settings({ saveDelay: 600 });
  await orders.open();
  await orders.settle(ORDERS.plain);
  await orders.tool(ORDERS.plain).getByRole('button', { name: '工号', exact: true }).dblclick();
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.plain)).memo).toMatch(/^慧兰 \d\d-\d\d$/);
});

test('who chased the buyer already is said on the row, beside the chat and in the panel', async ({
  page,
  shop,
}) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.change(ORDERS.noted, { memo: '2026.03.09 10:20 郑婷已催付；发中通快递_小满 09-17' });
  await orders.open();
  await expect(orders.tool(ORDERS.noted)).toContainText('已催 2026-03-09 郑婷');
  await orders.pick(ORDERS.noted, '已催付');
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  await expect(orders.tool(ORDERS.noted)).toContainText(/已催 \d\d-\d\d 慧兰/);
  await orders.open('/chat?conversation=c03&composer=textarea');
  await expect(orders.tool(ORDERS.noted)).toContainText(/已催 \d\d-\d\d 慧兰/);
  await page.keyboard.press('Alt+q');
  await page.getByRole('tab', { name: '备注' }).click();
  const read = page.locator('aside.panel').getByRole('list', { name: '逐条看' });
  await expect(read.getByRole('listitem')).toHaveCount(3);
  await expect(read.getByRole('listitem').first()).toContainText('郑婷');
});
