import type { Locator } from '@playwright/test';
import type { ChatPage } from './chat-page';
import { expect } from './fixtures';

/** One line of the check list, by its name. */
export function line(chat: ChatPage, name: string): Locator {
  return chat.panel.locator('.check').filter({ has: chat.page.locator('dt', { hasText: name }) });
}

/** Opens the panel's check tab and waits for the list. */
export async function openChecks(chat: ChatPage): Promise<void> {
  await chat.openPanel();
  await chat.panel.getByRole('tab', { name: /核对/ }).click();
  await expect(chat.panel.locator('dl.checks')).toBeVisible();
  // A button that has only just come into view obeys after it has been seen for a moment.
  await chat.page.waitForTimeout(300);
}

/** Has somebody write into a conversation. */
export async function say(
  chat: ChatPage,
  conversationId: string,
  text: string,
  side = 'buyer',
): Promise<void> {
  await chat.page.request.post(`${chat.url}/api/chat/say`, { data: { conversationId, side, text } });
}

/** Changes an order as another agent's work does; open pages learn of it. */
export async function changeOrder(
  chat: ChatPage,
  no: string,
  change: Record<string, unknown>,
): Promise<void> {
  await chat.page.request.post(`${chat.url}/api/orders/${no}`, { data: { ...change, push: true } });
}

/** A button of the check tab. */
export function button(chat: ChatPage, name: string | RegExp): Locator {
  return chat.panel.getByRole('button', { name });
}
