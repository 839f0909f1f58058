import type { Locator, Page } from '@playwright/test';
import { ChatPage, COMPOSERS } from './chat-page';
import { type Antou, expect, test } from './fixtures';

const LINES = Array.from({ length: 14 }, (_, at) => `第${at}行的话写得长一些好让它换行`).join('');

/** Switches the guard as the settings page does, without loading the shop's page anew. */
async function switchGuard(antou: Antou, on: boolean): Promise<void> {
  const page = await antou.context.newPage();
  await page.goto(`chrome-extension://${antou.id}/packs/schemes.json`);
  await page.evaluate(async (guard) => {
    const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const ask = (kind: string, payload: unknown) =>
      runtime.sendMessage({ id: crypto.randomUUID(), kind, payload });
    const { value } = await ask('settings.read', null);
    const settings = { ...value.settings, features: { ...value.settings.features, guard } };
    await ask('settings.replace', { revision: value.revision, settings });
  }, on);
  await page.close();
}

/** How far the mirror's underline stands from the field's own text: tells by where the field puts its caret. */
async function proveMirror(page: Page): Promise<void> {
  const wrong = await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#composer');
    const host = [...document.querySelectorAll('*')].find((one) => one.shadowRoot?.querySelector('.mirror'));
    const spans = [...(host?.shadowRoot?.querySelectorAll<HTMLElement>('.mirror span') ?? [])];
    if (!field || spans.length === 0) return ['no underline'];
    const caretAt = (x: number, y: number) => {
      const at = (
        document as unknown as {
          caretPositionFromPoint(x: number, y: number): { offsetNode: Node; offset: number } | null;
        }
      ).caretPositionFromPoint(x, y);
      return at?.offsetNode === field ? at.offset : -1;
    };
    const box = field.getBoundingClientRect();
    return spans.flatMap((span) => {
      const text = span.textContent ?? '';
      const start = field.value.indexOf(text);
      const rect = span.getClientRects()[0];
      // Lines cut by the edge of the field are left out.
      if (!rect || rect.top - 6 < box.top || rect.bottom + 6 > box.bottom) return [];
      const letter = Number.parseFloat(getComputedStyle(field).fontSize);
      const y = (rect.top + rect.bottom) / 2;
      // Two pixels to either side of the first letter's middle the caret falls before and behind it.
      const found = [caretAt(rect.left + letter / 2 - 2, y), caretAt(rect.left + letter / 2 + 2, y)];
      // And two pixels inside the line's upper and lower edge it is still this line.
      const reach = Number.parseFloat(getComputedStyle(field).lineHeight) / 2 - 2;
      found.push(
        caretAt(rect.left + letter / 2 - 2, y - reach),
        caretAt(rect.left + letter / 2 - 2, y + reach),
      );
      const wanted = [start, start + 1, start, start];
      return found.join() === wanted.join() ? [] : [`${text}: ${found} instead of ${wanted}`];
    });
  });
  expect(wrong).toEqual([]);
}

async function proveRanges(chat: ChatPage, words: string): Promise<void> {
  const seen = await chat.page.evaluate((text) => {
    const editor = document.querySelector('#composer .ql-editor, #composer') as HTMLElement;
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    let own: DOMRect | undefined;
    while (walker.nextNode()) {
      const at = (walker.currentNode as Text).data.indexOf(text);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + text.length);
      own = range.getBoundingClientRect();
    }
    const ranges = [...(CSS.highlights as unknown as Map<string, Set<Range>>).values()].flatMap((one) => [
      ...one,
    ]);
    const drawn = ranges.find((range) => range.toString() === text)?.getBoundingClientRect();
    return own && drawn
      ? [own.left - drawn.left, own.top - drawn.top, own.width - drawn.width, own.height - drawn.height]
      : undefined;
  }, words);
  expect(
    seen?.map(Math.abs).every((off) => off <= 2),
    JSON.stringify(seen),
  ).toBe(true);
}

async function prove(chat: ChatPage): Promise<void> {
  if (chat.kind === 'textarea') await expect(() => proveMirror(chat.page)).toPass({ timeout: 3_000 });
  else await expect(() => proveRanges(chat, '加我微信')).toPass({ timeout: 3_000 });
}

async function zoom(antou: Antou, page: Page, factor: number): Promise<void> {
  await antou.worker.evaluate(
    async ([url, to]) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url || one.active);
      if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, to as number);
    },
    [page.url(), factor] as const,
  );
}

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
      await chat.insert(`${LINES}，加我微信，${LINES}，全网最低价${LINES}`);
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
