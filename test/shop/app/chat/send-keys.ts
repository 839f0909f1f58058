import { useEffect } from 'react';
import { settings } from '../start';

interface Actions {
  send(via: string): void;
  newline(): void;
}

let actions: Actions | undefined;

/** Does what the page does on this key; returns whether it was the page's to handle. */
function act(event: KeyboardEvent): boolean {
  if (!actions || event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return false;
  const byCtrl = settings.send === 'ctrl-enter';
  if (settings.send === 'keyup') {
    if (event.shiftKey || event.ctrlKey) return false;
    event.preventDefault();
    if (event.type === 'keyup') actions.send('enter');
    return true;
  }
  if (event.type !== 'keydown') return false;
  if (byCtrl && event.ctrlKey) actions.send('ctrl-enter');
  else if (!byCtrl && event.ctrlKey) actions.newline();
  else if (!byCtrl && !event.shiftKey) actions.send('enter');
  else return false;
  event.preventDefault();
  return true;
}

const TYPES = ['keydown', 'keyup'] as const;

/** Hears the keys of an editor's box or frame before the editor, which would break the line. */
export function hearKeysFirst(place: HTMLElement | Document, signal: AbortSignal): void {
  const onKey = (event: Event) => {
    if (act(event as KeyboardEvent)) event.stopPropagation();
  };
  for (const type of TYPES) place.addEventListener(type, onKey, { capture: true, signal });
}

/** Who a key is for: from outside, all that is in a shadow root is its host. */
function focusedIn({ target }: KeyboardEvent): Element | null {
  const root = window.practice.root();
  if (root && target === root.host) return root.activeElement;
  return target instanceof Element ? target : null;
}

/** The page's own way of sending by key: one listener on the document. */
export function useSendKeys(now: Actions): void {
  useEffect(() => {
    actions = now;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (focusedIn(event)?.closest('#composer')) act(event);
    };
    for (const type of TYPES) document.addEventListener(type, onKey);
    return () => {
      for (const type of TYPES) document.removeEventListener(type, onKey);
    };
  }, []);
}
