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

const AGAIN = 1000;

function open(): Events {
  const listeners = new Set<Listener>();
  let isOpen = false;
  const tell: Listener = (event) => {
    for (const listener of listeners) listener(event);
  };
  const connect = () => {
    const socket = new WebSocket(`ws://${location.host}/api/events`);
    socket.onopen = () => {
      isOpen = true;
      tell({ type: 'open' });
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as ShopEvent);
    socket.onclose = () => {
      isOpen = false;
      setTimeout(connect, AGAIN);
    };
  };
  connect();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (isOpen) listener({ type: 'open' });
    },
  };
}

// The inner frame listens through its parent, so that both hear the same things in the same order.
const shared = window.parent === window ? undefined : window.parent.practiceEvents;
export const events = shared ?? open();
window.practiceEvents = events;
