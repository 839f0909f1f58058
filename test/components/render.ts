import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** A component on a page of its own. */
export interface Rendered {
  readonly place: HTMLElement;
  show(node: ReactNode): Promise<void>;
  /** Presses the button with this text, in a dialog too. */
  press(text: string): Promise<void>;
  /** Ticks or unticks the box with this text. */
  tick(text: string): Promise<void>;
  remove(): Promise<void>;
}

/** Renders a component the way the browser would run it, effects included. */
export async function render(node: ReactNode): Promise<Rendered> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const show = (next: ReactNode) => act(async () => root.render(next));
  await show(node);
  return {
    place,
    show,
    async press(text) {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === text);
      if (!button) throw new Error(`no button ${text}`);
      await act(async () => button.click());
    },
    async tick(text) {
      const label = [...document.querySelectorAll('label')].find((one) => one.textContent === text);
      const box = label?.querySelector('input');
      if (!box) throw new Error(`no box ${text}`);
      await act(async () => box.click());
    },
    async remove() {
      await act(async () => root.unmount());
      place.remove();
    },
  };
}
