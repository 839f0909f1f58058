import type { ParsedAddress } from '@/utils/domain/address/parsed';
import type { AddressReading } from '@/utils/domain/checks/facts';
import { mayHoldAddress } from '@/utils/domain/checks/said';
import type { Message } from '@/utils/domain/shop/conversation';
import { fieldValue } from '@/utils/domain/shop/field';
import type { Order } from '@/utils/domain/shop/order';
import { ask } from '@/utils/messages/client';

const KEPT = 200;
const AGAIN_AFTER = 5_000;

/** Reads addresses with the worker's division data, each text once; asked again, it answers from memory. */
export class AddressReader {
  private readonly known = new Map<string, ParsedAddress>();
  private readonly asked = new Set<string>();
  private date: string | undefined;
  private failed = false;

  constructor(
    private readonly onNews: () => void,
    private readonly signal: AbortSignal,
  ) {}

  /** What is known now of an order's address and of those that its buyer wrote; what is not is asked for. */
  read(order: Order, messages: readonly Message[]): AddressReading {
    const shown = fieldValue(order.fields.address)?.trim();
    const texts = messages.map(({ side, text }) =>
      side === 'buyer' && mayHoldAddress(text) ? text : undefined,
    );
    const wanted = [...new Set(texts.filter((text) => text !== undefined))];
    this.ask(shown, wanted);
    if (this.date === undefined) return { state: this.failed ? 'failed' : 'reading' };
    const read = shown === undefined ? undefined : this.known.get(`o${shown}`);
    if (shown && !read) return { state: this.failed ? 'failed' : 'reading' };
    const said = texts.flatMap((text, at) => {
      const one = text === undefined ? undefined : this.known.get(`m${text}`);
      return one ? [[at, one] as const] : [];
    });
    return { state: 'read', date: this.date, order: read, said: new Map(said) };
  }

  private ask(shown: string | undefined, texts: readonly string[]): void {
    const order = shown && this.isNew(`o${shown}`) ? shown : undefined;
    const fresh = texts.filter((text) => this.isNew(`m${text}`));
    if (!order && fresh.length === 0) return;
    const keys = [...(order ? [`o${order}`] : []), ...fresh.map((text) => `m${text}`)];
    for (const key of keys) this.asked.add(key);
    void ask('address.read', { ...(order && { order: { address: order } }), texts: fresh }).then((answer) => {
      if (this.signal.aborted) return;
      this.failed = !answer.ok;
      if (!answer.ok) this.again(keys);
      else {
        for (const key of keys) this.asked.delete(key);
        this.date = answer.value.date;
        if (order && answer.value.order) this.keep(`o${order}`, answer.value.order);
        for (const [at, one] of answer.value.said.entries()) this.keep(`m${fresh[at]}`, one);
      }
      this.onNews();
    });
  }

  /** After a failure it is asked again in a while, not at once: nobody may be there to answer. */
  private again(keys: readonly string[]): void {
    const timer = setTimeout(() => {
      for (const key of keys) this.asked.delete(key);
      this.onNews();
    }, AGAIN_AFTER);
    this.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  private isNew(key: string): boolean {
    return !this.known.has(key) && !this.asked.has(key);
  }

  private keep(key: string, read: ParsedAddress): void {
    this.known.set(key, read);
    for (const old of [...this.known.keys()].slice(0, Math.max(0, this.known.size - KEPT)))
      this.known.delete(old);
  }
}
