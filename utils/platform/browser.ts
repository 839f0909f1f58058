import browser from 'webextension-polyfill';

/** The one way to the browser's extension interface. */
export { browser };
