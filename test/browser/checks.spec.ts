import { ChatPage, COMPOSERS } from './chat-page';
import { openChecks, line as row } from './checks-page';
import { expect, test } from './fixtures';
import { PINDUODUO, servePinduoduo } from './pinduoduo-page';

test('the list beside the chat: a phone that lacks a digit is to be looked at, and the tab says so', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url).open('c05');
  await openChecks(chat);
  await expect(chat.panel.locator('.check-head h2')).toHaveText('260917-660912340');
  await expect(row(chat, '手机')).toContainText('1380013809');
  await expect(row(chat, '手机')).toContainText('! 请看');
  await expect(row(chat, '手机')).toContainText('位数不够');
  await expect(row(chat, '收件人')).toContainText('高文博');
  await expect(row(chat, '收件人')).toContainText('请核对');
  await expect(row(chat, '买家留言')).toContainText('买家没有留言');
  // The phone, and a city that does not lie in its province.
  await expect(row(chat, '地址')).toContainText('不属于');
  await expect(chat.panel.getByRole('tab', { name: /核对/ }).locator('.chip')).toHaveText('2');
  await chat.switchTo('c06');
  await expect(row(chat, '手机')).toContainText('手机号');
  await expect(row(chat, '手机')).toContainText('✓ 已核');
  await chat.switchTo('c04');
  await expect(row(chat, '手机')).toContainText('隐私号');
  await chat.switchTo('c08');
  await expect(chat.panel).toContainText('这位买家没有订单');
});

test('masked values are shown as the page masks them', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open('c03');
  await openChecks(chat);
  await expect(row(chat, '收件人')).toContainText('何**');
  await expect(row(chat, '收件人')).toContainText('* 打码');
  await expect(row(chat, '手机')).toContainText('138****8036');
  await expect(row(chat, '手机')).toContainText('* 打码');
});

test('buyers that read the same are named', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open('c01');
  await openChecks(chat);
  await expect(chat.panel.getByRole('alert')).toContainText('xiaoai11llllili');
  await chat.switchTo('c02');
  await expect(chat.panel.getByRole('alert')).toContainText('xiaoai11lllllili');
  await chat.switchTo('c05');
  await expect(chat.panel.getByRole('alert')).toHaveCount(0);
});

test('an order of another buyer is warned of, and no form for it is offered', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open('c05');
  await openChecks(chat);
  await page.locator('#order-card [data-field="buyer"]').evaluate((element) => {
    element.textContent = '喵小姐4512';
  });
  await expect(chat.panel.getByRole('alert')).toContainText('订单不是当前买家的');
  await expect(chat.panel.getByRole('button', { name: '发送核对信息给买家' })).toHaveCount(0);
});

for (const kind of COMPOSERS) {
  test(`the form goes into ${kind} and not to the buyer; what the page masks stays out of it`, async ({
    page,
    shop,
  }) => {
    const chat = await new ChatPage(page, shop.url, kind).open('c03');
    await openChecks(chat);
    await page.waitForTimeout(200);
    await expect(chat.panel).toContainText('请买家看订单卡片');
    await chat.panel.getByRole('button', { name: '发送核对信息给买家' }).click();
    await expect
      .poll(() => chat.text())
      .toContain('\n商品：亚麻短袖衬衫\n规格：藏青 M\n数量：1\n快递：中通快递\n收货地址请您核对订单卡片\n');
    expect(await chat.text()).not.toMatch(/何|138|吴中|\*/);
    expect(await chat.text()).toMatch(/^亲，麻烦您核对一下这笔订单：\n订单号：260918-402118830092745\n/);
    expect(await chat.hasFocus()).toBe(true);
    await chat.expectNothingSent();
    await chat.press('Enter');
    await expect.poll(async () => (await chat.sent()).length).toBe(1);
  });
}

for (const settings of [{ rerender: 1 }, { hashed: 1 }, { hashed: 2 }, { frame: 'inner' }]) {
  test(`works with ${JSON.stringify(settings)}`, async ({ page, shop }) => {
    const chat = await new ChatPage(page, shop.url, 'textarea', settings).open('c05');
    await chat.box.blur();
    await page.locator('.launcher').click();
    await chat.panel.getByRole('tab', { name: /核对/ }).click();
    await expect(row(chat, '手机')).toContainText('位数不够');
    const button = chat.panel.getByRole('button', { name: '发送核对信息给买家' });
    await expect(async () => {
      await button.click();
      await expect.poll(() => chat.text(), { timeout: 1_500 }).toMatch(/联系电话：1380013809/);
    }).toPass();
    await chat.expectNothingSent();
  });
}

test.describe('where the card does not say whose the order is', () => {
  test.beforeEach(async ({ antou }) => servePinduoduo(antou.context));
  test.afterEach(async ({ antou }) => antou.context.unroute('https://mms.pinduoduo.com/**'));

  test('it is the buyer’s in whose conversation it was first shown: a late card is warned of, its data held', async ({
    page,
  }) => {
    await page.goto(PINDUODUO.chat);
    await expect(page.locator('.launcher')).toBeVisible();
    await page.keyboard.press('Alt+q');
    const panel = page.locator('aside.panel');
    await panel.getByRole('tab', { name: /核对/ }).click();
    await expect(panel).toContainText('260918-123456789012345');
    await expect(panel.getByRole('alert')).toHaveCount(0);
    await page.locator('.chat-item').nth(1).click();
    await expect(panel.getByRole('alert')).toContainText('订单不是当前买家的');
    await expect(panel.getByRole('button', { name: '发送核对信息给买家' })).toHaveCount(0);
    await page.evaluate(() => {
      const no = document.querySelector('.order-box .row span + span');
      if (no) no.textContent = '260919-123456789012399';
    });
    await expect(panel.getByRole('alert')).toHaveCount(0);
    await page.locator('#replyTextarea').click();
    await page.keyboard.insertText('单号 260919-123456789012399');
    await page.waitForTimeout(150);
    await expect(page.locator('section.card')).toBeHidden();
    await page.keyboard.insertText('，260918-123456789012345');
    await expect(page.locator('section.card')).toContainText('另一位买家的信息');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (window as unknown as { sent: unknown[] }).sent)).toEqual([]);
  });
});
