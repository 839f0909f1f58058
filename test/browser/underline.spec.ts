import type { Locator } from '@playwright/test';
import { ChatPage, COMPOSERS } from './chat-page';
import { expect, test } from './fixtures';
import { LONG, prove, switchGuard, zoom } from './underline-page';

const at = (box: Locator, top: number) =>
  box.evaluate((element, to) => {
    element.scrollTop = to;
    return element.scrollTop;
  }, top);

for (const kind of COMPOSERS) {
  test.describe(`underlines in ${kind}`, () => {
    test('stand right after scrolling, resizing and zooming', async ({ page, shop, antou }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.guardOn();
      await chat.insert(`${LONG}，加我微信，${LONG}，全网最低价${LONG}`);
      await expect.poll(async () => (await chat.underlines()).length).toBe(2);
      await at(chat.box, 0);
      await prove(chat);
      expect(await at(chat.box, 40)).toBeGreaterThan(0);
      await prove(chat);
      await at(chat.box, 90);
      await prove(chat);
      await page.setViewportSize({ width: 1100, height: 720 });
      await prove(chat);
      await page.setViewportSize({ width: 1440, height: 900 });
      await prove(chat);
      const before = await page.evaluate(() => devicePixelRatio);
      await zoom(antou, page, 1.25);
      await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(before * 1.25);
      await prove(chat);
      await at(chat.box, 60);
      await prove(chat);
      await zoom(antou, page, 1);
    });

    test('leave the editor’s own DOM byte-equal, shown and cleared', async ({ page, shop, antou }) => {
      await antou.setUp({ features: { replies: true, guard: false, notes: true, checks: true } });
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.repliesOn();
      await chat.insert('您好，加我微信，全网最低价，求好评');
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
      await expect.poll(async () => (await chat.underlines()).length).toBe(3);
      expect(await html()).toBe(before);
      await switchGuard(antou, false);
      await expect.poll(() => chat.underlines()).toEqual([]);
      expect(await html()).toBe(before);
      expect(await page.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0);
      if (kind !== 'textarea')
        expect(await page.evaluate(() => [document.adoptedStyleSheets.length, CSS.highlights.size])).toEqual([
          0, 0,
        ]);
    });

    // A text field's mirror lives in the overlay, which looks after itself.
    if (kind === 'textarea') return;

    test('come back when the page clears them', async ({ page, shop }) => {
      const chat = await new ChatPage(page, shop.url, kind).open();
      await chat.guardOn();
      await chat.insert('加我微信');
      await chat.expectUnderlines({ level: 'block', text: '加我微信' });
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
        CSS.highlights.clear();
        document.querySelector('#message-list')?.append(document.createElement('li'));
      });
      await chat.expectUnderlines({ level: 'block', text: '加我微信' });
    });
  });
}
