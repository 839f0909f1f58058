import { BAD, ChatPage, CLEAN, COMPOSERS, HELD } from './chat-page';
import { expect, test } from './fixtures';

const SLOW = '好的，请您稍等，我马上帮您查看，您可以先逛逛店里其他商品。';
const HOUR = /^(早上好|您好)，欢迎光临一间小店，我是客服慧兰，很高兴为您服务。请问想了解哪一款呢？$/;

for (const kind of COMPOSERS) {
  test.describe(`replies in ${kind}`, () => {
    test('the menu opens at the start, after a space and after punctuation, not after a Han character', async ({
      page,
      shop,
    }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.repliesOn();
      for (const trigger of ['/', '、']) {
        for (const [before, opens] of [
          ['', true],
          ['好的 ', true],
          ['好的，', true],
          ['红色', false],
        ] as const) {
          await chat.insert(before);
          await chat.type(trigger);
          if (opens) await expect(chat.menu, `「${before}」${trigger}`).toBeVisible();
          else await page.waitForTimeout(60).then(() => expect(chat.menu).toBeHidden());
          await chat.clear();
          await expect(chat.menu).toBeHidden();
        }
      }
    });

    test('filters by Han, initials and full pinyin; arrows and Enter pick; Enter in the menu sends nothing', async ({
      page,
      shop,
    }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.repliesOn();
      for (const [query, code] of [
        ['稍等', 'sd'],
        ['qsd', 'sd'],
        ['qingshaodeng', 'sd'],
        ['ky', 'ky'],
      ] as const) {
        await chat.clear();
        await chat.type(`/${query}`);
        await expect(chat.rows.first().locator('code')).toHaveText(code);
      }
      await chat.clear();
      await chat.type('/');
      await expect(chat.rows.first()).toContainText('欢迎光临一间小店，我是客服慧兰');
      await chat.press('ArrowDown');
      await chat.press('ArrowDown');
      await chat.press('ArrowUp');
      const second = chat.menu.locator('.row.on');
      await expect(second.locator('code')).toHaveText('nh');
      await chat.press('Enter');
      await expect.poll(() => chat.text()).toMatch(/^(早上好|您好)，我在的，请问有什么可以帮您？$/);
      await expect(chat.menu).toBeHidden();
      expect(await chat.rivalHeard('Enter')).toBe(0);
      await chat.expectNothingSent();
    });

    test('Esc closes the menu, leaves the text, and the page does not hear it', async ({ page, shop }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.repliesOn();
      await chat.type('/ky');
      await expect(chat.menu).toBeVisible();
      await chat.press('Escape');
      await expect(chat.menu).toBeHidden();
      await chat.expectText('/ky');
      expect(await chat.rivalHeard('Escape')).toBe(0);
      await chat.type('x');
      await page.waitForTimeout(100);
      await expect(chat.menu).toBeHidden();
    });

    test('fills the variables; Ctrl+Z takes the reply out and leaves what stood before', async ({
      page,
      shop,
    }) => {
      const chat = await new ChatPage(page, shop.url, kind).open('c05');
      await chat.repliesOn();
      await chat.type('在的 ');
      // Quill merges what it takes in within a second into one step of undo (editors.md).
      await chat.secondLater();
      await chat.type('/ky');
      await chat.secondLater();
      await chat.press('Enter');
      await expect.poll(async () => (await chat.text()).slice(3)).toMatch(HOUR);
      expect(await chat.text()).toContain('在的 ');
      await chat.press('Control+z');
      await expect.poll(() => chat.text()).toMatch(/^在的 (\/ky)?$/);
      await chat.clear();
      await chat.type('/lx');
      await chat.press('Enter');
      await expect
        .poll(() => chat.text())
        .toMatch(/^北岛有风093您好，我是客服慧兰。您留言问的是，现在回复您：$/);
      // {光标}: typing goes on where the reply left a gap.
      await chat.type('尺码');
      await expect.poll(() => chat.text()).toContain('您留言问的是尺码，现在');
    });

    test('a click in the panel inserts at the caret and keeps the draft around it', async ({
      page,
      shop,
    }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.openPanel();
      await chat.box.click();
      await chat.type('前面后面');
      await chat.select(2, 2);
      const row = chat.panel.locator('.reply', { hasText: '请稍等我查一下' });
      await row.scrollIntoViewIfNeeded();
      await page.waitForTimeout(200);
      await row.click();
      await chat.expectText(`前面${SLOW}后面`);
      expect(await chat.hasFocus()).toBe(true);
      await chat.type('！');
      await chat.expectText(`前面${SLOW}！后面`);
      await chat.clear();
      await chat.type('一二三四');
      await chat.select(1, 3);
      await row.click();
      await chat.expectText(`一${SLOW}四`);
      await chat.expectNothingSent();
    });

    test('line breaks and emoji arrive as they are', async ({ page, shop }) => {
      const chat = await new ChatPage(page, shop.url, kind).open('c05');
      await chat.openPanel();
      await chat.insert('👨‍👩‍👧🌷好');
      await chat.box.press('End');
      await chat.panel.getByRole('tab', { name: '核对' }).click();
      const button = chat.panel.getByRole('button', { name: '发送核对信息给买家' });
      await expect(button).toBeVisible();
      await page.waitForTimeout(200);
      await button.click();
      await expect
        .poll(() => chat.text())
        .toMatch(/^👨‍👩‍👧🌷好亲，麻烦您核对一下这笔订单：\n订单号：[\d-]+\n收件人：/u);
      expect((await chat.text()).split('\n').length).toBeGreaterThan(6);
      expect(await chat.text()).toMatch(/都对的话请回复「没错」，有要改的现在告诉我就好。$/);
    });

    test('an input method opens and filters the menu; its own Enter neither picks nor sends', async ({
      page,
      shop,
    }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.repliesOn();
      await chat.commit('、');
      await expect(chat.menu).toBeVisible();
      await chat.compose('k');
      await chat.compose('ky');
      await expect(chat.rows.first().locator('code')).toHaveText('ky');
      await chat.imeKey('Enter');
      await chat.composingEnter();
      await page.waitForTimeout(150);
      await expect(chat.menu).toBeVisible();
      expect(await chat.sent()).toEqual([]);
      await chat.commit('稍等');
      await chat.expectText('、稍等');
      await expect(chat.rows.first().locator('code')).toHaveText('sd');
      await chat.press('Enter');
      await chat.expectText(SLOW);
      await chat.expectNothingSent();
    });

    test('forged keys and clicks do nothing', async ({ page, shop }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.repliesOn();
      await chat.type('/ky');
      await expect(chat.rows.first().locator('code')).toHaveText('ky');
      await chat.box.evaluate((element) => {
        for (const key of ['ArrowDown', 'Escape']) {
          element.dispatchEvent(
            new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, composed: true }),
          );
        }
        element.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'q',
            code: 'KeyQ',
            altKey: true,
            bubbles: true,
            composed: true,
          }),
        );
      });
      await chat.rows.first().evaluate((row) => (row as HTMLElement).click());
      await page.waitForTimeout(150);
      await chat.expectText('/ky');
      await expect(chat.menu).toBeVisible();
      await expect(chat.panel).toBeHidden();
    });

    test('a masked value is never filled in, and what is open stays marked and is held', async ({
      page,
      shop,
    }) => {
      const chat = await new ChatPage(page, shop.url, kind).open('c03');
      await chat.repliesOn();
      await chat.type('/hd');
      await chat.press('Enter');
      await expect.poll(() => chat.text()).toContain('收件人{收件人}');
      expect(await chat.text()).toContain('亚麻短袖衬衫');
      expect(await chat.text()).not.toContain('*');
      await expect(chat.card).toContainText('{收件人}');
      await chat.press('Enter');
      await expect(chat.aloud).toContainText('没有发出');
      await chat.expectNothingSent();
    });
  });
}

test('without an order its variables stay marked and the guard holds them', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open('c08');
  await expect(page.locator('#order-card')).toContainText('没有相关订单');
  await chat.repliesOn();
  await chat.type('/xh');
  await chat.press('Enter');
  await chat.expectText('您好，{商品}有现货的，您看中的规格可以直接拍下，拍好后我帮您核对信息。');
  await chat.press('Enter');
  await chat.expectNothingSent();
  await chat.clear();
  await chat.insert('您的订单 {订单号} 已发出');
  await chat.expectUnderlines({ level: 'block', text: '{订单号}' });
  await chat.press('Enter');
  await chat.expectNothingSent();
});

test('keys typed elsewhere in the page are not the menu’s', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open('c04');
  await chat.repliesOn();
  await chat.type('/');
  await expect(chat.menu).toBeVisible();
  await page.locator('#order-card').getByRole('button', { name: /备注/ }).first().click();
  const note = page.getByRole('dialog').getByRole('textbox');
  await note.click();
  await expect(chat.menu).toBeHidden();
  await note.press('Enter');
  await chat.expectText('/');
  await page.keyboard.press('Escape');
});

for (const kind of COMPOSERS) {
  test(`the top frame's panel inserts into ${kind} in the inner frame`, async ({ page, shop }) => {
    const chat = await new ChatPage(page, shop.url, kind, { frame: 'inner' }).open();
    await chat.repliesOn();
    await chat.type('前后');
    await chat.press('ArrowLeft');
    await page.locator('.launcher').click();
    const row = chat.panel.locator('.reply', { hasText: '请稍等我查一下' });
    await row.scrollIntoViewIfNeeded();
    await page.waitForTimeout(200);
    await expect(async () => {
      await row.click();
      await expect.poll(() => chat.text(), { timeout: 1500 }).toBe(`前${SLOW}后`);
    }).toPass();
    await chat.clear();
    await chat.type('/ky');
    await expect(chat.rows.first().locator('code')).toHaveText('ky');
    await chat.press('Enter');
    await expect.poll(() => chat.text()).toMatch(HOUR);
    await chat.expectNothingSent();
  });
}

for (const settings of [{ rerender: 1 }, { hashed: 1 }, { hashed: 2 }]) {
  test(`the menu works with ${JSON.stringify(settings)}`, async ({ page, shop }) => {
    for (const kind of COMPOSERS) {
      const chat = await new ChatPage(page, shop.url, kind, settings).open();
      await chat.repliesOn();
      await chat.type('/qsd');
      await expect(chat.rows.first().locator('code')).toHaveText('sd');
      await chat.press('Enter');
      await chat.expectText(SLOW);
      await chat.clear();
      await chat.insert(CLEAN);
      await chat.press('Enter');
      await chat.expectSent(CLEAN);
    }
  });
}

for (const kind of COMPOSERS) {
  test(`${kind}: a long Enter picks and does no more, and its end is not the page's`, async ({
    page,
    shop,
  }) => {
    const chat = await new ChatPage(page, shop.url, kind, { send: 'keyup' }).open();
    await chat.repliesOn();
    await chat.type('/qsd');
    await expect(chat.rows.first().locator('code')).toHaveText('sd');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await chat.expectText(SLOW);
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await chat.expectNothingSent();
    await chat.expectText(SLOW);
    expect(await chat.rivalHeard('Enter')).toBe(0);
    await chat.press('Enter');
    await chat.expectSent(SLOW);
  });
}

test('a long arrow goes on through the menu', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.repliesOn();
  await chat.type('/');
  const before = await chat.rows.first().locator('code').textContent();
  for (let times = 0; times < 3; times++) await page.keyboard.down('ArrowDown');
  await page.keyboard.up('ArrowDown');
  await expect(chat.rows.first().locator('code')).toHaveText(before ?? '');
  await expect(chat.rows.nth(3)).toHaveClass(/on/);
});

test('a reply goes only into the conversation it was clicked for', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open('c05');
  await chat.openPanel();
  const row = chat.panel.locator('.reply', { hasText: '请稍等我查一下' });
  await row.scrollIntoViewIfNeeded();
  await page.waitForTimeout(400);
  await row.hover();
  // The page changes its conversation between the press and the click, before any look at it.
  await page.evaluate(() => {
    const change = () => {
      const buyer = document.querySelector('#chat-header [data-field="buyer"]');
      if (buyer) buyer.textContent = 'coco_2231';
    };
    addEventListener('pointerdown', change, { capture: true, once: true });
  });
  await row.click();
  await page.waitForTimeout(150);
  await chat.expectText('');
  await row.click();
  await chat.expectText(SLOW);
});

test('what fits the buyer’s last words stands ready ahead of the groups, and goes in with a click', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url).open('c03');
  await chat.openPanel();
  const ready = chat.panel.locator('section[aria-label="可能合适"]');
  const say = (text: string, side = 'buyer') =>
    page.request.post(`${shop.url}/api/chat/say`, { data: { conversationId: 'c03', side, text } });
  await say('亲，在吗？什么时候能發貨呀');
  await expect(ready.locator('.reply')).toHaveCount(3);
  await expect(ready.locator('.reply').first()).toContainText('什么时候发货');
  await say('好的，我看一下', 'own');
  await expect(ready).toHaveCount(0);
  await say('地址填错了，能改吗');
  await expect(ready.locator('.reply').first()).toContainText('可以改址');
  await ready.locator('.reply').first().click();
  await chat.expectText('可以的，请把新的收货人、电话和完整地址发给我，我改好后请您再核对一遍。');
  await chat.clear();
  await say('可以的，您发我', 'own');
  await say('能便宜点不');
  await expect(ready.locator('.reply').nth(1)).toContainText('Alt+2');
  await expect(ready.locator('.reply').first()).toContainText('已经很实在');
  await chat.press('Alt+1');
  await expect.poll(() => chat.text()).toContain('理解您想省一点');
  // While the guard shows a finding, its keys are its own.
  await chat.clear();
  await chat.type(HELD);
  await expect(chat.card).toBeVisible();
  await chat.press('Alt+1');
  await expect.poll(() => chat.text()).not.toContain(BAD);
  expect(await chat.text()).not.toContain('理解您想省一点');
  await chat.expectNothingSent();
  await chat.panel.locator('.search').fill('fp');
  await expect(ready).toHaveCount(0);
});
