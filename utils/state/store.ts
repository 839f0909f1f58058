import type { Snapshot } from './snapshot';

/** The one state of a frame; features write it, views read it. Views of other bundles mirror it into their signals. */
export interface Store {
  readonly snapshot: Snapshot;
  patch(change: Partial<Snapshot>): void;
  /** Calls at once and after each change, until the signal aborts. */
  subscribe(see: (snapshot: Snapshot) => void, signal: AbortSignal): void;
}

/** Makes a frame's state. A patch that changes nothing tells nobody. */
export function createStore(first: Snapshot): Store {
  const seers = new Set<(snapshot: Snapshot) => void>();
  let snapshot = first;
  return {
    get snapshot() {
      return snapshot;
    },
    patch(change) {
      const keys = Object.keys(change) as (keyof Snapshot)[];
      if (keys.every((key) => Object.is(snapshot[key], change[key]))) return;
      snapshot = { ...snapshot, ...change };
      for (const see of seers) see(snapshot);
    },
    subscribe(see, signal) {
      if (signal.aborted) return;
      seers.add(see);
      signal.addEventListener('abort', () => seers.delete(see));
      see(snapshot);
    },
  };
}
