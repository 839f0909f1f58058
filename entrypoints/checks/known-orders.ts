import { fieldValue } from '@/utils/domain/shop/field';
import { type SeenOrder, seenOrder } from '@/utils/domain/shop/seen-order';
import type { ShopContext } from '@/utils/frame/context';
import { address, orderIn, pageKind, readRowNumbers } from '@/utils/sites/read';

const KEPT = 500;
const RESTS = 200;

/** Orders that this tab has read, also in its lists: in memory only, to find those that can be merged (003-23). */
export class KnownOrders {
  private readonly rows = new Map<string, SeenOrder>();
  private inList = false;
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: ShopContext,
    signal: AbortSignal,
  ) {
    // A list is read when it has come to rest: scrolling through five hundred rows must not pay for it.
    const later = () => {
      clearTimeout(this.soon);
      this.soon = setTimeout(() => this.look(), RESTS);
    };
    context.onMove(later, signal);
    signal.addEventListener('abort', () => clearTimeout(this.soon));
  }

  /** Reads the rows of a list that are in sight and were not read since the list came up. */
  private look(): void {
    const { orderRows, orderNumber } = this.context.definition;
    const inList = pageKind(this.context.definition, address()) === 'orders';
    // Orders may have been shipped since the list was last seen.
    if (inList && !this.inList) this.rows.clear();
    this.inList = inList;
    if (!inList || !orderRows) return;
    for (const { no, element } of readRowNumbers(orderRows, orderNumber)) {
      if (this.rows.has(no)) continue;
      const order = orderIn(orderRows, element);
      if (order?.no === no) this.rows.set(no, seenOrder(order, fieldValue(order.fields.buyer) ?? ''));
    }
    for (const old of [...this.rows.keys()].slice(0, Math.max(0, this.rows.size - KEPT)))
      this.rows.delete(old);
  }

  /** @returns every order that was read, each as it was seen last */
  all(): SeenOrder[] {
    return [
      ...new Map([...this.rows, ...this.context.facts.seen.map((one) => [one.no, one] as const)]).values(),
    ];
  }
}
