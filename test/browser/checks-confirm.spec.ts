import type { Locator } from '@playwright/test';
import { ChatPage } from './chat-page';
import { button, changeOrder, line, openChecks, say } from './checks-page';
import { expect, test } from './fixtures';

const CARDIGAN = { id: 'c04', no: '260917-558340127', buyer: 'sunny_qi6611' };
const memo = '#order-card [data-field="memo"]';

/** Somebody's hand, which counts what it does. */
class Hand {
  clicks = 0;
  keys = 0;

  constructor(private readonly chat: ChatPage) {}

  async click(at: Locator, times = 1): Promise<void> {
    this.clicks += times;
    await at.click({ clickCount: times });
  }
  async press(keys: string): Promise<void> {
    this.keys += keys.split('+').length;
    await this.chat.press(keys);
  }
  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.chat.type(text);
  }
  get acts(): number {
    return this.clicks + this.keys;
  }
}

async function sendForm(chat: ChatPage): Promise<void> {
  await button(chat, '发送核对信息给买家').click();
  await expect.poll(() => chat.text()).toContain('订单号');
  await chat.press('Enter');
  await expect.poll(async () => (await chat.sent()).length).toBe(1);
}

test('a yes after the form is offered, writes the note, and the order is confirmed in every tab', async ({
  page,
  shop,
  antou,
}) => {
  const chat = await new ChatPage(page, shop.url).open(CARDIGAN.id);
  await expect(page.locator('.launcher .open-count')).toHaveText('1');
  await expect(page.getByLabel(`${CARDIGAN.buyer}：订单还没有确认`)).toBeVisible();
  await openChecks(chat);
  await expect(button(chat, '记为已确认，写备注「已核对」')).toHaveCount(0);
  await sendForm(chat);
  await expect(chat.panel).toContainText('核对信息已发，等买家回复');
  const other = await antou.context.newPage();
  await other.goto(`${shop.url}/chat?conversation=${CARDIGAN.id}`);
  await expect(other.locator('.launcher .open-count')).toHaveText('1');
  await say(chat, CARDIGAN.id, '嗯嗯，没错的');
  await expect(chat.panel).toContainText('买家回复：嗯嗯，没错的');
  // Nothing is confirmed by itself.
  await expect(page.getByLabel(`${CARDIGAN.buyer}：订单还没有确认`)).toBeVisible();
  await button(chat, '记为已确认，写备注「已核对」').click();
  await expect(chat.panel).toContainText('买家已确认');
  await expect(page.locator(memo)).toContainText('已核对_慧兰');
  await expect(page.getByLabel(`${CARDIGAN.buyer}：订单还没有确认`)).toHaveCount(0);
  await expect(other.locator('.launcher .open-count')).toBeHidden();
  await other.close();
  await page.reload();
  await chat.panel.getByRole('tab', { name: /核对/ }).click();
  await expect(chat.panel).toContainText('买家已确认');
  await changeOrder(chat, CARDIGAN.no, { spec: '黑色 均码' });
  await expect(chat.panel).toContainText('订单改过：规格');
  await expect(chat.panel).not.toContainText('买家已确认');
});

test('a correction is shown as a difference, and no confirmation is offered', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open(CARDIGAN.id);
  await openChecks(chat);
  await sendForm(chat);
  await say(chat, CARDIGAN.id, '没错，不过电话换成13900001234');
  await expect(chat.panel).toContainText('买家要改，先改好再重新核对');
  await expect(button(chat, /记为已确认/)).toHaveCount(0);
  await say(chat, CARDIGAN.id, '地址改成成都市锦江区云栖东路41号');
  await expect(line(chat, '地址')).toContainText('买家写四川省成都市锦江区云栖东路41号');
  await expect(button(chat, '再发一次核对信息')).toBeEnabled();
});

test('an answer that says neither is left to the agent', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open(CARDIGAN.id);
  await openChecks(chat);
  await sendForm(chat);
  await say(chat, CARDIGAN.id, '什么时候发货');
  await expect(chat.panel).toContainText('没有明确说对或不对，请您判断');
  await button(chat, '只记为已确认').click();
  await expect(chat.panel).toContainText('买家已确认');
  await expect(page.locator(memo)).not.toContainText('已核对');
  await button(chat, '重新核对').click();
  await expect(button(chat, '只记为已确认')).toBeVisible();
});

test('whoever ends the conversation is reminded, and nobody before', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open(CARDIGAN.id);
  await expect(page.locator('.launcher .open-count')).toHaveText('1');
  await chat.switchTo('c03');
  await expect(page.locator('.launcher .open-count')).toHaveText('2');
  await chat.switchTo(CARDIGAN.id);
  await expect(page.locator('.toast')).toHaveCount(0);
  await page.getByRole('button', { name: '结束会话' }).click();
  await expect(page.locator('.toast')).toContainText(`订单 ${CARDIGAN.no} 买家还没有确认`);
  // It is said, not held: the page has done what it was asked.
  await expect(page.locator('#message-list')).toContainText('会话已结束');
  await openChecks(chat);
  await button(chat, '已用别的方式确认').click();
  await expect(chat.panel).toContainText('客服记为已确认');
  await page.getByRole('button', { name: '收起', exact: true }).first().click();
  await page.getByRole('button', { name: '结束会话' }).click();
  await expect(page.locator('#message-list')).toContainText('会话已结束');
  await expect(page.locator('.toast')).toHaveCount(0);
});

test('the reminder comes also where the conversation is in a frame of its own', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url, 'textarea', { frame: 'inner' }).open(CARDIGAN.id);
  await expect(page.locator('.launcher .open-count')).toHaveText('1');
  await expect(async () => {
    await chat.scope.getByRole('button', { name: '结束会话' }).click();
    await expect(chat.scope.locator('.toast')).toContainText(`订单 ${CARDIGAN.no} 买家还没有确认`, {
      timeout: 1_000,
    });
  }).toPass();
});

test('lookalikes are marked in the list of conversations, and the page’s own nodes stay as they are', async ({
  page,
  shop,
}) => {
  await new ChatPage(page, shop.url).open('c04');
  const list = page.locator('#conversation-list');
  await list.locator('[data-conversation-id="c01"]').scrollIntoViewIfNeeded();
  const before = await list.evaluate((element) => element.querySelectorAll('*').length);
  for (const buyer of ['xiaoai11lllllili', 'xiaoai11llllili']) {
    await list.getByText(buyer, { exact: true }).scrollIntoViewIfNeeded();
    await expect(page.getByLabel(`${buyer}：双胞胎 ID`)).toBeVisible();
  }
  // Of all rows in sight no other one is marked.
  for (const mark of await page.locator('.row-mark:has(.chip)').all())
    await expect(mark).toHaveAttribute('aria-label', /^xiaoai11l+ili：/);
  expect(await list.evaluate((element) => element.querySelectorAll('*').length)).toBe(before);
  // The mark takes no click.
  await page.getByLabel('xiaoai11llllili：双胞胎 ID').click({ force: true });
  await expect(page.locator('#chat-header')).toContainText('xiaoai11llllili');
});

test('confirming takes a few clicks where it takes dozens by hand', async ({ page, shop }, info) => {
  const chat = await new ChatPage(page, shop.url).open(CARDIGAN.id);
  const hand = new Hand(chat);
  const card = page.locator('#order-card');
  // Values alone, no label typed, and the shortest note: less than anybody really does.
  for (const name of ['recipient', 'phone', 'address', 'goods', 'spec', 'quantity', 'courier']) {
    await hand.click(card.locator(`[data-field="${name}"]`), 3);
    await hand.press('Control+c');
    await hand.click(chat.box);
    await hand.press('Control+v');
    await hand.press('Shift+Enter');
  }
  await hand.press('Enter');
  await expect.poll(async () => (await chat.sent()).length).toBe(1);
  await hand.click(card.getByRole('button', { name: '添加备注' }));
  await hand.click(page.getByPlaceholder('商家备注'));
  await hand.type('yhd hl');
  await hand.click(page.getByRole('button', { name: '保存' }));
  await expect(page.locator(memo)).toContainText('yhd');

  const again = await new ChatPage(page, shop.url).open('c06');
  const antou = new Hand(again);
  await antou.press('Alt+q');
  await antou.click(again.panel.getByRole('tab', { name: /核对/ }));
  await expect(again.panel.locator('dl.checks')).toBeVisible();
  await page.waitForTimeout(300);
  await antou.click(button(again, '发送核对信息给买家'));
  await expect.poll(() => again.text()).toContain('订单号');
  await antou.press('Enter');
  await say(again, 'c06', '没错');
  await antou.click(button(again, '记为已确认，写备注「已核对」'));
  await expect(again.panel).toContainText('买家已确认');
  await expect(page.locator(memo)).toContainText('已核对');
  const figure = [hand, antou].map(({ clicks, keys }) => `${clicks} clicks, ${keys} keys`).join(' beside ');
  info.annotations.push({ type: 'figure', description: figure });
  // docs/figures.md says so.
  expect(figure).toBe('31 clicks, 49 keys beside 3 clicks, 3 keys');
  expect(antou.acts * 10).toBeLessThanOrEqual(hand.acts);
});
