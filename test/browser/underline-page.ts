import type { Page } from '@playwright/test';
import type { ChatPage } from './chat-page';
import { type Antou, expect } from './fixtures';

/** Text enough to make a composer scroll. */
export const LONG = Array.from({ length: 14 }, (_, at) => `第${at}行的话写得长一些好让它换行`).join('');

/** Switches the guard as the settings page does, without loading the shop's page anew. */
export async function switchGuard(antou: Antou, on: boolean): Promise<void> {
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
async function proveMirror({ page }: ChatPage): Promise<void> {
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

/** Whether what is drawn under words lies where the editor's own text has them now. */
async function proveRanges(chat: ChatPage, words: string): Promise<void> {
  const seen = await chat.box.evaluate((editor, text) => {
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

/** Proves that the underlines stand under the words that they are about. */
export async function prove(chat: ChatPage): Promise<void> {
  if (chat.isPlain) await expect(() => proveMirror(chat)).toPass({ timeout: 3_000 });
  else await expect(() => proveRanges(chat, '加我微信')).toPass({ timeout: 3_000 });
}

/** Zooms a tab as its user does. */
export async function zoom(antou: Antou, page: Page, factor: number): Promise<void> {
  await antou.worker.evaluate(
    async ([url, to]) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url || one.active);
      if (tab?.id !== undefined) await chrome.tabs.setZoom(tab.id, to as number);
    },
    [page.url(), factor] as const,
  );
}
