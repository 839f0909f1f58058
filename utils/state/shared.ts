import type { Intent, IntentResult } from '../domain/shop/intent';
import type { PanelTab, Snapshot } from './snapshot';

/** Under this key of the isolated world the always-on script keeps what the panel sees of it. */
export const SHARED_KEY = Symbol.for('antou.shared');

/** What the panel can ask of the frame itself, beside intents that concern the page. */
export interface PanelControls {
  open(open: boolean): void;
  tab(tab: PanelTab): void;
  dock(dock: 'left' | 'right'): void;
  /** Moves a free panel by the pointer's way; the end of the drag is remembered. */
  drag(dx: number, dy: number, done: boolean): void;
}

/**
 * The object between the always-on script and the panel: two bundles in one isolated world, whose signals do not see
 * each other (architecture, decision 2), so only values and functions cross.
 */
export interface SharedObject {
  readonly version: 1;
  readonly container: HTMLElement;
  snapshot(): Snapshot;
  /** Calls at once and after each change, until the panel's feature ends. */
  subscribe(see: (snapshot: Snapshot) => void): void;
  /** Calls when the panel's feature ends: the panel takes itself down. */
  onEnd(end: () => void): void;
  dispatch(intent: Intent): Promise<IntentResult>;
  readonly controls: PanelControls;
  /** The panel's key table; called for keys aimed at the overlay. */
  onKey(handler: (event: KeyboardEvent) => boolean): void;
  /** Whether the panel has been in plain view: a click that does something is refused otherwise. */
  unobscured(): boolean;
}

/** @returns the shared object of this isolated world, if the always-on script runs in it. */
export function sharedObject(): SharedObject | undefined {
  return (globalThis as Record<symbol, unknown>)[SHARED_KEY] as SharedObject | undefined;
}
