import type { CheckMark, CheckRecord } from '@/utils/domain/checks/record';
import { ask, listen } from '@/utils/messages/client';
import type { Refusal } from '@/utils/messages/protocol';

/** The records of the orders that this frame shows: read once, followed when another tab changes one. */
export class Records {
  private readonly known = new Map<string, CheckRecord | null>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly site: string,
    private readonly onNews: (record: CheckRecord | undefined) => void,
    signal: AbortSignal,
  ) {
    listen(
      {
        'checks.changed': ({ record }) => {
          if (record.site === site && this.known.has(record.order)) this.keep(record);
        },
      },
      signal,
    );
  }

  /** @returns the record of an order; nothing while it is on its way or where there is none */
  of(order: string): CheckRecord | undefined {
    if (!this.known.has(order) && !this.asked.has(order)) void this.read(order);
    return this.known.get(order) ?? undefined;
  }

  /** Whether it is known what has been checked of an order. */
  isRead(order: string): boolean {
    return this.known.has(order);
  }

  /** Stores a change. @returns why it was not stored, if it was not */
  async mark(order: string, shop: string | undefined, mark: CheckMark): Promise<Refusal | undefined> {
    const answer = await ask('checks.mark', { site: this.site, order, ...(shop && { shop }), mark });
    if (!answer.ok) return answer.code;
    this.keep(answer.value);
    return undefined;
  }

  private async read(order: string): Promise<void> {
    this.asked.add(order);
    const answer = await ask('checks.read', { site: this.site, order });
    this.asked.delete(order);
    if (!answer.ok) return;
    // News that came meanwhile is newer.
    if (!this.known.has(order)) this.known.set(order, answer.value);
    this.onNews(answer.value ?? undefined);
  }

  private keep(record: CheckRecord): void {
    const before = this.known.get(record.order);
    if (before && before.at > record.at) return;
    this.known.set(record.order, record);
    this.onNews(record);
  }
}
