export interface Sent {
  conversationId: string;
  text: string;
  via: string;
}

export interface Practice {
  sent(): Sent[];
  composerText(): string;
  keys(): unknown[];
  root(): ShadowRoot | undefined;
}

declare global {
  interface Window {
    practice: Practice;
    practiceKeys: unknown[];
  }
}

const sent: Sent[] = [];
let readComposer = () => '';
let shadowRoot: ShadowRoot | undefined;

export const noteSent = (entry: Sent): void => void sent.push(entry);
export const setComposerReader = (read: () => string): void => {
  readComposer = read;
};
/** A closed root is known to nobody but who made it. */
export const setShadowRoot = (root: ShadowRoot): void => {
  shadowRoot = root;
};

const inner = () => document.querySelector<HTMLIFrameElement>('iframe#chat-frame')?.contentWindow?.practice;

/** What tests ask the page itself; the outer page answers for its inner frame. */
export function installPractice(): void {
  window.practice = {
    sent: () => [...sent, ...(inner()?.sent() ?? [])],
    composerText: () => inner()?.composerText() ?? readComposer(),
    keys: () => [...window.practiceKeys],
    root: () => inner()?.root() ?? shadowRoot,
  };
}
