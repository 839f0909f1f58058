import { useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../css';
import type { Order } from '../model';
import { useTick } from '../tick';
import { OrderRow } from './OrderRow';

const ROW = 132;
const SPARE = 3;

export function VirtualOrders({ orders }: { orders: Order[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState(0);
  const [height, setHeight] = useState(600);
  const tick = useTick();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const slots = Math.ceil(height / ROW) + SPARE;
  const first = Math.max(0, Math.min(Math.floor(scroll / ROW) - 1, orders.length - slots));
  const shown = orders.slice(first, first + slots).map((order, offset) => ({ order, index: first + offset }));
  // Nodes belong to slots: after scrolling, the same node shows another order.
  const bySlot = shown.toSorted((one, other) => (one.index % slots) - (other.index % slots));
  return (
    <div
      id="order-list"
      ref={box}
      className={cx('order-list', 'order-list-virtual')}
      onScroll={(event) => setScroll(event.currentTarget.scrollTop)}
    >
      <div className={cx('virtual-space')} style={{ height: orders.length * ROW }}>
        {bySlot.map(({ order, index }) => (
          <OrderRow key={`${index % slots}/${tick}`} order={order} top={index * ROW} />
        ))}
      </div>
    </div>
  );
}
