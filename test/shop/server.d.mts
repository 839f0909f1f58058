export interface ShopOptions {
  port?: number;
  host?: string;
  /** Differences from the default settings; a reset comes back to these. */
  settings?: Record<string, string | number>;
  now?: () => number;
}

export interface Shop {
  url: string;
  port: number;
  close(): Promise<void>;
  reset(): Promise<void>;
}

export function startShop(options?: ShopOptions): Promise<Shop>;
