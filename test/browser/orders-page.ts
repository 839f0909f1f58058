import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** Numbers to count on (`test/shop/server/known-orders.mjs`). */
export const ORDERS = {
  plain: '260918-339100271',
  noted: '260918-402118830092745',
  refunding: '260916-118220934417',
} as const;

/** What the practice shop's server has of an order. */
export interface StoredOrder {
  readonly memo: string;
  readonly flag: string | null;
}

/** The order pages of the practice shop with the overlay's tools on them. */
export class OrdersPage {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  async open(path = '/orders'): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await expect(this.page.locator('.row-tool').first()).toBeVisible();
  }

  tool(no: string): Locator {
    return this.page.locator(`.row-tool[aria-label$="${no}"]`);
  }

  /** One click with the template that stands on the button. */
  async click(no: string, name = '工号'): Promise<void> {
    await this.settle(no);
    await this.tool(no).getByRole('button', { name, exact: true }).click();
  }

  /** Picks a template by its place in the menu. */
  async pick(no: string, title: string): Promise<void> {
    await this.settle(no);
    await this.tool(no).getByTitle('选择备注模板').click();
    await this.page
      .locator('.note-menu .body')
      .filter({ hasText: new RegExp(`^(\\d\\d-\\d\\d \\S+)?${title}`) })
      .click();
  }

  /** The question that stands open: a preview, or who is at the desk. */
  get box(): Locator {
    return this.page.locator('.note-box');
  }

  /** Answers the question with a key, once it has been in plain view. */
  async answer(key: string): Promise<void> {
    await expect(this.box).toBeVisible();
    await this.page.keyboard.press(key);
    await expect(this.box).toHaveCount(0);
  }

  /** A writing button works only once it has been in plain view for a moment. */
  async settle(no: string): Promise<void> {
    await expect(this.tool(no)).toBeVisible();
    await this.page.waitForTimeout(600);
  }

  async stored(no: string): Promise<StoredOrder> {
    return (await fetch(`${this.url}/api/orders/${no}`)).json() as Promise<StoredOrder>;
  }

  async change(no: string, change: Record<string, unknown>): Promise<void> {
    await this.post(`/api/orders/${no}`, change);
  }

  async settings(settings: Record<string, unknown>): Promise<void> {
    await this.post('/api/settings', settings);
  }

  private async post(path: string, body: unknown): Promise<void> {
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.ok).toBe(true);
  }
}
