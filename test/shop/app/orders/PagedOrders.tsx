import { useState } from 'react';
import { cx } from '../css';
import type { Order } from '../model';
import { useTick } from '../tick';
import { OrderRow } from './OrderRow';

const SIZE = 50;

export function PagedOrders({ orders }: { orders: Order[] }) {
  const [page, setPage] = useState(1);
  const tick = useTick();
  const pages = Math.max(1, Math.ceil(orders.length / SIZE));
  const shown = orders.slice((page - 1) * SIZE, page * SIZE);
  return (
    <>
      <div id="order-list" className={cx('order-list')}>
        {shown.map((order) => (
          <OrderRow key={`${order.orderNo}/${tick}`} order={order} />
        ))}
        {orders.length === 0 && <p className={cx('empty')}>没有符合条件的订单</p>}
      </div>
      <div id="pager" className={cx('pager')}>
        <button type="button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          上一页
        </button>
        <span>
          第 {page} / {pages} 页
        </span>
        <button type="button" disabled={page >= pages} onClick={() => setPage(page + 1)}>
          下一页
        </button>
      </div>
    </>
  );
}
