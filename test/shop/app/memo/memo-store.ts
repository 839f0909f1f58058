import type { Order } from '../model';
import { fetchOrder } from '../server';
import { settings } from '../start';
import { createStore } from '../store';

export const opened = createStore<Order | null>(null);

/** The dialog asks the server for the newest note; set to `stale` it trusts what the page once read. */
export async function openMemo(order: Order): Promise<void> {
  opened.set(settings.stale ? order : await fetchOrder(order.orderNo).catch(() => order));
}
