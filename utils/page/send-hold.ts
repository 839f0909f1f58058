import type { KeyTable } from './key-table';

/** The ways in which a message can leave a composer. */
export type SendWay = 'key' | 'button' | 'form';

/** What the hold asks of its owner. */
export interface SendHoldOptions {
  readonly isSendKey: (event: KeyboardEvent) => boolean;
  /** Whether a pointer's event is about the send button. */
  readonly isSendTarget: (event: Event) => boolean;
  /** Whether a submitted form is the composer's. */
  readonly isSendForm: (form: Element) => boolean;
  /** Decides at once on the text as it stands: true lets it go. Called once a gesture. */
  readonly decide: (way: SendWay) => boolean;
  /** What would be sent now and to whom: a decision holds for this alone. */
  readonly about: () => string;
  readonly keys: KeyTable;
  readonly signal: AbortSignal;
}

/** How long the events of one gesture may lie apart (a long press of the mouse button). */
const GESTURE = 2_000;

/**
 * Holds a send whichever way it is tried: keys, the button (pointer, mouse, click, Space) and a form's submit. Several
 * events of one gesture are one decision. A submit never leaves its shadow root: the hold has to listen there too. `form.submit()` and the page's own timers cannot be held (architecture, decision 5).
 */
export function createSendHold(options: SendHoldOptions): { arm(on?: EventTarget): void } {
  const { signal, keys, decide } = options;
  let gesture: { readonly goes: boolean; readonly at: number; readonly about: string } | undefined;
  const open = (way: SendWay): boolean => {
    gesture = { goes: decide(way), at: performance.now(), about: options.about() };
    return gesture.goes;
  };
  const running = () =>
    gesture && performance.now() - gesture.at < GESTURE && gesture.about === options.about()
      ? gesture
      : undefined;
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  /** Events that were seen for what they are before they came to their root. */
  const decided = new WeakSet<Event>();
  const isNew = (event: Event) => !decided.has(event) && Boolean(decided.add(event));
  keys.bind('send', (event) => {
    if (!decided.has(event)) gesture = undefined;
    return options.isSendKey(event) && isNew(event) && !open('key');
  });
  const onPointer = (event: Event) => {
    if (!options.isSendTarget(event) || !isNew(event)) return;
    if (event.type === 'pointerdown') gesture = undefined;
    const goes = running()?.goes ?? open('button');
    if (!goes) stop(event);
    if (event.type === 'click') close();
  };
  const onSubmit = (event: Event) => {
    if (!(event.target instanceof Element) || !options.isSendForm(event.target)) return;
    const goes = running()?.goes ?? open('form');
    if (!goes) stop(event);
    close();
  };
  /** The submit that a click brings about comes in the same task. */
  const close = () => {
    const done = gesture;
    setTimeout(() => {
      if (gesture === done) gesture = undefined;
    }, 0);
  };
  const arm = (on: EventTarget = globalThis) => {
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click']) {
      on.addEventListener(type, onPointer, { capture: true, signal });
    }
    on.addEventListener('submit', onSubmit, { capture: true, signal });
  };
  arm();
  return { arm };
}
