import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { OrdersPage } from './orders-page';

const today = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit' }).format(
    new Date(),
  );
/** Orders of the first page, in its order. */
const ROWS = ['260918-339100271', '260918-339100272884', '260902-771200458813'] as const;
const AWAY = ['260101-000000001', '260101-000000002', '260101-000000003'] as const;

class ListPage extends OrdersPage {
  get bar() {
    return this.page.locator('.list-bar');
  }
  get bulk() {
    return this.page.locator('.bulk-box');
  }
  async choose(orders: readonly string[]): Promise<void> {
    await this.bar.getByRole('button', { name: '批量备注…' }).click();
    await this.bulk.getByLabel('订单号').fill(orders.join('\n'));
  }
  /** Starts once the box has been in plain view. */
  async start(): Promise<void> {
    const running = this.bulk.getByRole('progressbar');
    await expect(async () => {
      await this.bulk.getByRole('button', { name: /^开始写/ }).click();
      await expect(running).toBeVisible({ timeout: 1_000 });
    }).toPass();
  }
  async memos(orders: readonly string[] = ROWS): Promise<string[]> {
    return Promise.all(orders.map(async (no) => (await this.stored(no)).memo));
  }
}

test('the bar counts what is to be looked at; a filter veils the rest and leads from one to the next', async ({
  page,
  shop,
}) => {
  const list = new ListPage(page, shop.url);
  await list.change(ROWS[0], { memo: `延发至${today()}_慧兰 11-01` });
  await list.change(ROWS[1], { memo: '11-01 慧兰已催付；11-01 郑婷已催付' });
  await list.open();
  await expect(list.bar).toContainText('本页 50 单');
  const doubled = list.bar.getByRole('button', { name: '重复备注 1' });
  await doubled.click();
  await expect(doubled).toHaveAttribute('aria-pressed', 'true');
  const row = page.locator('[data-order-row]').filter({ hasText: ROWS[1] });
  const visible = await page.locator('.row-tool').count();
  await expect(page.locator('.veil')).toHaveCount(visible - 1);
  await page.mouse.wheel(0, 2_000);
  await list.bar.getByRole('button', { name: '下一单' }).click();
  await expect(row).toBeInViewport();
  await doubled.click();
  await expect(page.locator('.veil')).toHaveCount(0);
  const without = list.bar.getByRole('button', { name: /没有我的备注/ });
  const before = Number((await without.textContent())?.match(/\d+/)?.[0]);
  await list.change(ROWS[2], { memo: '已核对_慧兰 11-01', push: true });
  await expect(without).toHaveText(`没有我的备注 ${before - 1}`);
  await list.bar.getByRole('button', { name: /本页/ }).click();
  await expect(without).toHaveCount(0);
});

test('one note for many: ticked or pasted, previewed, written once each; what fails is named and skipped', async ({
  page,
  shop,
}) => {
  const list = new ListPage(page, shop.url);
  await list.change(ROWS[1], { memo: `郑婷 ${today()}` });
  await list.open();
  await list.choose([ROWS[0], AWAY[0], ROWS[0], ROWS[1]]);
  await page.locator(`.tick-row[data-no="${ROWS[2]}"]`).click();
  await expect(list.bulk).toContainText('共 4 单');
  const line = (no: string) => list.bulk.locator('li').filter({ hasText: no });
  await expect(line(ROWS[0])).toContainText(`写入后：慧兰 ${today()}`);
  await expect(line(ROWS[1])).toContainText('已有相同备注');
  await expect(line(AWAY[0])).toContainText('不在本页');
  await list.start();
  await expect(list.bulk).toContainText('完成 4 / 4', { timeout: 30_000 });
  await expect(list.bulk).toContainText('写入 2，已有 1，没写成 1');
  await expect(line(AWAY[0])).toContainText('本页找不到这笔订单');
  expect(await list.memos()).toEqual([`慧兰 ${today()}`, `郑婷 ${today()}`, `慧兰 ${today()}`]);
  await list.bulk.getByRole('button', { name: '关闭' }).click();
  await expect(list.bulk).toBeHidden();
});

test('what the page does not give is asked for once, for all', async ({ page, shop }) => {
  const list = new ListPage(page, shop.url);
  await list.open();
  await list.choose([ROWS[0]]);
  await list.bulk.getByLabel('模板').selectOption({ label: '延发' });
  const start = list.bulk.getByRole('button', { name: '开始写 1 单' });
  await expect(start).toBeDisabled();
  await list.bulk.getByLabel('发货日').fill('11-28');
  await expect(list.bulk).toContainText(`延发至11-28_慧兰 ${today()}`);
  await list.start();
  await expect(list.bulk).toContainText('完成 1 / 1', { timeout: 30_000 });
  expect(await list.memos([ROWS[0]])).toEqual([`延发至11-28_慧兰 ${today()}`]);
});

test('pauses, and goes on after the page was left; nothing is written twice', async ({ page, shop }) => {
  const list = new ListPage(page, shop.url);
  await list.open();
  await list.choose(ROWS);
  await list.start();
  await list.bulk.getByRole('button', { name: '暂停' }).click();
  await expect(list.bulk).toContainText(/已暂停 1 \/ 3/, { timeout: 30_000 });
  await page.waitForTimeout(2_500);
  await expect(list.bulk).toContainText(/已暂停 1 \/ 3/);
  await list.bulk.getByRole('button', { name: '继续' }).click();
  await expect(list.bulk).toContainText('正在写');
  await page.reload();
  await expect(list.bulk).toContainText('完成 3 / 3', { timeout: 30_000 });
  expect(await list.memos()).toEqual(ROWS.map(() => `慧兰 ${today()}`));
});

test('three in a row that fail stop it; whoever goes on skips them', async ({ page, shop }) => {
  const list = new ListPage(page, shop.url);
  await list.open();
  await list.choose([...AWAY, ROWS[0]]);
  await list.start();
  await expect(list.bulk).toContainText('连续 3 单没写成', { timeout: 30_000 });
  expect(await list.memos([ROWS[0]])).toEqual(['']);
  await list.bulk.getByRole('button', { name: '继续' }).click();
  await expect(list.bulk).toContainText('完成 4 / 4', { timeout: 30_000 });
  expect(await list.memos([ROWS[0]])).toEqual([`慧兰 ${today()}`]);
});

test('axe finds nothing in the bar and the box; Escape closes it', async ({ page, shop }) => {
  const list = new ListPage(page, shop.url);
  await list.open();
  await list.choose(ROWS);
  const host = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].find((element) => element.shadowRoot?.querySelector('.launcher'))
        ?.localName ?? '',
  );
  const { violations } = await new AxeBuilder({ page }).include(host).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(list.bulk).toBeHidden();
});
