import { expect, test } from './fixtures';
import { ORDERS, OrdersPage } from './orders-page';

test('a history without colours: an entry with its mark is added, never twice, and cancelled by another', async ({
  page,
  shop,
}) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.settings({ memoMode: 'history' });
  await orders.change(ORDERS.plain, { memo: '已核对_郑婷 11-20\n改址 已说好_小满 11-21' });
  await orders.open();
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  const { memo } = await orders.stored(ORDERS.plain);
  expect(memo).toMatch(/^已核对_郑婷 11-20\n改址 已说好_小满 11-21\n【红·快递】发中通快递_慧兰 \d\d-\d\d$/);
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已有相同备注');
  await orders.tool(ORDERS.plain).getByRole('button', { name: '撤销' }).click();
  await expect(orders.tool(ORDERS.plain)).toContainText('只能追加，撤不掉');
  expect((await orders.stored(ORDERS.plain)).memo).toBe(memo);
  await orders.settle(ORDERS.plain);
  await orders.tool(ORDERS.plain).getByRole('button', { name: '追加作废说明' }).click();
  await expect(orders.tool(ORDERS.plain)).toContainText('已追加作废说明');
  const lines = (await orders.stored(ORDERS.plain)).memo.split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[3]).toMatch(/^作废：【红·快递】发中通快递_慧兰 \d\d-\d\d_慧兰 \d\d-\d\d$/);
});

test('a colour with its tag: both are set, both come back', async ({ page, shop }) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.settings({ memoMode: 'tag' });
  await orders.change(ORDERS.noted, { tag: '改价' });
  await orders.open();
  await orders.pick(ORDERS.noted, '发中通快递');
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  expect(await orders.stored(ORDERS.noted)).toMatchObject({ flag: 'red', tag: '快递' });
  await orders.settle(ORDERS.noted);
  await orders.tool(ORDERS.noted).getByRole('button', { name: '撤销' }).click();
  await expect(orders.tool(ORDERS.noted)).toContainText('已撤销');
  expect(await orders.stored(ORDERS.noted)).toMatchObject({
    flag: 'yellow',
    tag: '改价',
    memo: '发中通快递_小满 09-17',
  });
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  await orders.settle(ORDERS.plain);
  await orders.tool(ORDERS.plain).getByRole('button', { name: '撤销' }).click();
  await expect(orders.tool(ORDERS.plain)).toContainText('已撤销');
  expect(await orders.stored(ORDERS.plain)).toMatchObject({ flag: null, tag: '', memo: '' });
});

test('a memo that grows: the note is added with its colour, which stays when the note is cancelled', async ({
  page,
  shop,
}) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.settings({ memoMode: 'append' });
  await orders.open();
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  const first = await orders.stored(ORDERS.plain);
  expect(first.flag).toBe('red');
  await orders.settle(ORDERS.plain);
  await orders.tool(ORDERS.plain).getByRole('button', { name: '撤销' }).click();
  await expect(orders.tool(ORDERS.plain)).toContainText('只能追加，撤不掉');
  await orders.settle(ORDERS.plain);
  await orders.tool(ORDERS.plain).getByRole('button', { name: '追加作废说明' }).click();
  await expect(orders.tool(ORDERS.plain)).toContainText('红旗本页去不掉');
  const stored = await orders.stored(ORDERS.plain);
  expect(stored.memo).toMatch(new RegExp(`^${first.memo}\\n作废：${first.memo}_慧兰 `));
  expect(stored.flag).toBe('red');
});

for (const memoMode of ['overwrite', 'tag', 'append', 'history']) {
  test(`two agents within one second (${memoMode}): both notes stand, and it is said`, async ({
    page,
    shop,
  }) => {
    const orders = new OrdersPage(page, shop.url);
    await orders.settings({ memoMode });
    const theirs = '客户催单_郑婷 11-22';
    const mine = /发中通快递_慧兰 \d\d-\d\d$/m;
    await orders.open();
    // As soon as the page has answered with the order for the first time, somebody else's note is stored.
    let served = 0;
    await page.route(`**/api/orders/${ORDERS.plain}`, async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      if (served++ === 0) await orders.change(ORDERS.plain, { memo: theirs });
      await route.fulfill({ response: answer, body });
    });
    await orders.pick(ORDERS.plain, '发中通快递');
    await expect(orders.tool(ORDERS.plain)).toContainText('期间别人写过');
    const { memo } = await orders.stored(ORDERS.plain);
    expect(memo).toContain(theirs);
    expect(memo).toMatch(mine);
    await page.unroute(`**/api/orders/${ORDERS.plain}`);
  });
}
