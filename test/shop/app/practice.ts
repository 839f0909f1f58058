export interface Sent {
  conversationId: string;
  text: string;
  via: string;
}

export interface Practice {
  sent(): Sent[];
  composerText(): string;
  keys(): unknown[];
}

declare global {
  interface Window {
    practice: Practice;
    practiceKeys: unknown[];
  }
}

const sent: Sent[] = [];
let readComposer = () => '';

export const noteSent = (entry: Sent): void => void sent.push(entry);
export const setComposerReader = (read: () => string): void => {
  readComposer = read;
};

const inner = () => document.querySelector<HTMLIFrameElement>('iframe#chat-frame')?.contentWindow?.practice;

/** What tests ask the page itself; the outer page answers for its inner frame. */
export function installPractice(): void {
  window.practice = {
    sent: () => [...sent, ...(inner()?.sent() ?? [])],
    composerText: () => inner()?.composerText() ?? readComposer(),
    keys: () => [...window.practiceKeys],
  };
}
