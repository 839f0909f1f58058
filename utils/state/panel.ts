import { type ReadonlySignal, signal } from '@preact/signals-react';
import type { Intent, IntentResult } from '../domain/shop/intent';
import type { PanelControls, SharedObject } from './shared';
import type { Snapshot } from './snapshot';

/** What the panel's views are given: the frame's state as a signal of this bundle, and what they may ask for. */
export interface PanelModel {
  readonly snapshot: ReadonlySignal<Snapshot>;
  readonly controls: PanelControls;
  /** Does something on the page; refused while the panel is not in plain view. */
  readonly dispatch: (intent: Intent) => Promise<IntentResult>;
  readonly onKey: SharedObject['onKey'];
}

/** Mirrors the always-on script's state into a signal of the panel's own bundle. */
export function mirrorPanel(shared: SharedObject): PanelModel {
  const snapshot = signal(shared.snapshot());
  shared.subscribe((next) => {
    snapshot.value = next;
  });
  return {
    snapshot,
    controls: shared.controls,
    dispatch: async (intent) =>
      shared.unobscured() ? shared.dispatch(intent) : { done: false, code: 'note.fail.covered' },
    onKey: shared.onKey,
  };
}
