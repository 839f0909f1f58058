import type { ShopEvent } from './model';

type Listener = (event: ShopEvent | { type: 'open' }) => void;
interface Events {
  subscribe(listener: Listener): void;
}

declare global {
  interface Window {
    practiceEvents?: Events;
  }
}

function open(): Events {
  const listeners = new Set<Listener>();
  let isOpen = false;
  const tell: Listener = (event) => {
    for (const listener of listeners) listener(event);
  };
  const source = new EventSource('/api/events');
  source.onopen = () => {
    isOpen = true;
    tell({ type: 'open' });
  };
  source.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as ShopEvent);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (isOpen) listener({ type: 'open' });
    },
  };
}

// The inner frame listens through its parent: a browser allows few connections to one host.
const shared = window.parent === window ? undefined : window.parent.practiceEvents;
export const events = shared ?? open();
window.practiceEvents = events;
