import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';

const FOLDER = fileURLToPath(new URL('../contract/pinduoduo/', import.meta.url));

/** Addresses of the marketplace's pages as it has them. */
export const PINDUODUO = {
  chat: 'https://mms.pinduoduo.com/chat-merchant/index.html#/',
  notReady: 'https://mms.pinduoduo.com/chat-merchant/index.html?notready#/',
  orders: 'https://mms.pinduoduo.com/orders/list',
  login: 'https://mms.pinduoduo.com/login/?redirectUrl=1',
} as const;

/** The orders page's own record. */
export interface PinduoduoOrder {
  readonly no: string;
  readonly memo: string;
  readonly tag: string;
}

/** Serves the hand-written pages under the marketplace's true addresses; nothing reaches the network. */
export async function servePinduoduo(context: BrowserContext, csp?: string): Promise<void> {
  const headers = csp ? { 'content-security-policy': csp } : {};
  await context.route('https://mms.pinduoduo.com/**', async (route) => {
    const url = route.request().url();
    const name = url.includes('/chat-merchant/')
      ? 'chat.html'
      : url.includes('/orders/list')
        ? 'orders.html'
        : undefined;
    const body = name ? await readFile(FOLDER + name, 'utf8') : '<title>登录</title><p>扫码登录</p>';
    await route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
  });
}
