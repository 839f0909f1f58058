import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from './fixtures';
import { ORDERS, OrdersPage } from './orders-page';

test('every note is in the ledger, searched by agent and order, and exported to csv and xlsx', async ({
  page,
  shop,
  antou,
}) => {
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.pick(ORDERS.plain, '发中通快递');
  await expect(orders.tool(ORDERS.plain)).toContainText('已写入并核实');
  await orders.click(ORDERS.noted, '发快递');
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  await orders.settle(ORDERS.noted);
  await orders.tool(ORDERS.noted).getByRole('button', { name: '撤销' }).click();
  await expect(orders.tool(ORDERS.noted)).toContainText('已撤销');
  // Saved, and something else stands there: not verified.
  await orders.settings({ truncate: 4 });
  await orders.click(ORDERS.refunding, '发快递');
  await expect(orders.tool(ORDERS.refunding)).toContainText('不一致', { timeout: 20_000 });

  const options = await antou.context.newPage();
  await options.goto(`chrome-extension://${antou.id}/options.html#/ledger`);
  const list = options.getByRole('region', { name: '备注台账' }).getByRole('listitem');
  await expect(list).toHaveCount(3);
  await expect(options.getByText('3 条，其中已核实 1 条')).toBeVisible();
  await expect(list.filter({ hasText: ORDERS.refunding })).toContainText('未核实');
  await expect(list.filter({ hasText: ORDERS.noted })).toContainText('已撤销');
  await expect(list.filter({ hasText: ORDERS.plain })).toContainText('红旗');
  await options.getByLabel('订单号').fill('339100271');
  await expect(list).toHaveCount(1);
  await options.getByLabel('订单号').fill('');
  await options.getByRole('combobox', { name: /客服/ }).selectOption('慧兰');
  await options.getByLabel('从', { exact: true }).fill('2001-01-01');
  await expect(list).toHaveCount(3);

  const saved = async (format: string) => {
    const [file] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: `导出 ${format}` }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`antou-ledger-慧兰-2001-01-01.${format}`);
    return file.path();
  };
  const csv = (await readFile(await saved('csv'), 'utf8')).replace('\ufeff', '').trim().split('\r\n');
  expect(csv[0]).toBe('时间,订单号,模板,旗色,客服,店铺,结果');
  expect(csv).toHaveLength(4);
  expect(csv.at(-1)).toMatch(new RegExp(`^[\\d :-]+,${ORDERS.plain},发快递,红旗,慧兰,一间小店,已核实$`));
  const sheet = await readSheet(await saved('xlsx'));
  expect(sheet.map((row) => row.join(','))).toEqual(csv);
  await options.getByLabel('到（含当天）').fill('2001-01-02');
  await expect(options.getByText('没有符合条件的备注')).toBeVisible();
  await options.close();
});
