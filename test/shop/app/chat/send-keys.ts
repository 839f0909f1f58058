import { useEffect } from 'react';
import { settings } from '../start';

interface Actions {
  send(via: string): void;
  newline(): void;
}

function act(event: KeyboardEvent, { send, newline }: Actions): void {
  const byCtrl = settings.send === 'ctrl-enter';
  if (settings.send === 'keyup') {
    if (event.shiftKey || event.ctrlKey) return;
    event.preventDefault();
    if (event.type === 'keyup') send('enter');
    return;
  }
  if (byCtrl && event.ctrlKey) {
    event.preventDefault();
    send('ctrl-enter');
  } else if (!byCtrl && event.ctrlKey) {
    event.preventDefault();
    newline();
  } else if (!byCtrl && !event.shiftKey) {
    event.preventDefault();
    send('enter');
  }
}

/** The page's own way of sending by key: one listener on the document. */
export function useSendKeys(actions: Actions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inComposer = event.target instanceof Element && event.target.closest('#composer');
      if (event.key !== 'Enter' || !inComposer || event.isComposing || event.keyCode === 229) return;
      act(event, actions);
    };
    const types = settings.send === 'keyup' ? (['keydown', 'keyup'] as const) : (['keydown'] as const);
    for (const type of types) document.addEventListener(type, onKey);
    return () => {
      for (const type of types) document.removeEventListener(type, onKey);
    };
  });
}
