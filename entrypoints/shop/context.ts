import type { Intent, IntentResult } from '@/utils/domain/shop/intent';
import type { OverlayTextKey } from '@/utils/i18n/zh-cn-overlay';
import type { PackBundle } from '@/utils/messages/protocol';
import type { OverlayHost } from '@/utils/page/host';
import type { KeyTable } from '@/utils/page/key-table';
import type { SendWay } from '@/utils/page/send-hold';
import type { Capability, Definition } from '@/utils/sites/definition';
import type { Store } from '@/utils/state/store';
import type { EventReport } from '@/utils/storage/event';
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
  /** Decides on each send of the composer for as long as the signal lives; true lets it go. */
  onSend(decide: (way: SendWay) => boolean, signal: AbortSignal): void;
  report(event: EventReport): void;
  /** Shows a short message; `block` ones stay until closed. */
  say(level: 'ok' | 'warn' | 'block', key: OverlayTextKey, ...values: readonly (string | number)[]): void;
}

/** A feature: declared as data, started with a signal that ends it without a trace. */
export interface Feature {
  /** File name, settings key, message prefix. */
  readonly id: 'guard' | 'replies' | 'notes' | 'checks' | 'panel';
  /** Started where the page offers at least one of these. */
  readonly needs: readonly Capability[];
  readonly start: (context: ShopContext, signal: AbortSignal) => void;
}
