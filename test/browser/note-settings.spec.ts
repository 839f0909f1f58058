import type { Page } from '@playwright/test';
import { type Antou, expect, test } from './fixtures';
import { ORDERS, OrdersPage } from './orders-page';
import { askFrom } from './rules-page';

interface Stored {
  readonly settings: { readonly notes: { readonly shops: Record<string, Record<string, unknown>> } };
}

async function openAt(antou: Antou, route: string): Promise<Page> {
  const page = await antou.context.newPage();
  await page.goto(`chrome-extension://${antou.id}/options.html#/${route}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

const notesOf = async (page: Page) =>
  (await askFrom<Stored>(page, 'settings.read')).settings.notes.shops['shop-practice'];

/** Opens the practice shop's part of a page, whose shops are folded. */
async function unfold(page: Page, name: RegExp): Promise<void> {
  const head = page.getByRole('button', { name });
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
}

test('the lead decides what colours mean and which meaning counts more, by keyboard too', async ({
  page,
  shop,
  antou,
}) => {
  const options = await openAt(antou, 'schemes');
  await unfold(options, /练习店铺/);
  const list = options.getByRole('list', { name: '本店的旗色和先后' });
  await expect(list.getByRole('listitem').first()).toContainText('退款·勿发');
  // A courier counts more than a refund in this shop, and a changed price is purple.
  await list.getByLabel('「快递」的旗色').focus();
  for (let left = 3; left > 0; left--) {
    await options.keyboard.press('Alt+ArrowUp');
    await expect(list.getByRole('listitem').nth(left - 1)).toContainText('快递');
    await list.getByLabel('「快递」的旗色').focus();
  }
  await list.getByLabel('「改价」的旗色').selectOption({ label: '紫旗' });
  await expect
    .poll(() => notesOf(options))
    .toMatchObject({ colours: { price: 'purple', courier: 'red' }, priority: expect.arrayContaining([]) });
  const orders = new OrdersPage(page, shop.url);
  await orders.change(ORDERS.plain, { memo: '可退款_郑婷', flag: 'green' });
  await orders.open();
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.plain)).flag).toBe('red');
  await options.getByRole('button', { name: '恢复方案原样' }).click();
  await expect.poll(() => notesOf(options)).toMatchObject({ priority: [], locked: [] });
  await options.close();
});

test('a locked colour is never changed, not even on purpose', async ({ page, shop, antou }) => {
  const options = await openAt(antou, 'schemes');
  await unfold(options, /练习店铺/);
  await options.getByRole('checkbox', { name: /绿旗/ }).click();
  await expect.poll(() => notesOf(options)).toMatchObject({ locked: ['green'] });
  await options.close();
  const orders = new OrdersPage(page, shop.url);
  await orders.change(ORDERS.plain, { memo: '可退款_郑婷', flag: 'green' });
  await orders.open();
  await orders.pick(ORDERS.plain, '补发');
  await page.locator('.note-menu input').first().fill('毛巾');
  await page.locator('.note-menu input').last().fill('少件');
  await page.keyboard.press('Enter');
  await expect(orders.box).toContainText('绿旗（退款·勿发）已锁定');
  await expect(orders.box.getByRole('button', { name: /改成/ })).toHaveCount(0);
  await page.keyboard.press('2');
  await expect(orders.box).toBeVisible();
  await orders.answer('Enter');
  await expect(orders.tool(ORDERS.plain)).toContainText('绿旗保留');
  const stored = await orders.stored(ORDERS.plain);
  expect(stored.flag).toBe('green');
  expect(stored.memo).toMatch(/^可退款_郑婷；补发毛巾 少件_慧兰 /);
});

test('the legend is one hover or one Tab away, and says what is locked', async ({ page, shop, antou }) => {
  await antou.setUp({
    notes: {
      shops: { 'shop-practice': { priority: [], locked: ['green'], templates: [], hidden: [], edges: [] } },
    },
  });
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.settle(ORDERS.plain);
  const chip = orders.tool(ORDERS.plain).getByRole('button', { name: '本店旗色' });
  await chip.hover();
  const legend = page.locator('.legend');
  await expect(legend).toContainText('退款·勿发');
  await expect(legend).toContainText('锁定');
  await page.mouse.move(5, 5);
  await expect(legend).toHaveCount(0);
  await chip.focus();
  await expect(legend).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(legend).toHaveCount(0);
});

test('a template of the shop’s own is written with its key, its form remembers, once is once', async ({
  page,
  shop,
  antou,
}) => {
  const options = await openAt(antou, 'templates');
  await unfold(options, /练习店铺/);
  const part = options.getByRole('group').filter({ has: options.getByText('交接班时间') });
  const card = options.locator('.card', { hasText: '练习店铺' });
  await expect(part.first()).toBeVisible();
  await card.getByRole('button', { name: '新模板' }).click();
  const dialog = options.getByRole('dialog');
  await dialog.getByLabel('名称').fill('赠礼');
  await dialog.getByLabel('备注内容').fill('赠{礼物}送{收件地址}');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByRole('alert')).toContainText('要有 {客服}');
  await dialog.getByLabel('备注内容').fill('赠{礼物}寄{收件地址}_{客服} {日期}');
  await dialog.getByLabel('旗色').selectOption({ label: '赠品' });
  await dialog.getByLabel('快捷键').selectOption({ label: 'X' });
  await dialog.getByLabel(/一单一次/).check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(card.getByText('赠{礼物}寄{收件地址}_{客服} {日期}')).toBeVisible();
  await card.getByRole('button', { name: '收起模板「改价」' }).click();
  await expect(card.getByRole('button', { name: '恢复使用模板「改价」' })).toBeVisible();
  // A form of the manuals is taken on as it stands.
  await card
    .getByLabel('从手册样式添加…')
    .selectOption({ label: '可退款 {客服}/{日期}（手册002（002-81））' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(card.getByText('可退款 {客服}/{日期}', { exact: true })).toBeVisible();
  await expect.poll(async () => (await notesOf(options))?.templates).toHaveLength(2);
  await options.close();

  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.settle(ORDERS.plain);
  await orders.tool(ORDERS.plain).hover();
  await page.keyboard.press('x');
  const [gift, address] = [page.locator('.note-menu input').first(), page.locator('.note-menu input').last()];
  await gift.fill('围巾');
  await address.fill('青禾路 18 号');
  await page.keyboard.press('Enter');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  const { memo } = await orders.stored(ORDERS.plain);
  expect(memo).toMatch(/^赠围巾寄青禾路 18 号_慧兰 \d\d-\d\d$/);
  // Another day and another hand: still the same, since it is written once.
  await orders.change(ORDERS.noted, { memo: '赠围巾寄青禾路 18 号_郑婷 01-02', push: true });
  await orders.settle(ORDERS.noted);
  await orders.tool(ORDERS.noted).hover();
  await page.keyboard.press('x');
  await expect(gift).toHaveValue('围巾');
  await expect(address).toHaveValue('');
  await address.fill('青禾路 18 号');
  await page.keyboard.press('Enter');
  await expect(orders.tool(ORDERS.noted)).toContainText('已有相同备注');
  await orders.tool(ORDERS.noted).getByTitle('选择备注模板').click();
  await expect(page.locator('.note-menu')).not.toContainText('改价');
});
