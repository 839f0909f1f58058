type Values = Record<string, unknown>;

/** A storage area in memory. Values are copied in and out, as the browser does. */
export class MemoryArea {
  data: Values = {};
  /** Keys of every write, in their order. */
  writes: string[][] = [];
  /** Called before each write; throws where the write is to fail. */
  beforeSet: (values: Values) => void = () => undefined;
  /** Waits as a test's scheduler wants it. */
  wait: (what: string) => Promise<unknown> = () => Promise.resolve();

  empty(data: Values = {}): void {
    this.data = structuredClone(data);
    this.writes = [];
    this.beforeSet = () => undefined;
    this.wait = () => Promise.resolve();
  }

  async get(keys: string | string[]): Promise<Values> {
    await this.wait('get');
    const wanted = [keys].flat().filter((key) => Object.hasOwn(this.data, key));
    return structuredClone(Object.fromEntries(wanted.map((key) => [key, this.data[key]])));
  }

  async remove(key: string): Promise<void> {
    const { [key]: _, ...rest } = this.data;
    this.data = rest;
  }

  async set(values: Values): Promise<void> {
    await this.wait('set');
    this.beforeSet(values);
    this.writes.push(Object.keys(values));
    this.data = { ...this.data, ...structuredClone(values) };
  }
}

export const area = new MemoryArea();

/** What the browser throws when there is no room; its words are not to be relied on. */
export function full(): never {
  throw new Error('Resource::kQuotaBytes quota exceeded');
}

/** Stands for webextension-polyfill. */
export const memoryBrowser = {
  runtime: { id: 'antou', getURL: (path: string) => `chrome-extension://antou${path.replace(/^\/?/, '/')}` },
  storage: { local: area },
};
