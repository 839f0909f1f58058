import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Antou, expect, test } from './fixtures';

const PAGES = [
  'welcome',
  'shops',
  'schemes',
  'templates',
  'checks',
  'rules',
  'sites',
  'data',
  'notice',
] as const;

interface StoredSettings {
  readonly shops: readonly { readonly id: string; readonly title: string }[];
  readonly currentShop: Record<string, string>;
  readonly sitesOff: readonly string[];
  readonly noticeReadAt?: string;
}

/** Asks the worker as the page itself does. */
async function askFrom<T>(page: Page, kind: string, payload: unknown = null): Promise<T> {
  const answer = await page.evaluate(
    async (envelope) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).chrome;
      return runtime.sendMessage(envelope);
    },
    { id: crypto.randomUUID(), kind, payload },
  );
  return (answer as { value: T }).value;
}

async function stored(page: Page): Promise<StoredSettings> {
  return (await askFrom<{ settings: StoredSettings }>(page, 'settings.read')).settings;
}

async function openAt(antou: Antou, route: string, page?: Page): Promise<Page> {
  const opened = page ?? (await antou.context.newPage());
  await opened.goto(`chrome-extension://${antou.id}/options.html#/${route}`);
  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
  return opened;
}

async function expectNoFaults(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
}

async function addEvents(page: Page, count: number): Promise<void> {
  const events = Array.from({ length: count }, (_, at) => ({
    id: crypto.randomUUID(),
    at: Date.UTC(2026, 10, 22, 1, at),
    kind: at % 2 ? 'note.written' : 'guard.overridden',
    site: 'practice',
    shop: 'shop-practice',
    agent: '慧兰',
    ...(at % 2
      ? { order: `261122-00000000${at}`, template: 'note.courier' }
      : { rule: 'wording.x', code: 'lead' }),
  }));
  await askFrom(page, 'log.append', { events });
}

test.afterEach(async ({ antou }) => {
  // The first tab stays, or the browser would close.
  await Promise.all(
    antou.context
      .pages()
      .slice(1)
      .map((page) => page.close()),
  );
});

test('the first run, by keyboard alone, stores everything at once', async ({ antou }) => {
  await antou.setUp({ shops: [], noticeReadAt: undefined });
  const page = await openAt(antou, 'welcome');
  await page.getByRole('button', { name: '我和主管都已知悉' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ 已保存')).toBeVisible();

  const site = page.getByRole('region', { name: '拼多多' });
  await site.getByLabel('店铺名').focus();
  await page.keyboard.type('一间小店');
  await page.keyboard.press('Tab');
  await page.keyboard.type('慧兰');
  await page.keyboard.press('Tab');
  await page.getByRole('radio', { name: /还没定/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /红快递/ })).toBeChecked();
  await page.getByRole('switch', { name: '启用练习店铺' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '完成' }).press('Enter');
  await expect(page.getByRole('heading', { name: '可以开工了' })).toBeFocused();
  await expect(page.getByText('Alt+Q')).toBeVisible();

  await expect.poll(async () => (await stored(page)).sitesOff).toEqual(['practice']);
  const settings = await stored(page);
  expect(settings.noticeReadAt).toMatch(/^20/);
  expect(settings.shops).toMatchObject([
    { site: 'pinduoduo', title: '一间小店', agent: '慧兰', scheme: 'scheme.manual-002' },
  ]);
});

test('a shop without a name is not stored; a second one can be the default, and deleting asks', async ({
  antou,
}) => {
  await antou.setUp();
  const page = await openAt(antou, 'shops');
  const site = page.getByRole('region', { name: '拼多多' });
  await site.getByRole('button', { name: '再加一家店铺' }).click();
  const added = site.getByRole('group', { name: '新店铺' });
  await expect(added.getByLabel('店铺名')).toBeFocused();
  await page.keyboard.type('二店');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(added.getByText('请填客服名')).toBeVisible();
  expect((await stored(page)).shops).toHaveLength(2);

  await added.getByLabel('客服名').fill('小北');
  await added.getByLabel('客服名').blur();
  const second = site.getByRole('group', { name: '二店' });
  await second.getByRole('button', { name: '设为默认' }).click();
  await expect(second.getByText('默认', { exact: true })).toBeVisible();
  const id = (await stored(page)).shops.find(({ title }) => title === '二店')?.id ?? '';
  expect((await stored(page)).currentShop).toEqual({ pinduoduo: id });

  await second.getByRole('button', { name: '删除店铺「二店」' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectNoFaults(page, 'dialog');
  await page.keyboard.press('Escape');
  await expect(second).toBeVisible();
  await second.getByRole('button', { name: '删除店铺「二店」' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '删除' }).click();
  await expect(second).toHaveCount(0);
  expect(await stored(page)).toMatchObject({ currentShop: {}, shops: [{}, {}] });
});

test('what one page changes the other shows', async ({ antou }) => {
  await antou.setUp();
  const [one, two] = [await openAt(antou, 'shops'), await openAt(antou, 'sites')];
  await two.getByRole('switch', { name: '启用拼多多' }).press('Space');
  await expect(one.getByRole('switch', { name: '启用拼多多' })).not.toBeChecked();
});

test('backup, wipe and restore bring everything back; a wrong file changes nothing', async ({ antou }) => {
  await antou.setUp();
  const page = await openAt(antou, 'data');
  await addEvents(page, 60);
  await page.getByRole('button', { name: '刷新' }).click();
  await expect(page.getByText('共 60 条，下面是最近 50 条')).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText('备注已写入');
  await expect(page.getByRole('row').nth(1)).toContainText('2026-11-22 09:59');
  await expect(page.getByRole('row').nth(2)).toContainText('主管同意');

  const displays = await page
    .locator('td')
    .evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).display))]);
  expect(displays).toEqual(['table-cell']);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份到文件' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^antou-backup-\d{4}-\d\d-\d\d\.json$/);
  const backup = await readFile(await file.path(), 'utf8');

  await page.getByRole('button', { name: '清空日志…' }).click();
  await page.getByRole('button', { name: '清空日志', exact: true }).click();
  await expect(page.getByText('还没有记录')).toBeVisible();

  await antou.setUp({ shops: [] });
  const give = async (name: string, text: string) => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: '替换设置' }).click();
  };
  await give('other.json', '{"kind":"something"}');
  await expect(page.getByText('没有恢复，什么都没有改。这不是案头的备份文件。')).toBeVisible();
  await give('newer.json', backup.replace('"backupVersion": 2', '"backupVersion": 9'));
  await expect(page.getByText(/更新版本的案头写的（backupVersion = 9）/)).toBeVisible();
  expect((await stored(page)).shops).toHaveLength(0);
  await give('right.json', backup);
  await expect(page.getByText('已恢复：right.json')).toBeVisible();
  await expect(page.getByText('共 60 条')).toBeVisible();
  expect((await stored(page)).shops).toHaveLength(2);
  await askFrom(page, 'log.wipe');
});

test('unusable settings are named on every page, stay untouched, and a backup heals them', async ({
  antou,
}) => {
  await antou.setUp();
  const page = await openAt(antou, 'data');
  const backup = await askFrom<string>(page, 'backup.write');
  await antou.setUp({ schemaVersion: 9 });
  for (const route of PAGES) {
    await openAt(antou, route, page);
    await page.reload();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('已存的设置是更新版本的案头写的（schemaVersion = 9）');
    await expect(alert).toContainText('不会保存');
    await expectNoFaults(page, `${route} with a fault`);
  }
  await openAt(antou, 'sites', page);
  await page.getByRole('switch', { name: '启用拼多多' }).press('Space');
  await expect(page.getByText('没有保存：已存的设置读不了（schemaVersion = 9）')).toBeVisible();
  await expect(page.getByRole('switch', { name: '启用拼多多' })).toBeChecked();

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '从备份恢复…' }).first().click(),
  ]);
  await chooser.setFiles({ name: 'right.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
  await page.getByRole('button', { name: '替换设置' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await stored(page)).shops).toHaveLength(2);
});

test('the popup knows the tab it is over', async ({ antou, shop }) => {
  await antou.setUp({
    shops: ['慧兰', '小北'].map((agent, at) => ({
      id: `s${at}`,
      site: 'practice',
      title: '一间小店',
      agent,
    })),
    noticeReadAt: undefined,
  });
  const popup = await antou.context.newPage();
  await popup.goto(`chrome-extension://${antou.id}/popup.html`);
  await expect(popup.getByText('本页不是案头认识的店铺后台')).toBeVisible();
  await expectNoFaults(popup, 'popup elsewhere');

  const tab = await antou.context.newPage();
  await tab.goto(`${shop.url}/orders`);
  await tab.bringToFront();
  await popup.reload();
  await expect(popup.getByRole('heading', { name: '案头 · 练习店铺' })).toBeVisible();
  await expect(popup.getByText('本页正常')).toBeVisible();
  await expect(popup.getByText('还没有看过记录说明')).toBeVisible();
  await popup.getByLabel('本标签页的店铺与客服').selectOption({ label: '一间小店 · 小北' });
  await expect(popup.getByText('✓ 已保存')).toBeVisible();
  await popup.reload();
  await expect(popup.getByLabel('本标签页的店铺与客服')).toHaveValue('s1');
  await expectNoFaults(popup, 'popup over a shop');
  await popup.getByRole('switch', { name: '本站点启用' }).press('Space');
  await expect(popup.getByText('案头在此站点已关闭')).toBeVisible();
  await expect.poll(async () => (await stored(popup)).sitesOff).toEqual(['practice']);

  const [options] = await Promise.all([
    antou.context.waitForEvent('page'),
    popup.getByRole('button', { name: '添加店铺' }).click(),
  ]);
  await expect(options).toHaveURL(/options\.html#\/shops$/);
  await expect(options.getByRole('heading', { level: 1, name: '店铺与客服' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is free of faults that axe can find, ${colorScheme}`, async ({ antou }) => {
    // Seven pages at three widths.
    test.setTimeout(120_000);
    await antou.setUp();
    const page = await antou.context.newPage();
    await page.emulateMedia({ colorScheme });
    await openAt(antou, 'welcome', page);
    await addEvents(page, 3);
    for (const width of [1280, 1024, 640]) {
      // 1280 wide at 125 % are 1024 px of layout, at 200 % 640.
      await page.setViewportSize({ width, height: Math.round(width / 1.6) });
      for (const route of PAGES) {
        await openAt(antou, route, page);
        await page.waitForTimeout(150);
        await expectNoFaults(page, `${route} ${width}`);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          route,
        ).toBeLessThanOrEqual(0);
      }
    }
    await askFrom(page, 'log.wipe');
  });
}
