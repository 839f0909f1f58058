import type { Page } from '@playwright/test';
import type { OwnRule, WordingBook } from '../../utils/domain/wording/book';
import { type Antou, expect } from './fixtures';

/** Asks the worker as an own page does. */
export async function askFrom<T>(page: Page, kind: string, payload: unknown = null): Promise<T> {
  const answer = await page.evaluate(
    (envelope) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(envelope),
    { id: crypto.randomUUID(), kind, payload },
  );
  return (answer as { value: T }).value;
}

/** Opens the rules page. */
export async function openRules(antou: Antou): Promise<Page> {
  const page = await antou.context.newPage();
  await page.goto(`chrome-extension://${antou.id}/options.html#/rules`);
  await expect(page.getByRole('heading', { level: 2, name: '全部规则' })).toBeVisible();
  return page;
}

/** The book as the worker has it. */
export async function readBook(page: Page): Promise<WordingBook> {
  return (await askFrom<{ book: WordingBook }>(page, 'book.read')).book;
}

/** Adds rules of the shop's own behind the page's back. */
export async function addOwnRules(page: Page, rules: readonly Partial<OwnRule>[]): Promise<void> {
  const { revision, book } = await askFrom<{ revision: number; book: WordingBook }>(page, 'book.read');
  const whole = rules.map((rule) => ({
    class: 'tone',
    severity: 'warn',
    reason: '本店规定不这样说',
    replace: [],
    ...rule,
  }));
  await askFrom(page, 'book.replace', { revision, book: { ...book, rules: [...book.rules, ...whole] } });
}
