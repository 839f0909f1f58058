import type { ShopContext } from '@/utils/frame/context';
import { SHARED_KEY, type SharedObject } from '@/utils/state/shared';

/** Puts the shared object into the isolated world until the signal aborts; nothing subscribed to it outlives that. */
export function share(
  context: Pick<ShopContext, 'store' | 'dispatch'>,
  parts: Pick<SharedObject, 'container' | 'controls' | 'unobscured' | 'onKey'>,
  signal: AbortSignal,
): void {
  const world = globalThis as Record<symbol, unknown>;
  const shared: SharedObject = {
    version: 1,
    ...parts,
    snapshot: () => context.store.snapshot,
    subscribe: (see) => context.store.subscribe(see, signal),
    onEnd: (end) => signal.addEventListener('abort', end),
    dispatch: (intent) => context.dispatch(intent),
  };
  world[SHARED_KEY] = shared;
  signal.addEventListener('abort', () => {
    if (world[SHARED_KEY] === shared) delete world[SHARED_KEY];
  });
}
