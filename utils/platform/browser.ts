import browser from 'webextension-polyfill';

/** The one way to the browser's extension interface. */
export { browser };

/** Whether this script still belongs to a running extension; false after an update or removal. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
