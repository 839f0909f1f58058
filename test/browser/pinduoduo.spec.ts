import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { PINDUODUO, type PinduoduoOrder, servePinduoduo } from './pinduoduo-page';

test.beforeEach(async ({ antou }) => servePinduoduo(antou.context));

const sent = (page: Page) => page.evaluate(() => (window as unknown as { sent: unknown[] }).sent);
const orders = (page: Page) =>
  page.evaluate(() => (window as unknown as { orders: PinduoduoOrder[] }).orders);

test('reply: / finds, arrows and Enter belong to the menu while it is open, and to the page when not', async ({
  page,
}) => {
  await page.goto(PINDUODUO.chat);
  await expect(page.locator('.launcher .dot')).toHaveClass(/ok/);
  await page.locator('#replyTextarea').click();
  await page.keyboard.type('/');
  await expect(page.locator('.menu')).toContainText('进店欢迎');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.chat-item.active')).toContainText('风吹麦浪88');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.locator('#replyTextarea')).toHaveValue(/我是客服慧兰/);
  expect(await sent(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await sent(page)).toHaveLength(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.chat-item.active')).toContainText('清晨的露');
});

test('guard: a block finding holds Enter and the button; a draft for one buyer is held in another’s window', async ({
  page,
}) => {
  await page.goto(PINDUODUO.chat);
  await page.locator('#replyTextarea').click();
  await page.keyboard.type('您加我微信 shop2026');
  await expect(page.locator('section.card')).toContainText('不能发出');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.locator('.send-btn').click();
  expect(await sent(page)).toEqual([]);
  await page.locator('#replyTextarea').fill('');
  await page.locator('#replyTextarea').click();
  await page.keyboard.type('好的，收到您的地址');
  await page.locator('.chat-item').nth(1).click();
  await page.locator('.send-btn').click();
  await expect(page.locator('section.card')).toContainText('另一位买家');
  expect(await sent(page)).toEqual([]);
});

test('note and flag: through the page’s dialog, read back in it', async ({ page }) => {
  await page.goto(PINDUODUO.orders);
  const tool = page.locator('.row-tool').nth(1);
  await expect(tool).toBeVisible();
  await page.waitForTimeout(500);
  await tool.getByTitle('选择备注模板').click();
  await page.keyboard.press('3');
  await page.locator('.note-menu input').fill('青禾路 20 号');
  await page.keyboard.press('Enter');
  await expect(tool).toContainText('已写入并核实');
  const [, second] = await orders(page);
  expect(second?.memo).toMatch(/^11-21 郑婷 已核对地址；改址 青禾路 20 号_慧兰 \d\d-\d\d$/);
  expect(second?.tag).toBe('紫色');
  await expect(page.locator('.box')).toHaveCount(0);
  await tool.getByRole('button', { name: '撤销' }).click();
  await expect(tool).toContainText('已撤销');
  expect((await orders(page))[1]).toMatchObject({ memo: '11-21 郑婷 已核对地址', tag: '黄色' });
});

test('the undo of a first note: the text goes, the colour that nothing can take away stays and is named', async ({
  page,
}) => {
  await page.goto(PINDUODUO.orders);
  const tool = page.locator('.row-tool').first();
  await expect(tool).toBeVisible();
  await page.waitForTimeout(500);
  await tool.getByTitle('选择备注模板').click();
  await page.keyboard.press('3');
  await page.locator('.note-menu input').fill('青禾路 20 号');
  await page.keyboard.press('Enter');
  await expect(tool).toContainText('已写入并核实');
  expect((await orders(page))[0]).toMatchObject({ memo: expect.stringContaining('慧兰'), tag: '紫色' });
  await tool.getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await orders(page))[0]?.memo).toBe('');
  await expect(page.locator('.box')).toHaveCount(0);
});

test('check: the order beside the chat, masked as the page masks it', async ({ page }) => {
  await page.goto(PINDUODUO.chat);
  await expect(page.locator('.launcher')).toBeVisible();
  await page.keyboard.press('Alt+q');
  await page.getByRole('tab', { name: '核对' }).click();
  const panel = page.locator('aside.panel');
  await expect(panel).toContainText('260918-123456789012345');
  await expect(panel).toContainText('138****0000');
  await page.waitForTimeout(400);
  await page.getByRole('button', { name: '发送核对信息给买家' }).click();
  await expect(page.locator('#replyTextarea')).toHaveValue(
    /规格：藕粉 M\n数量：1\n快递：中通快递\n收货地址请您核对订单卡片/,
  );
  await expect(page.locator('#replyTextarea')).not.toHaveValue(/[*]|收件人|电话/);
  expect(await sent(page)).toEqual([]);
});

test('not ready and not logged in are told apart from a page that has changed', async ({ page, antou }) => {
  const state = async () =>
    antou.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      const key = `health.${tab?.id}`;
      return (
        ((await chrome.storage.session.get(key))[key] as { state: string; fields: string[] } | undefined) ??
        null
      );
    });
  await page.bringToFront();
  await page.goto(PINDUODUO.login);
  await expect.poll(state).toMatchObject({ state: 'notLoggedIn' });
  await page.goto(PINDUODUO.notReady);
  await expect.poll(state).toMatchObject({ state: 'notReady' });
  await page.goto(PINDUODUO.orders);
  await expect.poll(state).toMatchObject({ state: 'ok' });
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('a.x')) button.textContent = '备注';
  });
  await expect.poll(state, { timeout: 12_000 }).toMatchObject({ state: 'blind', fields: ['orderRows'] });
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('.order')) row.remove();
    document.querySelector('#list')?.append('暂无数据');
  });
  await expect.poll(state).toMatchObject({ state: 'ok' });
  await page.goto(PINDUODUO.chat);
  await expect.poll(state).toMatchObject({ state: 'ok' });
  await page.evaluate(() => document.querySelector('.send-btn')?.remove());
  await expect.poll(state, { timeout: 12_000 }).toMatchObject({ state: 'blind', fields: ['send'] });
});

test('a page with the strictest content policy', async ({ page, antou }) => {
  await antou.context.unroute('https://mms.pinduoduo.com/**');
  await servePinduoduo(
    antou.context,
    "default-src 'none'; style-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'",
  );
  await page.goto(PINDUODUO.chat);
  await expect(page.locator('.launcher')).toBeVisible();
  await page.keyboard.press('Alt+q');
  await expect(page.locator('aside.panel')).toContainText('进店欢迎');
  expect((await page.locator('aside.panel').boundingBox())?.width).toBe(372);
});

test.afterEach(async ({ antou }) => antou.context.unroute('https://mms.pinduoduo.com/**'));
