import { useEffect } from 'react';
import { currentId } from './chat-store';

interface FrameMessage {
  practice: 'ready' | 'open';
  id?: string;
}

const isOurs = (event: MessageEvent): event is MessageEvent<FrameMessage> =>
  event.origin === location.origin && typeof (event.data as FrameMessage | null)?.practice === 'string';

function onMessages(hear: (message: FrameMessage, from: MessageEventSource | null) => void): () => void {
  const listener = (event: MessageEvent) => {
    if (isOurs(event)) hear(event.data, event.source);
  };
  addEventListener('message', listener);
  return () => removeEventListener('message', listener);
}

/** The outer page tells its frame which conversation is open; the frame never loads anew. */
export function useFrameLead(frame: { current: HTMLIFrameElement | null }, id: string): void {
  useEffect(() => {
    const tell = () => frame.current?.contentWindow?.postMessage({ practice: 'open', id }, location.origin);
    tell();
    return onMessages(({ practice }) => {
      if (practice === 'ready') tell();
    });
  }, [frame, id]);
}

export function useFrameFollow(): void {
  useEffect(() => {
    const end = onMessages(({ practice, id }) => {
      if (practice === 'open' && id) currentId.set(id);
    });
    parent.postMessage({ practice: 'ready' }, location.origin);
    return end;
  }, []);
}
