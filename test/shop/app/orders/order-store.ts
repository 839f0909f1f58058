import { events } from '../events';
import type { Order } from '../model';
import { fetchOrder, fetchOrders } from '../server';
import { createStore } from '../store';

export const orders = createStore<Order[]>([]);

const put = (order: Order) => {
  const known = orders.get();
  const replaced = known.map((each) => (each.orderNo === order.orderNo ? order : each));
  orders.set(replaced.includes(order) ? replaced : [order, ...known]);
};

const load = () => void fetchOrders().then(orders.set, () => undefined);

// A back office shows a saved note only after it has asked its server again.
const SETTLE = 150;
export const refreshLater = (orderNo: string): void => {
  setTimeout(() => void fetchOrder(orderNo).then(put, () => undefined), SETTLE);
};

events.subscribe((event) => {
  if (event.type === 'order') put(event.order);
  else if (event.type === 'open' || event.type === 'reset') load();
});
