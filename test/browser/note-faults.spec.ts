import { chance } from '../domain/notes/model';
import { expect, test } from './fixtures';
import { ORDERS, OrdersPage } from './orders-page';

const MODES = ['overwrite', 'history', 'tag', 'append'] as const;
const THEIRS = '客户催单_郑婷 11-22';
const STOOD = '已说好周五到_小满 11-20';
const RUNS = 20;

/** What goes wrong in a run; each begins before the click and ends with the run. */
const FAULTS = [
  'doubleClick',
  'saveFails',
  'saveIsLost',
  'answerIsLost',
  'slowSave',
  'writtenMeanwhile',
  'rerender',
  'recycled',
  'workerKilled',
  'reloaded',
] as const;

for (let seed = 1; seed <= RUNS; seed++) {
  const { one } = chance(seed);
  const memoMode = one(MODES);
  const fault = FAULTS[seed % FAULTS.length] as (typeof FAULTS)[number];
  test(`run ${seed}, ${memoMode}, ${fault}: nothing lost, nothing twice, no other order`, async ({
    page,
    shop,
    antou,
  }) => {
    const orders = new OrdersPage(page, shop.url);
    const api = `**/api/orders/${ORDERS.plain}`;
    await orders.settings({
      memoMode,
      ...(fault === 'saveFails' && { failSaves: 1 }),
      ...(['slowSave', 'recycled', 'workerKilled', 'reloaded'].includes(fault) && { saveDelay: 700 }),
      ...(fault === 'rerender' && { rerender: 1 }),
      ...(fault === 'recycled' && { list: 'virtual' }),
    });
    await orders.change(ORDERS.plain, { memo: STOOD });
    await orders.open();
    let theirs = 0;
    if (fault === 'writtenMeanwhile')
      await page.route(api, async (route) => {
        const response = await route.fetch();
        const body = await response.text();
        if (theirs++ === 0) {
          const memo =
            memoMode === 'overwrite' || memoMode === 'tag' ? `${STOOD}；${THEIRS}` : `${STOOD}\n${THEIRS}`;
          await orders.change(ORDERS.plain, { memo });
        }
        await route.fulfill({ response, body });
      });
    let saves = 0;
    if (fault === 'saveIsLost' || fault === 'answerIsLost')
      await page.route(`${api}/memo`, async (route) => {
        if (saves++ > 0) return route.continue();
        // Either the shop never hears of it, or the page never hears that the shop has.
        if (fault === 'answerIsLost') await route.fetch();
        await route.abort();
      });

    await orders.settle(ORDERS.plain);
    const button = orders.tool(ORDERS.plain).getByRole('button', { name: '工号', exact: true });
    if (fault === 'doubleClick') await button.dblclick();
    else await button.click();
    if (fault === 'workerKilled') {
      const own = await antou.context.newPage();
      await own.goto(`chrome-extension://${antou.id}/popup.html`);
      const cdp = await antou.context.newCDPSession(own);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await own.close();
    }
    if (fault === 'recycled') {
      await expect(page.locator('[role="dialog"]:has(textarea)')).toHaveCount(1);
      await page.locator('#order-list').evaluate((list) => list.scrollTo(0, 20_000));
      await expect(page.locator('[role="dialog"]:has(textarea)')).toHaveCount(0);
      await page.locator('#order-list').evaluate((list) => list.scrollTo(0, 0));
    }
    if (fault === 'reloaded') {
      await expect(page.locator('[role="dialog"]:has(textarea)')).toHaveCount(1);
      await page.reload();
      await orders.settle(ORDERS.plain);
      await button.click();
    }
    const tool = orders.tool(ORDERS.plain);
    const ended = /已写入并核实|已有相同备注|没有|网络|保存失败|不一致|变了/;
    await expect(tool).toContainText(ended, { timeout: 20_000 });
    // Whatever it came to: tried once more it stands, once.
    if (!/已写入并核实|已有相同备注/.test((await tool.textContent()) ?? '')) {
      await orders.settle(ORDERS.plain);
      await tool.getByRole('button', { name: '再试一次' }).click();
      // Where it stood already without this page knowing, the row had shown something older: a preview, or nothing.
      await expect(tool.or(orders.box)).toContainText([/已写入并核实|已有相同备注|等您确认/]);
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const all = (await (await fetch(`${shop.url}/api/orders`)).json()) as { orderNo: string; memo: string }[];
    const { memo } = await orders.stored(ORDERS.plain);
    expect(memo.split(/[；\n]/).filter((part) => part.includes('慧兰'))).toHaveLength(1);
    expect(memo).toContain(STOOD);
    if (theirs > 0) expect(memo).toContain(THEIRS);
    expect(all.filter((order) => order.orderNo !== ORDERS.plain && order.memo.includes('慧兰'))).toEqual([]);
  });
}
