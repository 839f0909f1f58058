import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { test as base, EXTENSION, expect, launch } from '../browser/fixtures';
import { ORDERS, OrdersPage } from '../browser/orders-page';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const LOOKS = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  // 125 % zoom of a 1440 px window.
  { name: 'zoom125', options: { viewport: { width: 1152, height: 720 }, deviceScaleFactor: 1.25 } },
] as const;

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${FOLDER}${name}.png` });
}

for (const { name, options } of LOOKS) {
  base(`pictures, ${name}`, async ({ shop }) => {
    const antou = await launch(EXTENSION, options);
    await antou.setUp();
    await shop.reset();
    const page = await antou.context.newPage();

    await page.goto(`${shop.url}/chat?conversation=c01&composer=textarea`);
    await expect(page.locator('.launcher')).toBeVisible();
    await page.keyboard.press('Alt+q');
    await expect(page.locator('aside.panel')).toContainText('进店欢迎');
    await page.locator('#composer').click();
    await page.keyboard.type(
      '亲，您先加我v：shop2026，我把实拍发您。这款保证今天一定能发，我们家是全网最低价哦',
    );
    await expect(page.locator('section.card')).toContainText('不能发出');
    await page.waitForTimeout(200);
    await shoot(page, `chat-${name}`);
    await page.getByRole('tab', { name: '核对' }).click();
    await page.locator('#composer').fill('');
    await page.locator('#composer').click();
    await page.keyboard.type('/fh');
    await expect(page.locator('.menu')).toBeVisible();
    await page.waitForTimeout(200);
    await shoot(page, `check-${name}`);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '备注' }).click();
    await page.waitForTimeout(200);
    await shoot(page, `notes-${name}`);
    await page.keyboard.press('Alt+q');

    const orders = new OrdersPage(page, shop.url);
    await orders.open();
    await orders.click(ORDERS.plain);
    await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
    await orders.change('260917-558340127', { memo: '可退款_郑婷 11-21', flag: 'green', push: true });
    await orders.pick('260917-558340127', '发顺丰速运');
    await expect(orders.box).toContainText('要紧');
    await orders.answer('Enter');
    await expect(orders.tool('260917-558340127')).toContainText('已写入并核实');
    await orders.settle(ORDERS.noted);
    await orders.tool(ORDERS.noted).getByTitle('选择备注模板').click();
    await page.waitForTimeout(200);
    await shoot(page, `orders-${name}`);

    await page.goto(`chrome-extension://${antou.id}/options.html#/welcome`);
    await page.waitForTimeout(600);
    await shoot(page, `welcome-${name}`);
    await antou.context.close();
  });
}
