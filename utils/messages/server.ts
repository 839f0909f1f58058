import * as v from 'valibot';
import { browser } from '../platform/browser';
import { log } from '../platform/log';
import { type Answer, type Kind, LONGEST_MESSAGE, type Protocol, type Refusal } from './protocol';

/** Who sent a message, as the browser says it. */
export interface Sender {
  readonly tabId?: number;
  readonly frameId?: number;
  readonly documentId?: string;
  /** Whether an extension page of ours sent it. */
  readonly own: boolean;
  /** The sender's origin. */
  readonly origin: string;
}

/** A handler of one kind of message, and the schema that its payload must fit. */
export interface Handler<K extends Kind> {
  readonly payload: v.GenericSchema<unknown, Protocol[K]['request']>;
  /** May a shop's page ask this? Otherwise only our own pages. */
  readonly fromPages: boolean;
  readonly answer: (
    payload: Protocol[K]['request'],
    sender: Sender,
  ) => Promise<Protocol[K]['answer']> | Protocol[K]['answer'];
}

/** A handler for every kind. */
export type Handlers = { readonly [K in Kind]: Handler<K> };

/** Thrown by a handler to refuse with a code of its own. */
export class Refused extends Error {
  constructor(
    readonly code: Refusal,
    readonly where: string,
  ) {
    super(`${code} ${where}`);
  }
}

const envelopeSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  kind: v.pipe(v.string(), v.maxLength(40)),
  payload: v.unknown(),
});

/** A sender as the browser describes it. */
export interface RawSender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly frameId?: number;
  readonly documentId?: string;
  readonly tab?: { readonly id?: number };
}

/** Answers messages. Sender, size and shape are checked before a handler sees anything. */
export function createServer(handlers: Handlers, mayAsk: (origin: string) => boolean) {
  return async (message: unknown, raw: RawSender): Promise<Answer<unknown>> => {
    const sender = senderOf(raw);
    if (raw.id !== browser.runtime.id || (!sender.own && !mayAsk(sender.origin)))
      return refuse('refused', 'sender');
    const parsed = v.safeParse(envelopeSchema, message);
    if (!parsed.success) return refuse('broken', 'envelope');
    const { kind, payload } = parsed.output;
    const size = sender.own ? 0 : sizeOf(payload);
    if (size === undefined) return refuse('broken', 'payload');
    if (size > LONGEST_MESSAGE) return refuse('tooLarge', kind);
    if (!Object.hasOwn(handlers, kind)) return refuse('unknown', kind);
    const handler = handlers[kind as Kind] as unknown as Handler<Kind>;
    if (!sender.own && !handler.fromPages) return refuse('refused', kind);
    const fits = v.safeParse(handler.payload, payload);
    if (!fits.success) return refuse('broken', `${kind}: ${v.getDotPath(fits.issues[0]) ?? ''}`);
    try {
      return { ok: true, value: await handler.answer(fits.output as never, sender) };
    } catch (error) {
      if (error instanceof Refused) return refuse(error.code, error.where);
      log('error', kind, error);
      return refuse('failed', kind);
    }
  };
}

/** @returns the length as JSON; undefined where a value cannot be written so (a browser may clone rings and big numbers) */
function sizeOf(payload: unknown): number | undefined {
  try {
    return JSON.stringify(payload ?? null).length;
  } catch {
    return undefined;
  }
}

function senderOf(raw: RawSender): Sender {
  const origin = raw.origin ?? (raw.url && URL.canParse(raw.url) ? new URL(raw.url).origin : '');
  return {
    own: raw.url?.startsWith(browser.runtime.getURL('')) ?? false,
    origin,
    ...(raw.tab?.id === undefined ? {} : { tabId: raw.tab.id }),
    ...(raw.frameId === undefined ? {} : { frameId: raw.frameId }),
    ...(raw.documentId === undefined ? {} : { documentId: raw.documentId }),
  };
}

function refuse(code: Refusal, where: string): Answer<never> {
  return { ok: false, code, where };
}
