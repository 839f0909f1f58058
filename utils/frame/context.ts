import type { Intent, IntentResult } from '../domain/shop/intent';
import type { PackBundle } from '../messages/protocol';
import type { OverlayHost } from '../page/host';
import type { KeyTable } from '../page/key-table';
import type { SendWay } from '../page/send-hold';
import type { Capability, Definition } from '../sites/definition';
import type { Store } from '../state/store';
import type { EventReport } from '../storage/event';
import type { ComposerWatch } from './composer-watch';
import type { Facts } from './facts';

/** What features of a frame are given: the frame's one of each thing. */
export interface ShopContext {
  readonly definition: Definition;
  readonly store: Store;
  readonly keys: KeyTable;
  readonly host: OverlayHost;
  readonly composer: ComposerWatch;
  readonly facts: Facts;
  /** The packs, asked for once when the first feature needs them. */
  packs(): Promise<PackBundle>;
  /** Calls after each change of the page that has settled. */
  onChange(see: () => void, signal: AbortSignal): void;
  /** Calls before the next frame when something may have moved (scroll, resize, re-rendering). */
  onMove(see: () => void, signal: AbortSignal): void;
  /** Takes on an intent for as long as the signal lives. */
  handle<K extends Intent['kind']>(
    kind: K,
    handler: (intent: Extract<Intent, { kind: K }>) => Promise<IntentResult>,
    signal: AbortSignal,
  ): void;
  /** Has an intent done by this frame or the one that can. */
  dispatch(intent: Intent): Promise<IntentResult>;
  /**
   * Decides on each send of the composer for as long as the signal lives; true lets it go. `about` tells what would be
   * sent to whom: the events of one gesture share a decision only while that is the same.
   */
  onSend(decide: (way: SendWay) => boolean, about: () => string, signal: AbortSignal): void;
  report(event: EventReport): void;
  /** Shows a short message, a key of the overlay's texts or a text; `block` ones stay until closed. */
  say(level: 'ok' | 'warn' | 'block', text: string, ...values: readonly (string | number)[]): void;
}

/** A feature that is loaded into a frame when it is first needed: the script's file name is its id. */
export type OnDemand = Pick<Feature, 'needs'> & { readonly id: 'notes' | 'guard' | 'checks' | 'orders' };

/** A feature: declared as data, started with a signal that ends it without a trace. */
export interface Feature {
  /** File name, settings key, message prefix. */
  readonly id: 'guard' | 'replies' | 'notes' | 'checks' | 'orders' | 'panel';
  /** Started where the page offers at least one of these. */
  readonly needs: readonly Capability[];
  readonly start: (context: ShopContext, signal: AbortSignal) => void;
}
