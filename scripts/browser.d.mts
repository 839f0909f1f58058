/** A browser that was found, and how. */
export interface FoundBrowser {
  readonly path?: string;
  readonly kind?: 'chromium' | 'playwright' | 'branded';
  readonly how: string;
}

interface FindOptions {
  readonly install?: boolean;
  readonly say?: (words: string) => void;
}

export function isRoot(): boolean;
export function findChromium(options?: FindOptions): Promise<FoundBrowser>;
export function findFirefox(options?: FindOptions): Promise<FoundBrowser>;
export function browserFlags(options: { readonly extension?: string }): string[];
