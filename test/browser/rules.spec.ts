import { AxeBuilder } from '@axe-core/playwright';
import { FRESH_GUARD } from '../../utils/domain/wording/guard-settings';
import { expect, test } from './fixtures';
import { addOwnRules, askFrom, openRules, readBook } from './rules-page';

test.beforeEach(async ({ antou }) => {
  await antou.setUp({ guard: { shops: {}, sites: {} } });
  await antou.worker.evaluate(() =>
    chrome.storage.local.remove(['wordingBook', 'wordingBookRevision', 'signOffUsed']),
  );
});
test.afterEach(async ({ antou }) => {
  await Promise.all(
    antou.context
      .pages()
      .slice(1)
      .map((page) => page.close()),
  );
});

test('a pasted list is checked line by line, and its words are found at once', async ({ antou }) => {
  const page = await openRules(antou);
  await page.getByRole('button', { name: '粘贴一批…' }).click();
  const dialog = page.getByRole('dialog', { name: '粘贴一批用语' });
  const words = dialog.getByLabel('用语清单');
  await expect(words).toBeFocused();
  await words.fill('包您发大财\t祝您生意兴隆\n哦\n包您发大财');
  await expect(dialog.getByText('第 2 行：「哦」只有一个字')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '添加 1 条' })).toBeDisabled();
  await words.fill('包您发大财\t祝您生意兴隆\n绝无仅有一家\n包您发大财');
  await expect(dialog.getByText('可添加 2 条，1 条已经有了，跳过')).toBeVisible();
  await dialog.getByLabel('级别').selectOption('拦截');
  await dialog.getByLabel('说明').fill('不许诺发财');
  await dialog.getByRole('button', { name: '添加 2 条' }).click();
  await expect(page.getByText('已添加 2 条规则')).toBeVisible();

  await page.getByLabel('打一句话').fill('亲，买了包您发大财哦');
  const trial = page.getByRole('region', { name: '试一试' });
  await expect(trial.locator('mark.block')).toHaveText('包您发大财');
  await expect(trial.getByText('不许诺发财')).toBeVisible();
  await expect(trial.getByText('「祝您生意兴隆」')).toBeVisible();
  await expect(trial.getByText('来源：本店规则')).toBeVisible();
});

test('a rule is added, edited, deleted and brought back by keyboard', async ({ antou }) => {
  const page = await openRules(antou);
  await page.getByRole('button', { name: '加一条…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('滚');
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('只有一个字');
  await dialog.getByLabel('用语（一行一个）').focus();
  await page.keyboard.type('远点');
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await readBook(page)).rules[0]?.phrase).toEqual(['滚远点']);

  await page.getByRole('button', { name: '编辑「滚远点」' }).press('Enter');
  await dialog.getByLabel('说明').fill('不骂人');
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await expect(page.getByText('不骂人')).toBeVisible();

  await page.getByRole('button', { name: '删除「滚远点」' }).press('Enter');
  await expect(page.getByText('已删除「滚远点」')).toBeVisible();
  expect((await readBook(page)).rules).toEqual([]);
  await page.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(page.getByRole('button', { name: '编辑「滚远点」' })).toBeVisible();
  expect((await readBook(page)).rules).toMatchObject([{ phrase: ['滚远点'], reason: '不骂人' }]);
});

test('search finds by words, reason and id; levels change for one place and come back', async ({ antou }) => {
  const page = await openRules(antou);
  const rows = page.getByRole('listitem').filter({ has: page.locator('.rule') });
  for (const words of ['wording.contact.wechat', '微信', '信用卡']) {
    await page.getByLabel('搜索').fill(words);
    await expect(rows.first()).toBeVisible();
    await expect(page.locator('.count')).toContainText('条中的');
  }
  await page.getByLabel('搜索').fill('没有这样的词');
  await page.getByRole('button', { name: '清掉筛选' }).click();
  await page.getByLabel('类别').selectOption('辱骂');
  await expect(page.getByText('辱骂').nth(1)).toBeVisible();
  await page.getByRole('combobox', { name: '类别' }).selectOption('全部');

  await addOwnRules(page, [{ id: 'own.everywhere', phrase: ['蓝鲸计划'] }]);
  await expect(rows.first()).toContainText('蓝鲸计划');
  const trial = page.getByLabel('打一句话');
  await trial.fill('蓝鲸计划哦');
  await expect(page.locator('mark')).toHaveText(['蓝鲸计划']);
  const scope = page.getByLabel('改动用于');
  await scope.selectOption('shop:shop-practice');
  const level = page.getByLabel('「蓝鲸计划」的级别');
  await level.selectOption('关闭');
  await expect(page.locator('mark')).toHaveCount(0);
  await scope.selectOption('all');
  await expect(page.locator('mark')).toHaveText(['蓝鲸计划']);
  await scope.selectOption('shop:shop-practice');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.getByRole('combobox', { name: '范围' }).selectOption('改过的');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: '把「蓝鲸计划」恢复为默认级别' }).click();
  await expect(page.locator('mark')).toHaveText(['蓝鲸计划']);
  expect((await readBook(page)).levels).toEqual([]);
});

test('lowering what the platform punishes at once asks first', async ({ antou }) => {
  const page = await openRules(antou);
  await page.getByLabel('搜索').fill('wording.contact.wechat');
  const level = page.locator('.rule select').first();
  await level.selectOption('提示');
  const asks = page.getByRole('alertdialog');
  await expect(asks).toContainText('平台会直接处罚店铺');
  await page.keyboard.press('Escape');
  await expect(level).toHaveValue('block');
  await level.selectOption('警告');
  await asks.getByRole('button', { name: '改为「警告」' }).click();
  await expect(level).toHaveValue('warn');
  await expect(page.getByText('原为拦截').first()).toBeVisible();
  await expect.poll(async () => (await readBook(page)).levels).toMatchObject([{ severity: 'warn' }]);
});

test('a shop’s own rule holds there and nowhere else, for the worker too', async ({ antou }) => {
  const page = await openRules(antou);
  await addOwnRules(page, [{ id: 'own.here', phrase: ['只在本店'], shop: 'shop-practice' }]);
  await page.reload();
  await page.getByLabel('打一句话').fill('只在本店');
  await expect(page.locator('.finding')).toHaveCount(0);
  await expect(page.getByText('本店 · 一间小店 · 慧兰（练习店铺）')).toBeVisible();
  await page.getByLabel('改动用于').selectOption('shop:shop-practice');
  await expect(page.locator('.finding')).toHaveCount(1);
  const check = (shop?: string) =>
    askFrom<unknown[]>(page, 'wording.check', { text: '只在本店', place: 'message', site: 'practice', shop });
  expect(await check()).toEqual([]);
  expect(await check('shop-practice')).toMatchObject([{ rule: 'own.here' }]);
});

test('what fired lately is drafted into an allow span, and is silent at once', async ({ antou }) => {
  const page = await openRules(antou);
  await addOwnRules(page, [{ id: 'own.gift', phrase: ['白送'] }]);
  const fired = (around: string, words = '白送') => ({
    rule: 'own.gift',
    severity: 'warn',
    words,
    around,
    at: Date.now(),
  });
  await askFrom(page, 'fired.keep', fired('这件不是白送的哦'));
  await askFrom(page, 'fired.keep', fired('打13800138000白送'));
  await page.getByLabel('打一句话').fill('这件不是白送的哦');
  await expect(page.locator('mark')).toHaveText('白送');

  await page.getByRole('tab', { name: '最近触发' }).click();
  await expect(page.getByText('打●●●●●●●●●●●')).toBeVisible();
  await page.getByRole('button', { name: '「白送」是误报' }).last().click();
  const dialog = page.getByRole('dialog', { name: '放行误报' });
  const phrase = dialog.getByLabel('放行的字');
  await expect(phrase).toHaveValue('不是白送的哦');
  await phrase.fill('不是送');
  await dialog.getByRole('button', { name: '放行' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('要包含触发的字「白送」');
  await phrase.fill('不是白送');
  await phrase.press('Enter');
  await expect(page.getByText('已放行「不是白送」')).toBeVisible();
  expect((await readBook(page)).allow).toEqual([{ phrase: '不是白送', rule: 'own.gift' }]);

  await page.getByRole('tab', { name: '规则清单' }).click();
  await expect(page.getByText('✓ 没有触发任何规则')).toBeVisible();
  await page.getByRole('tab', { name: '最近触发' }).click();
  await page.getByRole('button', { name: '取消放行「不是白送」' }).click();
  await page.getByRole('tab', { name: '规则清单' }).click();
  await expect(page.locator('mark')).toHaveText('白送');
});

test('a shop in its first days shows what would have been said, and is switched on by hand', async ({
  antou,
}) => {
  const since = new Date(Date.now() - 25 * 3_600_000).toISOString();
  const guard = { ...FRESH_GUARD, since };
  await antou.setUp({ guard: { shops: { 'shop-practice': guard }, sites: {} } });
  const page = await openRules(antou);
  await addOwnRules(page, [{ id: 'own.gift', phrase: ['白送'] }]);
  const event = (shop: string, at: number) => ({
    id: crypto.randomUUID(),
    at,
    kind: 'guard.counted',
    site: 'practice',
    shop,
    rule: 'own.gift',
  });
  const hour = 3_600_000;
  await askFrom(page, 'log.append', {
    events: [
      event('shop-practice', Date.now() - hour),
      event('shop-practice', Date.now() - 2 * hour),
      event('shop-practice', Date.now() - 30 * hour),
      event('shop-other', Date.now() - hour),
    ],
  });
  await expect(page.getByRole('region', { name: /试运行/ })).toHaveCount(0);
  await page.getByLabel('改动用于').selectOption('shop:shop-practice');
  const card = page.getByRole('region', { name: /试运行/ });
  await expect(card).toContainText('试运行中：只统计');
  await expect(card).toContainText('还剩 2 天');
  await expect(card).toContainText('本会提示 2 次');
  await expect(card.getByRole('listitem')).toContainText('白送');
  await card.getByRole('button', { name: '启用提示' }).click();
  await expect(card).toContainText('已启用提示');
  await page.reload();
  await page.getByLabel('改动用于').selectOption('shop:shop-practice');
  await card.getByRole('button', { name: '退回只统计' }).click();
  await expect(card).toContainText('试运行中：只统计');
});

test('a shop’s figures are stored when a field is left, and only if they can be', async ({ antou }) => {
  const page = await openRules(antou);
  await page.getByRole('tab', { name: '店铺设定' }).click();
  await expect(page.getByText('先在上面选一家店铺')).toBeVisible();
  await page.getByLabel('改动用于').selectOption('shop:shop-practice');
  await page.getByLabel('当日发货截止时间').fill('17:30');
  await page.getByLabel('让价权限（元）').fill('-1');
  await page.getByLabel('理由 1').fill('店长同意');
  await expect(page.getByText('请填 0 到 100000')).toBeVisible();
  await page.getByLabel('让价权限（元）').fill('35');
  await page.getByRole('switch', { name: '节假日照常发货' }).press('Space');
  await page.getByLabel('停发日').last().fill('2026-12-31');
  await page.getByRole('button', { name: '添加日期' }).click();
  await page.getByLabel('单条字数上限').fill('500');
  await page.getByRole('switch', { name: '拒绝连续发送相同的话' }).press('Space');
  await expect
    .poll(async () => (await askFrom<{ settings: { guard: unknown } }>(page, 'settings.read')).settings.guard)
    .toMatchObject({
      shops: {
        'shop-practice': {
          cutoff: '17:30',
          priceLimit: 35,
          shipsOnHolidays: true,
          closedDays: ['2026-12-31'],
          reasons: ['店长同意'],
        },
      },
      sites: { practice: { longest: 500, refusesRepeats: true } },
    });
});

test('a lead’s code is made with the passphrase, passes once, and a wrong one is said', async ({ antou }) => {
  const page = await openRules(antou);
  await page.getByLabel('改动用于').selectOption('shop:shop-practice');
  await page.getByRole('tab', { name: '店铺设定' }).click();
  const card = page.getByRole('region', { name: '让价放行码' });
  await expect(card).toContainText('这是留痕，不是锁');
  await card.getByLabel('口令').fill('店长口令一号');
  await card.getByLabel('再输一次').fill('店长口令二号');
  await card.getByRole('button', { name: '设定口令' }).click();
  await expect(card.getByRole('alert')).toHaveText('两次输入的不一样');
  await card.getByLabel('再输一次').fill('店长口令一号');
  await card.getByRole('button', { name: '设定口令' }).click();
  await card.getByLabel('订单号').fill('261122-000000001');
  await card.getByLabel('让价金额（元）').fill('35.5');
  await card.getByLabel('口令').fill('不对的口令');
  await card.getByRole('button', { name: '生成放行码' }).click();
  await expect(card.getByRole('alert')).toHaveText('口令不对，没有生成。');
  await card.getByLabel('口令').fill('店长口令一号');
  await card.getByRole('button', { name: '生成放行码' }).click();
  await expect(card.locator('.big-code')).toHaveText(/^\d{4} \d{4}$/);
  const code = (await card.locator('.big-code').textContent())?.replace(' ', '') ?? '';

  const check = (change: object = {}) =>
    askFrom(page, 'signOff.check', {
      site: 'practice',
      shop: 'shop-practice',
      order: '261122-000000001',
      amount: 35.5,
      code,
      ...change,
    });
  expect(await check({ amount: 36 })).toEqual({ ok: false, why: 'wrong' });
  expect(await check()).toEqual({ ok: true });
  expect(await check()).toEqual({ ok: false, why: 'used' });
  expect(await check({ shop: 'shop-pinduoduo' })).toEqual({ ok: false, why: 'none' });
  const stored = await antou.worker.evaluate(async () =>
    JSON.stringify(await chrome.storage.local.get(null)),
  );
  expect(stored).not.toContain('店长口令');
  expect(stored).not.toContain(code);
});

test('a book that cannot be used is said, and stays untouched', async ({ antou }) => {
  await antou.worker.evaluate(() =>
    chrome.storage.local.set({ wordingBook: { schemaVersion: 9 }, wordingBookRevision: 99 }),
  );
  const page = await openRules(antou);
  await expect(page.getByRole('alert')).toContainText('问题出在 schemaVersion = 9');
  await page.getByRole('button', { name: '加一条…' }).click();
  await page.keyboard.type('蓝鲸计划');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/没有保存：/)).toBeVisible();
  await expect(page.getByRole('button', { name: '编辑「蓝鲸计划」' })).toHaveCount(0);
  const kept = await antou.worker.evaluate(() => chrome.storage.local.get('wordingBook'));
  expect(kept).toEqual({ wordingBook: { schemaVersion: 9 } });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every part is free of faults that axe can find, ${colorScheme}`, async ({ antou }) => {
    test.setTimeout(120_000);
    const page = await openRules(antou);
    await page.emulateMedia({ colorScheme });
    await addOwnRules(page, [
      { id: 'own.gift', phrase: ['白送'], severity: 'suggest', replace: ['赠品以页面为准'] },
      { id: 'own.off', phrase: ['蓝鲸计划'], off: true, shop: 'shop-practice', wholeClause: true },
    ]);
    await askFrom(page, 'fired.keep', {
      rule: 'own.gift',
      severity: 'warn',
      words: '白送',
      around: '不是白送的哦',
      at: 1,
    });
    await page.getByLabel('改动用于').selectOption('shop:shop-practice');
    await page.getByLabel('打一句话').fill('加我微信，这款白送，好评返5元');
    await expect(page.locator('mark')).not.toHaveCount(0);
    const look = async (where: string, within = 'body') => {
      await page.waitForTimeout(150);
      const axe = new AxeBuilder({ page });
      // A dialog hides the rest of the page: what is asked of whole pages does not concern it.
      const dialog = () => axe.include(within).disableRules(['landmark-one-main', 'page-has-heading-one']);
      const { violations } = await (within === 'body' ? axe : dialog()).analyze();
      expect(
        violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, where).toBeLessThanOrEqual(0);
    };
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: Math.round(width / 1.6) });
      for (const part of ['规则清单', '最近触发', '店铺设定', '手册取舍']) {
        await page.getByRole('tab', { name: part }).click();
        await look(`${part} ${width}`);
      }
    }
    await page.getByRole('tab', { name: '规则清单' }).click();
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const name of ['加一条…', '粘贴一批…', '导入文件…']) {
      await page.getByRole('button', { name }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      // Behind a dialog nothing is there for whoever cannot see.
      await look(name, '[role=dialog]');
      await page.keyboard.press('Escape');
    }
  });
}
