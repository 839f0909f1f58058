import { effect, signal } from '@preact/signals-core';
import type { Snapshot } from './snapshot';

/** The one state of a frame; features write it, views read it. */
export interface Store {
  readonly snapshot: Snapshot;
  patch(change: Partial<Snapshot>): void;
  /** Calls at once and after each change, until the signal aborts. */
  subscribe(see: (snapshot: Snapshot) => void, signal: AbortSignal): void;
}

/** Makes a frame's state. */
export function createStore(first: Snapshot): Store {
  const state = signal(first);
  return {
    get snapshot() {
      return state.peek();
    },
    patch(change) {
      const before = state.peek();
      const keys = Object.keys(change) as (keyof Snapshot)[];
      if (keys.some((key) => !Object.is(before[key], change[key]))) state.value = { ...before, ...change };
    },
    subscribe(see, abort) {
      if (abort.aborted) return;
      const stop = effect(() => see(state.value));
      abort.addEventListener('abort', stop);
    },
  };
}
