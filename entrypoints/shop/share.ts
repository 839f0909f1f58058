import type { ShopContext } from '@/utils/frame/context';
import { SHARED_KEY, type SharedObject } from '@/utils/state/shared';

/** Puts the shared object into the isolated world. @returns a function that takes it out again */
export function share(
  context: ShopContext,
  parts: Pick<SharedObject, 'container' | 'controls' | 'unobscured' | 'onKey'>,
): () => void {
  const world = globalThis as Record<symbol, unknown>;
  const shared: SharedObject = {
    version: 1,
    ...parts,
    snapshot: () => context.store.snapshot,
    subscribe(see) {
      const end = new AbortController();
      context.store.subscribe(see, end.signal);
      return () => end.abort();
    },
    dispatch: (intent) => context.dispatch(intent),
  };
  world[SHARED_KEY] = shared;
  return () => {
    if (world[SHARED_KEY] === shared) delete world[SHARED_KEY];
  };
}
