import { expect, test } from './fixtures';
import { addOwnRules, askFrom, openRules, readBook } from './rules-page';

test.beforeEach(async ({ antou }) => {
  await antou.setUp({ guard: { shops: {}, sites: {} } });
  await antou.worker.evaluate(() => chrome.storage.local.remove(['wordingBook', 'signOffUsed']));
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
  for (const words of ['wording.contact.wechat', '加微信', '信用卡']) {
    await page.getByLabel('搜索').fill(words);
    await expect(rows.first()).toBeVisible();
    await expect(page.locator('.count')).toContainText('条中的');
  }
  await page.getByLabel('搜索').fill('没有这样的词');
  await page.getByRole('button', { name: '清掉筛选' }).click();
  await page.getByLabel('类别').selectOption('辱骂');
  await expect(page.getByText('辱骂').nth(1)).toBeVisible();
  await page.getByRole('combobox', { name: '类别' }).selectOption('全部');

  await addOwnRules(page, [{ id: 'own.everywhere', phrase: ['独此一份'] }]);
  await expect(rows.first()).toContainText('独此一份');
  const trial = page.getByLabel('打一句话');
  await trial.fill('独此一份哦');
  await expect(page.locator('mark')).toHaveText(['独此一份']);
  const scope = page.getByLabel('改动用于');
  await scope.selectOption('shop:shop-practice');
  const level = page.getByLabel('「独此一份」的级别');
  await level.selectOption('关闭');
  await expect(page.locator('mark')).toHaveCount(0);
  await scope.selectOption('all');
  await expect(page.locator('mark')).toHaveText(['独此一份']);
  await scope.selectOption('shop:shop-practice');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.getByRole('combobox', { name: '范围' }).selectOption('改过的');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: '把「独此一份」恢复为默认级别' }).click();
  await expect(page.locator('mark')).toHaveText(['独此一份']);
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
