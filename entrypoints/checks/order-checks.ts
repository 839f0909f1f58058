import { FRESH_CHECKS } from '@/utils/domain/checks/check-settings';
import type { CheckPack } from '@/utils/domain/checks/confirmation';
import { kindOf } from '@/utils/domain/checks/items';
import { checkOrder } from '@/utils/domain/checks/order-check';
import type { CheckMark, CheckRecord } from '@/utils/domain/checks/record';
import { printsFor, printsOf } from '@/utils/domain/checks/version';
import { fieldValue } from '@/utils/domain/shop/field';
import type { IntentResult } from '@/utils/domain/shop/intent';
import type { Order } from '@/utils/domain/shop/order';
import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/checks';
import { AddressReader } from './address-reader';
import { KnownOrders } from './known-orders';
import { Records } from './records';

const MOVED: IntentResult = { done: false, code: 'check.fail.moved' };

/** Keeps the check of the order beside the chat, and of which opened orders nobody has said that they are right. */
export class OrderChecks {
  private pack: CheckPack | undefined;
  private readonly addresses: AddressReader;
  private readonly records: Records;
  private readonly known: KnownOrders;
  /** Orders shown beside a conversation here that are paid, not shipped and not confirmed, by number. */
  private readonly open = new Map<string, string>();
  /** What the snapshot's check was made of: the page tells of every keystroke. */
  private made = '';

  constructor(
    private readonly context: ShopContext,
    private readonly signal: AbortSignal,
  ) {
    const again = () => this.look();
    this.addresses = new AddressReader(again, signal);
    this.records = new Records(context.definition.id, (record) => this.heard(record), signal);
    this.known = new KnownOrders(context, signal);
    context.onChange(again, signal);
    let settings: unknown;
    context.store.subscribe(({ checkSettings, shop }) => {
      const now = JSON.stringify([checkSettings, shop?.id]);
      if (now === settings) return;
      settings = now;
      this.look();
    }, signal);
    context.handle('tickCheck', ({ order, item, on }) => this.tick(order, item, on), signal);
    context.handle('confirmOrder', ({ order, by, note }) => this.confirm(order, by, note), signal);
    context.handle('reopenOrder', ({ order }) => this.mark(order, { kind: 'reopen' }), signal);
    context.packs().then(
      ({ checks }) => {
        if (signal.aborted) return;
        this.pack = checks;
        this.look();
      },
      () => context.say('warn', 'notice.timeout'),
    );
  }

  /** Buyers of orders that are still to be confirmed. */
  unconfirmedBuyers(): ReadonlySet<string> {
    return new Set(this.open.values());
  }

  /** Says once that the order of the conversation that is being ended has not been confirmed. */
  remind(): void {
    // The page may have changed the conversation just before.
    this.context.facts.look();
    const { order } = this.context.facts.now;
    if (!order || !this.open.has(order.no)) return;
    this.context.report({ kind: 'check.reminded', order: order.no });
    this.context.say('warn', t('check.remind', order.no));
  }

  private get settings() {
    const { checkSettings, shop, site } = this.context.store.snapshot;
    return checkSettings?.shops[shop?.id ?? site.id] ?? FRESH_CHECKS;
  }

  private look(): void {
    const { pack, context } = this;
    // Also in an inner frame: the button that ends a conversation may stand there.
    if (!pack || this.signal.aborted) return;
    const { conversation, order, buyersInSight } = context.facts.now;
    if (!order || !conversation) {
      this.show('', undefined);
      return;
    }
    const { messages, buyer } = conversation;
    const parts = {
      order,
      buyer,
      inSight: buyersInSight,
      messages,
      orders: this.known.all(),
      address: this.addresses.read(order, messages),
      shop: this.settings,
      pack,
      record: this.records.of(order.no),
    };
    const check = checkOrder(parts);
    const owner = fieldValue(order.fields.buyer) ?? buyer;
    // Until its record has come nobody can tell whether it was confirmed.
    if (check.unconfirmed && owner && this.records.isRead(order.no)) this.open.set(order.no, owner);
    else this.open.delete(order.no);
    this.show(JSON.stringify(check), check);
  }

  /** A record was read, or changed here or in another tab: also of an order that is not the one shown now. */
  private heard(record: CheckRecord | undefined): void {
    if (record?.confirmed) this.open.delete(record.order);
    this.look();
  }

  private show(made: string, check: ReturnType<typeof checkOrder> | undefined): void {
    const { store } = this.context;
    const open = [...this.open.keys()];
    const same = open.join() === store.snapshot.unconfirmed.join();
    if (made === this.made && same) return;
    if (made !== this.made) store.patch({ check });
    if (!same) store.patch({ unconfirmed: open });
    this.made = made;
  }

  private tick(no: string, item: string, on: boolean): Promise<IntentResult> {
    const order = this.shown(no);
    const kind = kindOf(item, this.settings.own);
    if (!order || !kind) return Promise.resolve(MOVED);
    const mark: CheckMark = on
      ? { kind: 'tick', item, prints: printsFor(printsOf(order), kind.fields) }
      : { kind: 'untick', item };
    return this.mark(no, mark);
  }

  private async confirm(no: string, by: 'buyer' | 'agent', note: boolean): Promise<IntentResult> {
    const order = this.shown(no);
    if (!order) return MOVED;
    const done = await this.mark(no, { kind: 'confirm', by, prints: printsOf(order) });
    if (!done.done) return done;
    this.context.report({ kind: 'check.confirmed', order: no, code: `check.confirmed.${by}` });
    return note ? this.context.dispatch({ kind: 'writeNote', template: 'note.checked', order: no }) : done;
  }

  private async mark(no: string, mark: CheckMark): Promise<IntentResult> {
    const failure = await this.records.mark(no, this.context.store.snapshot.shop?.id, mark);
    return failure ? { done: false, code: `notice.${failure}` } : { done: true };
  }

  /** The order, if it is still the one beside the chat and the chat is still its buyer's: read at the act. */
  private shown(no: string): Order | undefined {
    this.context.facts.look();
    const { order } = this.context.facts.now;
    return order?.no === no ? order : undefined;
  }
}
