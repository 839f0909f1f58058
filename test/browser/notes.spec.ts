import { expect, test } from './fixtures';
import { ORDERS, OrdersPage } from './orders-page';

const today = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit' }).format(
    new Date(),
  );

test('one click on a row writes note and colour, reads them back and says so', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  expect(await orders.stored(ORDERS.plain)).toMatchObject({
    memo: `发中通快递_慧兰 ${today()}`,
    flag: 'red',
  });
  await expect(page.locator('[role="dialog"]:has(textarea)')).toHaveCount(0);
});

test('a note is appended to what others wrote and never written twice', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.click(ORDERS.noted);
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  const memo = `发中通快递_小满 09-17；慧兰 ${today()}`;
  expect((await orders.stored(ORDERS.noted)).memo).toBe(memo);
  await orders.click(ORDERS.noted);
  await expect(orders.tool(ORDERS.noted)).toContainText('已有相同备注');
  expect((await orders.stored(ORDERS.noted)).memo).toBe(memo);
});

test('the same note by another agent counts as the same', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.change(ORDERS.plain, { memo: `郑婷 ${today()}` });
  await orders.click(ORDERS.plain);
  await expect(orders.tool(ORDERS.plain)).toContainText('已有相同备注');
  expect((await orders.stored(ORDERS.plain)).memo).toBe(`郑婷 ${today()}`);
});

test('what another agent wrote meanwhile is shown first, and kept', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.change(ORDERS.noted, { memo: '改址 已电话确认_郑婷 11-21', flag: 'yellow' });
  await orders.click(ORDERS.noted);
  await expect(orders.box).toContainText('和刚才看到的不一样了');
  await expect(orders.box).toContainText('改址 已电话确认_郑婷 11-21');
  await orders.answer('Enter');
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.noted)).memo).toBe(`改址 已电话确认_郑婷 11-21；慧兰 ${today()}`);
});

test('a colour that means more is never lowered unasked, and can be on purpose', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.change(ORDERS.plain, { memo: '可退款_郑婷', flag: 'green', push: true });
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.box).toContainText('绿旗（退款·勿发）比红旗（快递）要紧');
  await orders.answer('Enter');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实，绿旗保留');
  expect(await orders.stored(ORDERS.plain)).toMatchObject({
    memo: `可退款_郑婷；发中通快递_慧兰 ${today()}`,
    flag: 'green',
  });
  await orders.pick(ORDERS.plain, '改价');
  await page.locator('.note-menu input').fill('88');
  await page.keyboard.press('Enter');
  await orders.answer('2');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.plain)).flag).toBe('yellow');
});

test('undo restores text and colour, unless somebody has written since', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.pick(ORDERS.noted, '改址');
  await page.locator('.note-menu input').fill('青禾路 20 号');
  await page.locator('.note-menu').getByRole('button', { name: '备注' }).click();
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  expect(await orders.stored(ORDERS.noted)).toMatchObject({ flag: 'purple' });
  await orders.tool(ORDERS.noted).getByRole('button', { name: '撤销' }).click();
  await expect(orders.tool(ORDERS.noted)).toContainText('已撤销');
  expect(await orders.stored(ORDERS.noted)).toMatchObject({ memo: '发中通快递_小满 09-17', flag: 'yellow' });

  await orders.pick(ORDERS.noted, '已核对');
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  await orders.change(ORDERS.noted, { memo: '别人刚写的' });
  await orders.tool(ORDERS.noted).getByRole('button', { name: '撤销' }).click();
  await expect(orders.tool(ORDERS.noted)).toContainText('别人改过这条备注');
  expect((await orders.stored(ORDERS.noted)).memo).toBe('别人刚写的');
});

test('undo of a first note takes text and colour away again', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  await page.reload();
  await expect(orders.tool(ORDERS.plain)).toBeVisible();
  await orders.settle(ORDERS.plain);
  await orders.tool(ORDERS.plain).getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => orders.stored(ORDERS.plain)).toMatchObject({ memo: '', flag: null });
});

for (const [name, settings, says] of [
  ['a save that fails', { failSaves: 1 }, '保存失败'],
  ['a refused word', { refuse: '慧兰' }, '页面没有保存'],
] as const) {
  test(`${name} is told with the page's own words, and can be tried again`, async ({ page, shop }) => {
    const orders = new OrdersPage(page, shop.url);
    await orders.settings(settings);
    await orders.open();
    await orders.click(ORDERS.plain);
    await expect(orders.tool(ORDERS.plain)).toContainText(says);
    await expect(page.locator('[role="dialog"]:has(textarea)')).toHaveCount(0);
    expect((await orders.stored(ORDERS.plain)).memo).toBe('');
    await orders.settings({ refuse: '' });
    await orders.tool(ORDERS.plain).getByRole('button', { name: '再试一次' }).click();
    await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  });
}

test('a shop that stores less than was written is found out', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.settings({ truncate: 4 });
  await orders.open();
  await orders.click(ORDERS.plain);
  await expect(orders.tool(ORDERS.plain)).toContainText('不一致', { timeout: 20_000 });
});

test('slow saves, a native modal dialog and a page that re-renders all the time', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.settings({ saveDelay: 1500 });
  await orders.open('/orders?memo=native');
  await orders.click(ORDERS.plain);
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  await orders.settings({ saveDelay: 0 });
  await orders.open('/orders?rerender=1&hashed=2');
  await orders.click(ORDERS.noted);
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
});

test('a recycled row never gets another order’s note', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.settings({ saveDelay: 800 });
  await orders.open('/orders?list=virtual');
  await orders.click(ORDERS.plain);
  await expect(orders.tool(ORDERS.plain)).toContainText('正在写入');
  await page.locator('#order-list').evaluate((list) => {
    const scroller =
      [list, ...list.querySelectorAll('*')].find((one) => one.scrollHeight > one.clientHeight + 50) ??
      document.scrollingElement;
    scroller?.scrollTo(0, 20_000);
  });
  await expect(orders.tool(ORDERS.plain)).toHaveCount(0);
  await page.waitForTimeout(2500);
  const all = (await (await fetch(`${shop.url}/api/orders`)).json()) as { orderNo: string; memo: string }[];
  const touched = all.filter(({ memo }) => memo.includes('慧兰'));
  expect(touched.filter(({ orderNo }) => orderNo !== ORDERS.plain)).toEqual([]);
});

test('on the detail page and beside the chat; focus and caret go back to the composer', async ({
  page,
  shop,
}) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open(`/orders/${ORDERS.plain}`);
  await orders.click(ORDERS.plain);
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');

  await orders.open('/chat?conversation=c03&composer=textarea');
  const composer = page.locator('#composer');
  await composer.click();
  await page.keyboard.type('您好，稍等');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await orders.click(ORDERS.noted);
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  await page.keyboard.type('请');
  await expect(composer).toHaveValue('您好，请稍等');
});

test('without an agent’s name nothing is written', async ({ page, shop, antou }) => {
  await antou.setUp({ shops: [] });
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.click(ORDERS.plain);
  await expect(orders.tool(ORDERS.plain)).toContainText('还没有填客服名');
  expect((await orders.stored(ORDERS.plain)).memo).toBe('');
});

test('until a flag scheme is chosen the colour stays as it is', async ({ page, shop, antou }) => {
  await antou.setUp({ shops: [{ id: 'one', site: 'practice', title: '一间小店', agent: '慧兰' }] });
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.pick(ORDERS.noted, '勿发');
  await page.locator('.note-menu input').fill('买家撤单');
  await page.keyboard.press('Enter');
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  expect(await orders.stored(ORDERS.noted)).toMatchObject({ flag: 'yellow' });
});

test('an order note that insults the buyer is not written, and says which words', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.pick(ORDERS.plain, '勿发');
  await page.locator('.note-menu input').fill('买家是个神经病');
  await page.keyboard.press('Enter');
  await expect(orders.box).toContainText('「神经病」不能写进备注');
  await expect(orders.box.getByRole('button', { name: /写入/ })).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(orders.box).toBeVisible();
  expect((await orders.stored(ORDERS.plain)).memo).toBe('');
  await orders.box.getByLabel('我的备注').fill('勿发·撤单 买家情绪激动_慧兰');
  await orders.answer('Enter');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  expect((await orders.stored(ORDERS.plain)).memo).toBe('勿发·撤单 买家情绪激动_慧兰');
});

test('a note is one key where it is four clicks and the typing by hand', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  const row = (no: string) => page.locator('[data-order-row]').filter({ hasText: no });
  const text = `发中通快递_慧兰 ${today()}`;
  const begun = performance.now();
  await row(ORDERS.plain).getByRole('button', { name: '添加备注' }).click();
  await page.getByRole('radio', { name: '红色' }).click();
  await page.getByPlaceholder('商家备注').click();
  // Eight keys a second, and no key for choosing among candidates: quicker than anybody really types Chinese.
  await page.keyboard.type(text, { delay: 125 });
  await page.getByRole('button', { name: '保存' }).click();
  await expect(row(ORDERS.plain)).toContainText(text);
  const byHand = performance.now() - begun;
  const other = '260917-558340127';
  await orders.settle(other);
  await orders.tool(other).hover();
  const pressed = performance.now();
  await page.keyboard.press('k');
  await expect(orders.tool(other)).toContainText('已写入并核实');
  const byKey = performance.now() - pressed;
  expect(await orders.stored(other)).toMatchObject({ memo: `发顺丰速运_慧兰 ${today()}`, flag: 'red' });
  console.log(
    `a note: by hand 4 clicks, ${text.length} keys, ${(byHand / 1_000).toFixed(1)} s; with Antou 1 key, ${(byKey / 1_000).toFixed(1)} s`,
  );
});
