/** A shop as the pages show it; the stored one fits. */
export interface ShopView {
  readonly id: string;
  readonly site: string;
  readonly title: string;
  readonly agent: string;
  readonly scheme?: string | undefined;
}

/** A site as the pages show it. */
export interface SiteView {
  readonly id: string;
  readonly title: string;
  readonly enabled: boolean;
  readonly version: number;
  readonly checkedOn: string;
  readonly evidence: 'A' | 'B' | 'C';
  readonly origins: readonly string[];
}

/** Why stored settings or a backup cannot be used. */
export interface FaultView {
  readonly code: string;
  readonly where: string;
}

/** How the last change went. */
export type SaveState =
  | { readonly state: 'idle' | 'saving' | 'saved' }
  | { readonly state: 'failed'; readonly reason: string };

/** One event of the logbook, put into words. */
export interface EventRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly site: string;
  readonly shop: string;
  readonly agent: string;
  readonly order: string;
  readonly what: string;
}
