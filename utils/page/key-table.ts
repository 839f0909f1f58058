/** Who may take a key; the first in this order that wants it gets it. */
const ORDER = ['menu', 'card', 'panel', 'suggestion', 'shortcut', 'note', 'send'] as const;

/** A taker of keys. */
export type KeyOwner = (typeof ORDER)[number];

/** Takes keys: returns whether the key was its own; the page then never sees it. */
export type KeyHandler = (event: KeyboardEvent) => boolean;

/** The one listener for keys of a frame. */
export interface KeyTable {
  bind(owner: KeyOwner, handler: KeyHandler): () => void;
  /** Listens again: a document that was written anew has lost its listeners. In a root what is not composed is heard. */
  arm(on?: EventTarget): void;
  /** Whether an input method is composing. */
  readonly composing: boolean;
}

/** A key that belongs to an input method: the first one of a composition has isComposing false and code 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * Listens on window in the capture phase, ahead of the page. Keys aimed at the overlay never reach the page; stopping
 * them there silences the overlay's own inner handlers too, so keys are handled here (architecture, decision 8).
 */
export function createKeyTable(
  isOwn: (target: EventTarget | null) => boolean,
  signal: AbortSignal,
): KeyTable {
  const handlers = new Map<KeyOwner, KeyHandler>();
  /** Keys taken and not yet let go: what follows of them is as little the page's as their beginning. */
  const taken = new Set<string>();
  let composing = false;
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  /** What window has heard comes by again in a shadow root: there it may still turn out to be a send. */
  const heard = new WeakSet<Event>();
  const onKey = (event: KeyboardEvent) => {
    const late = heard.has(event);
    heard.add(event);
    const own = isOwn(event.target);
    const code = event.code || event.key;
    if (event.type !== 'keydown') {
      if (taken.has(code)) stop(event);
      if (event.type === 'keyup') taken.delete(code);
    } else if (!isComposing(event)) {
      // A composer removed in mid-composition ends it without an event.
      if (event.isTrusted) composing = false;
      const again = event.repeat && taken.has(code);
      // A long press moves through a list; whatever else it did, it did once.
      if (again && !code.startsWith('Arrow')) return stop(event);
      if (!again) taken.delete(code);
      for (const owner of ORDER) {
        // Forged keys may be held, never obeyed.
        if ((late || !event.isTrusted) && owner !== 'send') continue;
        if (handlers.get(owner)?.(event)) {
          taken.add(code);
          return stop(event);
        }
      }
    }
    if (own) event.stopImmediatePropagation();
  };
  const onStart = () => {
    composing = true;
  };
  const onEnd = () => {
    composing = false;
  };
  const arm = (on: EventTarget = globalThis) => {
    for (const type of ['keydown', 'keyup', 'keypress'] as const) {
      on.addEventListener(type, onKey as EventListener, { capture: true, signal });
    }
    on.addEventListener('compositionstart', onStart, { capture: true, signal });
    on.addEventListener('compositionend', onEnd, { capture: true, signal });
  };
  arm();
  return {
    bind(owner, handler) {
      handlers.set(owner, handler);
      return () => handlers.get(owner) === handler && handlers.delete(owner);
    },
    arm,
    get composing() {
      return composing;
    },
  };
}
