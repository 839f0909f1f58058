import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addOwnRules, openRules, readBook } from './rules-page';

const HEAD = '编号,类别,级别,用语,说明,建议,店铺';
let folder = '';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'antou-rules-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.beforeEach(async ({ antou }) => {
  await antou.setUp();
  await antou.worker.evaluate(() => chrome.storage.local.remove(['wordingBook', 'wordingBookRevision']));
});
test.afterEach(async ({ antou }) => {
  await Promise.all(
    antou.context
      .pages()
      .slice(1)
      .map((page) => page.close()),
  );
});

async function give(page: Page, name: string, content: string | Buffer): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const dialog = page.getByRole('dialog', { name: '导入规则' });
  if ((await dialog.count()) === 0) await page.getByRole('button', { name: '导入文件…' }).click();
  await page.locator('[data-rules-file]').setInputFiles(path);
}

async function take(page: Page, format: string): Promise<{ name: string; path: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `导出本店规则为 ${format}` }).click(),
  ]);
  const name = file.suggestedFilename();
  const path = join(folder, name);
  await file.saveAs(path);
  return { name, path };
}

const rows = (count: number) =>
  [
    HEAD,
    ...Array.from(
      { length: count },
      (_, at) =>
        `own.r${at.toString(36)}z,语气,警告,第${at}号不妥用语,本店规定不这样说,换成第${at}号好听的说法,`,
    ),
  ].join('\n');

test('a csv with faults names row and column and changes nothing; mended, it comes in', async ({ antou }) => {
  const page = await openRules(antou);
  await addOwnRules(page, [{ id: 'own.old', phrase: ['独此一份'] }]);
  await give(page, 'a.csv', `${HEAD},备注\nown.a,闲聊,拦截,包您满意,,,\nown.a,语气,很凶,滚,,,没这家\n`);
  const table = page.getByRole('table').last();
  for (const [row, column, what] of [
    ['1', '备注', '不认识的列「备注」'],
    ['2', '类别', '类别「闲聊」不认识'],
    ['3', '编号', '和第 2 行重复'],
    ['3', '级别', '级别「很凶」不认识'],
    ['3', '用语', '「滚」只有一个字'],
    ['3', '店铺', '没有店铺「没这家」'],
  ] as const)
    await expect(table.getByRole('row').filter({ hasText: what })).toContainText(`${row}${column}`);
  await expect(page.getByText('文件里有 6 处问题，什么都没有改')).toBeVisible();
  await expect(page.getByRole('button', { name: '确定导入' })).toBeDisabled();
  expect((await readBook(page)).rules).toHaveLength(1);

  // Excel on a Chinese Windows saves GB 18030.
  const gbk = Buffer.from([0xc0, 0xe0, 0xb1, 0xf0, 0x2c, 0xd3, 0xc3, 0xd3, 0xef, 0x0a]);
  const line = Buffer.from([
    0xd3, 0xef, 0xc6, 0xf8, 0x2c, 0xb0, 0xfc, 0xc4, 0xfa, 0xc2, 0xfa, 0xd2, 0xe2, 0x0a,
  ]);
  await give(page, 'b.csv', Buffer.concat([gbk, line]));
  await expect(page.getByText('新增 1')).toBeVisible();
  await expect(page.getByRole('cell', { name: /包您满意/ })).toBeVisible();
  await page.getByRole('radio', { name: /替换：现有的 1 条/ }).check();
  await expect(page.getByText('删除 1')).toBeVisible();
  await page.getByRole('button', { name: '确定导入' }).click();
  await expect(page.getByText('已导入：新增 1，更改 0，删除 1')).toBeVisible();
  expect((await readBook(page)).rules).toMatchObject([{ phrase: ['包您满意'], class: 'tone' }]);
});

for (const format of ['Excel', 'CSV', 'JSON']) {
  test(`what is exported as ${format} comes in unchanged`, async ({ antou }) => {
    const page = await openRules(antou);
    await addOwnRules(page, [
      { id: 'own.a', phrase: ['=1+1的用语', '竖线|分号；"引号"'], replace: ['-好的', '换\n行'], off: true },
      { id: 'own.b', phrase: ['哦'], wholeClause: true, shop: 'shop-practice', severity: 'block' },
      { id: 'own.c', phrase: ['繁體用語'], site: 'pinduoduo', class: 'duty' },
    ]);
    const before = (await readBook(page)).rules;
    await expect(page.getByRole('button', { name: '编辑「繁體用語」' })).toBeVisible();
    const { name, path } = await take(page, format);
    expect(name).toMatch(/^antou-wording-\d{4}-\d\d-\d\d\.(xlsx|csv|json)$/);
    if (format === 'CSV') expect(readFileSync(path, 'utf8')).toContain("'=1+1");
    await give(page, name, readFileSync(path));
    await expect(page.getByText('不变 3')).toBeVisible();
    await expect(page.getByRole('button', { name: '确定导入' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await addOwnRules(page, [{ id: 'own.d', phrase: ['多出来的'] }]);
    await give(page, name, readFileSync(path));
    await page.getByRole('radio', { name: /替换/ }).check();
    await page.getByRole('button', { name: '确定导入' }).click();
    await expect(page.getByText('已导入：新增 0，更改 0，删除 1')).toBeVisible();
    expect((await readBook(page)).rules).toEqual(before);
  });
}

const pack = (rules: unknown[], change: object = {}) =>
  JSON.stringify({
    schema: 1,
    kind: 'wording',
    id: 'x',
    layer: 'shop',
    version: '1',
    allow: [],
    rules,
    ...change,
  });
const good = { id: 'own.a', class: 'tone', severity: 'warn', phrase: '包您满意', reason: '不许诺' };
const BAD: readonly (readonly [string, string, string | Buffer, RegExp])[] = [
  ['a broken pack', 'a.json', '{\n"schema": 1,\n"rules": [', /不是完整的 JSON/],
  ['another kind of file', 'a.json', '{"kind":"replies"}', /不是用语规则包/],
  ['an unknown field', 'a.json', pack([{ ...good, secret: 1 }]), /1secret不认识的字段「secret」/],
  ['an id twice', 'a.json', pack([good, good]), /2id编号「own.a」和第 1 行重复/],
  [
    'an unbounded pattern',
    'a.json',
    pack([{ id: 'own.p', class: 'tone', pattern: '加.*微' }]),
    /1pattern正则含无上限的重复/,
  ],
  [
    'a pattern',
    'a.json',
    pack([{ id: 'own.p', class: 'tone', pattern: '加.{0,3}微' }]),
    /正则只随出厂规则包提供/,
  ],
  ['an Excel file that is none', 'a.xlsx', 'no zip', /不是能读的 Excel 文件/],
  ['an unknown kind', 'a.docx', 'x', /只认 \.xlsx、\.csv、\.json/],
  ['100,000 rows', 'a.csv', `类别,用语\n${'语气,包您满意\n'.repeat(100_000)}`, /有 100000 条，最多 50000 条/],
  ['50 MB', 'a.csv', Buffer.alloc(50 * 1024 * 1024, 'x'), /文件有 50 MB，最多 5 MB，没有读取/],
];
test('bad files are refused in words, and nothing changes', async ({ antou }) => {
  const page = await openRules(antou);
  for (const [what, name, content, words] of BAD) {
    await give(page, name, content);
    await expect(page.getByRole('dialog'), what).toContainText(words);
    await expect(page.getByRole('button', { name: '确定导入' })).toBeDisabled();
    await page.keyboard.press('Escape');
  }
  expect((await readBook(page)).rules).toEqual([]);
});

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly message?: string } };
}
const MARK = 'antou-page';

/**
 * Watches for tasks during which the page could not answer, by the time that its thread worked: what other programs of
 * the machine take meanwhile says nothing about the page. @returns the longest and all of them, in milliseconds
 */
async function watchTasks(page: Page): Promise<() => Promise<{ longest: number; all: number }>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    categories: 'toplevel,devtools.timeline',
    transferMode: 'ReportEvents',
  });
  await page.evaluate((mark) => console.timeStamp(mark), MARK);
  return async () => {
    const whole = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await whole;
    const mark = events.find(({ args }) => args?.data?.message === MARK);
    const tasks = events.filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && name.endsWith('RunTask') && pid === mark?.pid && tid === mark.tid,
    );
    expect(tasks.length).toBeGreaterThan(0);
    const times = tasks.map(({ tdur = 0 }) => tdur / 1000);
    return { longest: Math.max(...times), all: times.reduce((sum, time) => sum + time, 0) };
  };
}

test('20,000 rows come in while the page stays answerable', async ({ antou }) => {
  test.setTimeout(120_000);
  const page = await openRules(antou);
  const tasks = await watchTasks(page);
  const begin = Date.now();
  await give(page, 'many.csv', rows(20_000));
  await expect(page.getByText('新增 20000')).toBeVisible({ timeout: 30_000 });
  const read = Date.now() - begin;
  await page.getByRole('button', { name: '确定导入' }).click();
  await expect(page.getByText('已导入：新增 20000')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^20\d{3} 条$/)).toBeVisible();
  const stored = Date.now() - begin - read;
  await page.getByLabel('搜索').fill('第19999号不妥');
  await expect(page.getByText(/条中的 1 条/)).toBeVisible();
  await page.getByLabel('打一句话').fill('这是第12345号不妥用语');
  await expect(page.locator('mark')).toHaveText('第12345号不妥用语');
  await page.getByLabel('搜索').fill('');
  await expect(page.getByText(/^20\d{3} 条$/)).toBeVisible();
  await page.getByRole('region', { name: '规则列表' }).press('End');
  await expect(page.locator('.virtual li').last()).toHaveAttribute('aria-posinset', /20\d{3}/);
  const { longest, all } = await tasks();
  const figures = JSON.stringify({ read, stored, longest, all });
  test.info().annotations.push({ type: 'figures', description: figures });
  // However slow the machine: reading, comparing and storing in one go would be nearly all of it.
  expect(longest, figures).toBeLessThan(all / 4);
});
