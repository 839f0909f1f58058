import type { ShopContext } from '@/utils/frame/context';
import { ask } from '@/utils/messages/client';

/** Price cuts that the lead has signed off, by order; in memory only, as the codes are good once. */
export class SignOffs {
  private readonly byOrder = new Map<string, number>();

  constructor(
    private readonly context: ShopContext,
    private readonly onNews: () => void,
  ) {}

  /** The open order's number, if one is open. */
  get order(): string | undefined {
    return this.context.facts.now.order?.no;
  }

  /** How much may be taken off the open order (yuan); undefined where nothing is signed off. */
  get now(): number | undefined {
    return this.order === undefined ? undefined : this.byOrder.get(this.order);
  }

  /** Checks a lead's code for the open order. @returns nothing if it holds, else the key of why not */
  async check(amount: number, code: string): Promise<string | undefined> {
    const { order } = this;
    if (order === undefined) return 'guard.signOff.noOrder';
    const { site, shop } = this.context.store.snapshot;
    const answer = await ask('signOff.check', { site: site.id, shop: shop?.id, order, amount, code });
    if (!answer.ok) return 'guard.signOff.failed';
    if (!answer.value.ok) return `guard.signOff.${answer.value.why}`;
    this.byOrder.set(order, Math.max(amount, this.byOrder.get(order) ?? 0));
    this.context.report({ kind: 'guard.signedOff', order });
    this.onNews();
    return undefined;
  }
}
