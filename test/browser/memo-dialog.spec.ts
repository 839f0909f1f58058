import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ORDERS, OrdersPage } from './orders-page';
import { PINDUODUO, type PinduoduoOrder, servePinduoduo } from './pinduoduo-page';

const stored = (page: Page) =>
  page.evaluate(() => (window as unknown as { orders: PinduoduoOrder[] }).orders);

test.afterEach(async ({ antou }) => antou.context.unroute('https://mms.pinduoduo.com/**'));

for (const late of [150, 900]) {
  test(`a dialog that is filled ${late} ms after it opened keeps what others wrote`, async ({
    page,
    antou,
  }) => {
    await servePinduoduo(antou.context);
    await page.goto(`${PINDUODUO.orders}?late=${late}`);
    const tool = page.locator('.row-tool').nth(1);
    await expect(tool).toBeVisible();
    await page.waitForTimeout(500);
    await tool.getByRole('button', { name: '工号' }).click();
    await expect(tool).toContainText('已写入并核实', { timeout: 15_000 });
    expect((await stored(page))[1]?.memo).toMatch(/^11-21 郑婷 已核对地址；慧兰 \d\d-\d\d$/);
  });
}

test('a dialog that the agent has open is left alone', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open('/chat?conversation=c03&composer=textarea');
  await expect(page.locator('.launcher')).toBeVisible();
  await page.keyboard.press('Alt+q');
  await page.getByRole('tab', { name: '备注' }).click();
  await page
    .locator('#order-card')
    .getByRole('button', { name: '修改备注' })
    .evaluate((button: HTMLElement) => button.click());
  const dialog = page.locator('[role="dialog"]:has(textarea)').first();
  await dialog.locator('textarea').fill('我自己正在写的话');
  await page.waitForTimeout(400);
  await page.locator('aside.panel').getByText('工号').click();
  await expect(page.locator('aside.panel')).toContainText('页面上有多个相同的地方');
  await expect(dialog.locator('textarea')).toHaveValue('我自己正在写的话');
  expect((await orders.stored(ORDERS.noted)).memo).toBe('发中通快递_小满 09-17');
});

test('a dialog that changes under the hand is not saved', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await page.evaluate(() => {
    // Whatever is written into the note, one more word gets in before the save.
    addEventListener(
      'mousedown',
      (event) => {
        const radio = (event.target as Element).closest?.('[role="radio"]');
        const note = document.querySelector<HTMLTextAreaElement>('[role="dialog"] textarea');
        if (!radio || !note) return;
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
          note,
          `${note.value}顺手打的字`,
        );
        note.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      true,
    );
  });
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('订单已经变了');
  expect((await orders.stored(ORDERS.plain)).memo).toBe('');
});

test('the short note is its own, not the end of a longer one; a second try keeps what was filled in', async ({
  page,
  shop,
}) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  await orders.tool(ORDERS.plain).getByTitle('选择备注模板').click();
  await page.keyboard.press('1');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.plain)).memo).toMatch(/^发中通快递_慧兰 (\S+)；慧兰 \1$/);

  await orders.settings({ failSaves: 1 });
  await orders.pick(ORDERS.noted, '改址');
  await page.locator('.note-menu input').fill('青禾路 20 号');
  await page.keyboard.press('Enter');
  await expect(orders.tool(ORDERS.noted)).toContainText('保存失败');
  await orders.tool(ORDERS.noted).getByRole('button', { name: '再试一次' }).click();
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.noted)).memo).toContain('改址 青禾路 20 号_慧兰');
  // 改址 is now the note of one click: it asks, instead of failing.
  await orders.settle(ORDERS.refunding);
  await orders.tool(ORDERS.refunding).getByTitle('备注：改址').click();
  await expect(page.locator('.note-menu input')).toBeVisible();
  await page.keyboard.press('Escape');
  await orders.tool(ORDERS.refunding).getByTitle('选择备注模板').click();
  await expect(page.locator('.note-menu')).toBeVisible();
});

test('undo leaves a flag alone that somebody has set since', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  const { memo } = await orders.stored(ORDERS.plain);
  await orders.change(ORDERS.plain, { memo, flag: 'green' });
  await orders.tool(ORDERS.plain).getByRole('button', { name: '撤销' }).click();
  await expect(orders.tool(ORDERS.plain)).toContainText('别人改过这条备注');
  expect(await orders.stored(ORDERS.plain)).toMatchObject({ memo, flag: 'green' });
});
