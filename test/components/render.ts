import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** A component on a page of its own. */
export interface Rendered {
  readonly place: HTMLElement;
  show(node: ReactNode): Promise<void>;
  /** Presses the button with this text. */
  press(text: string): Promise<void>;
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
      const button = [...place.querySelectorAll('button')].find((one) => one.textContent === text);
      if (!button) throw new Error(`no button ${text}`);
      await act(async () => button.click());
    },
    async remove() {
      await act(async () => root.unmount());
      place.remove();
    },
  };
}
