import { settings } from './start';
import { createStore, useStore } from './store';

const ticks = createStore(0);
let pointerDown = false;

if (settings.rerender) {
  // A press and its release must meet the same node, or no click could ever happen here.
  addEventListener(
    'pointerdown',
    () => {
      pointerDown = true;
    },
    true,
  );
  addEventListener(
    'pointerup',
    () =>
      setTimeout(() => {
        pointerDown = false;
      }),
    true,
  );
  addEventListener(
    'pointercancel',
    () => {
      pointerDown = false;
    },
    true,
  );
  setInterval(() => {
    if (!pointerDown) ticks.set(ticks.get() + 1);
  }, 100);
}

/** Changes ten times a second when the shop is set to rebuild its nodes; part of their keys. */
export const useTick = (): number => useStore(ticks);
