import { area, MemoryArea, memoryBrowser } from '../storage/memory-browser';

/** The session's storage, in memory. */
export const session = new MemoryArea();

/** Messages that tabs were sent. */
export const told: { readonly tabId: number; readonly message: unknown }[] = [];

/** Stands for webextension-polyfill where handlers of the worker are tested. */
export const workerBrowser = {
  ...memoryBrowser,
  storage: { local: area, session },
  tabs: {
    query: async () => [{ id: 1 }, { id: 2 }],
    sendMessage: async (tabId: number, message: unknown) => {
      told.push({ tabId, message });
    },
  },
};

/** Empties what the worker keeps. */
export function emptyWorker(local: Record<string, unknown> = {}): void {
  area.empty(local);
  session.empty();
  told.length = 0;
}
