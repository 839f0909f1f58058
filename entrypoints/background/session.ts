import { browser } from '@/utils/platform/browser';

/** Reads a value of this browser session; gone when the browser closes, out of reach of pages. */
export async function readSession<T>(key: string, otherwise: T): Promise<T> {
  return ((await browser.storage.session.get(key))[key] as T | undefined) ?? otherwise;
}

/** Keeps a value for this browser session. */
export async function keepSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}
