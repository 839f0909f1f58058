import { BAD, ChatPage, EDITORS, HELD } from './chat-page';
import { expect, test } from './fixtures';
import { LONG, prove, switchGuard, zoom } from './underline-page';

const REPLACEMENT = '您在这里留言就可以，我一直在';
const REPLACED = `您好，${REPLACEMENT}详聊`;
const LINES = '\n商品：亚麻短袖衬衫\n规格：藏青 M\n数量：1\n';
const MARKS = [
  { level: 'block', text: BAD },
  { level: 'warn', text: '全网最低价' },
  { level: 'suggest', text: '求好评' },
];

/** Takes steps back until a text stands again: how much an editor undoes at once is its own affair (editors.md). */
async function undoTo(chat: ChatPage, text: string): Promise<void> {
  for (let step = 0; step < 4 && (await chat.text()) !== text; step++) {
    await chat.press('Control+z');
    await chat.page.waitForTimeout(50);
  }
  await chat.expectText(text);
}

test.describe.configure({ mode: 'parallel' });

for (const kind of EDITORS) {
  test.describe(kind, () => {
    test('underlines in three levels change nothing in the editor and stand right after whatever moves them', async ({
      page,
      shop,
      antou,
    }) => {
      await antou.setUp({ features: { replies: true, guard: false, notes: true, checks: true } });
      const chat = await new ChatPage(page, shop.url, kind, { rerender: 1 }).open();
      await chat.repliesOn();
      await chat.insert(`您好，${BAD}，全网最低价，求好评`);
      const html = () => chat.box.evaluate((element) => element.outerHTML);
      const before = await html();
      await chat.box.evaluate((element) => {
        const world = window as unknown as { changes: number };
        world.changes = 0;
        new MutationObserver((records) => {
          world.changes += records.length;
        }).observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
      });
      await switchGuard(antou, true);
      await chat.expectUnderlines(...MARKS);
      expect(await html()).toBe(before);
      expect(await chat.box.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0);
      await prove(chat);
      // The editor draws its text anew, and the box begins to scroll.
      await chat.insert(LONG);
      await chat.press('Control+Home');
      await chat.expectUnderlines(...MARKS);
      await prove(chat);
      await chat.scroll(14);
      await prove(chat);
      await page.setViewportSize({ width: 1000, height: 700 });
      await prove(chat);
      const ratio = await page.evaluate(() => devicePixelRatio);
      await zoom(antou, page, 1.25);
      await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(ratio * 1.25);
      await prove(chat);
      await zoom(antou, page, 1);
      await page.setViewportSize({ width: 1440, height: 900 });
      await prove(chat);
      await chat.expectUnderlines(...MARKS);
    });

    test('one key replaces the words in the editor’s own model, typing goes on, Ctrl+Z brings them back', async ({
      page,
      shop,
    }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.guardOn();
      await chat.type('您好，');
      await chat.type(BAD);
      await chat.type('详聊');
      await expect(chat.card).toBeVisible();
      await chat.expectUnderlines({ level: 'block', text: BAD });
      await chat.secondLater();
      await chat.press('Alt+1');
      await chat.expectText(REPLACED);
      await expect(chat.card).toBeHidden();
      await chat.expectUnderlines();
      expect(await chat.hasFocus()).toBe(true);
      await chat.secondLater();
      await chat.type('！');
      await chat.expectText(`您好，${REPLACEMENT}！详聊`);
      await undoTo(chat, HELD);
      await chat.expectUnderlines({ level: 'block', text: BAD });
      await chat.secondLater();
      await chat.press('Alt+2');
      await chat.expectText('您好，详聊');
      await chat.expectUnderlines();
      await chat.secondLater();
      await undoTo(chat, HELD);
      await chat.expectUnderlines({ level: 'block', text: BAD });
      await expect(page.locator('.toast')).toHaveCount(0);
      // What the editor shows and what it would send are the same.
      await chat.press('Enter');
      await expect(chat.aloud).toContainText('没有发出');
      await chat.press('Alt+2');
      await chat.expectText('您好，详聊');
      await chat.press('Enter');
      await chat.expectSent('您好，详聊');
    });

    test('a text of several lines arrives line by line', async ({ page, shop }) => {
      const chat = await new ChatPage(page, shop.url, kind).open('c03');
      await chat.openPanel();
      await chat.panel.getByRole('tab', { name: /核对/ }).click();
      const button = chat.panel.getByRole('button', { name: '发送核对信息给买家' });
      // The panel obeys only after it has been in sight for a while.
      await expect(async () => {
        await button.click();
        await expect.poll(() => chat.text(), { timeout: 500 }).toContain(LINES);
      }).toPass();
      expect(await chat.text()).toMatch(/^亲，麻烦您核对一下这笔订单：\n订单号：260918-402118830092745\n/);
      expect(await chat.hasFocus()).toBe(true);
      await expect(page.locator('.toast')).toHaveCount(0);
      await chat.type('！');
      await expect.poll(() => chat.text()).toMatch(/！$/);
      await chat.press('Enter');
      await expect.poll(async () => (await chat.sent()).length).toBe(1);
      expect((await chat.sent())[0]?.text).toContain(LINES);
    });
  });
}

test('in a small frame the card of a long text stays in sight', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url, 'tinymce').open();
  for (let line = 0; line < 9; line++) {
    await chat.type('一行普通的话');
    await chat.press('Shift+Enter');
  }
  await chat.type('加我微信');
  const card = chat.scope.locator('section.card');
  await expect(card).toContainText('不能发出');
  const inSight = () =>
    card.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(inSight).toBe(true);
});

test('a send held by the button of another frame is answered by keys alone', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url, 'tinymce').open();
  await chat.type('加我微信');
  const card = chat.scope.locator('section.card');
  await expect(card).toContainText('不能发出');
  const send = page.getByRole('button', { name: '发送', exact: true });
  await send.focus();
  await page.keyboard.press('Enter');
  await chat.expectNothingSent();
  await page.keyboard.press('Alt+0');
  await expect(card).toContainText('误报');
  await page.keyboard.press('1');
  await expect(card).toBeHidden();
  await send.click();
  await expect.poll(async () => (await chat.sent()).length).toBe(1);
});
