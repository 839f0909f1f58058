import { newId } from '../platform/ids';
import { isAlive, type MessageListener, runtime } from '../platform/runtime';
import {
  type Answer,
  type Envelope,
  type Kind,
  LONGEST_MESSAGE,
  type Protocol,
  type Push,
  type Refusal,
} from './protocol';

const ANSWER_WITHIN = 5_000;
const TRIES = 3;
/** `once`: a repeat would do it twice, or it takes long. `long`: an own page may send it whatever its length. */
const WAYS: { readonly [K in Kind]?: { readonly once?: true; readonly long?: true } } = {
  // Passes through another frame's hands.
  'frame.intent': { once: true },
  'backup.write': { once: true },
  'backup.restore': { once: true, long: true },
  // A code is good once: asked again it would be used up.
  'signOff.check': { once: true },
  'book.read': { once: true },
  'book.replace': { once: true, long: true },
};
const ONCE_WITHIN = 60_000;

/**
 * Asks the worker. Repeats twice with the same id where no answer came (the worker is killed at will); never throws.
 */
export async function ask<K extends Kind>(
  kind: K,
  payload: Protocol[K]['request'],
): Promise<Answer<Protocol[K]['answer']>> {
  const envelope: Envelope = { id: newId(), kind, payload };
  const { once: single, long } = WAYS[kind] ?? {};
  // A long one is not even measured: that would hold up the page.
  if (!long && JSON.stringify(envelope).length > LONGEST_MESSAGE)
    return { ok: false, code: 'tooLarge', where: kind };
  for (let left = single ? 1 : TRIES; left > 0; left--) {
    if (!isAlive()) return { ok: false, code: 'orphaned', where: kind };
    const answer = await once<Protocol[K]['answer']>(envelope, single ? ONCE_WITHIN : ANSWER_WITHIN);
    if (answer) return answer;
  }
  return { ok: false, code: isAlive() ? 'timeout' : 'orphaned', where: kind };
}

async function once<T>(envelope: Envelope, within: number): Promise<Answer<T> | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), within);
  });
  try {
    return (await Promise.race([runtime()?.sendMessage(envelope), timeUp])) as Answer<T> | undefined;
  } catch {
    // The worker went away in mid-answer; asked again with the same id.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const PAUSES = [1_000, 2_000, 5_000, 15_000, 60_000] as const;

/**
 * Asks again, with ever longer pauses, until there is an answer: for what a frame cannot do without. Each failure is
 * told. @returns nothing once the signal aborts or this script is an orphan, whom nobody will ever answer.
 */
export async function askUntil<K extends Kind>(
  kind: K,
  payload: Protocol[K]['request'],
  signal: AbortSignal,
  onFailed: (code: Refusal) => void = () => undefined,
): Promise<Protocol[K]['answer'] | undefined> {
  for (let round = 0; !signal.aborted; round++) {
    const answer = await ask(kind, payload);
    if (answer.ok) return answer.value;
    onFailed(answer.code);
    if (answer.code === 'orphaned') return undefined;
    await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(round, PAUSES.length - 1)]));
  }
  return undefined;
}

/** Handlers of what the worker tells a frame. A handler's result is the answer. */
export type PushHandlers = { readonly [K in keyof Push]?: (payload: Push[K]) => unknown };

/** Listens to the worker; messages from anybody else are ignored. */
export function listen(handlers: PushHandlers, signal: AbortSignal): void {
  const own = runtime();
  const onMessage: MessageListener = (message, sender, respond) => {
    if (sender.id !== own?.id || sender.tab !== undefined) return undefined;
    const { kind, payload } = message as Envelope;
    if (!Object.hasOwn(handlers, kind)) return undefined;
    const handler = handlers[kind as keyof Push] as (payload: unknown) => unknown;
    const answer = async () => handler(payload);
    void answer().then(respond, () => respond(undefined));
    return true;
  };
  own?.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => own?.onMessage.removeListener(onMessage));
}
