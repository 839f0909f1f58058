import { useState } from 'react';
import { cx } from '../css';
import { settings } from '../start';
import { useStore } from '../store';
import { ALL, Filters, matches } from './Filters';
import { orders } from './order-store';
import { PagedOrders } from './PagedOrders';
import { VirtualOrders } from './VirtualOrders';

export function OrdersPage() {
  const all = useStore(orders);
  const [text, setText] = useState('');
  const [status, setStatus] = useState(ALL);
  const shown = all.filter((order) => matches(order, text.trim(), status));
  const List = settings.list === 'virtual' ? VirtualOrders : PagedOrders;
  return (
    <section className={cx('orders')} aria-label="订单">
      <Filters text={text} status={status} count={shown.length} onText={setText} onStatus={setStatus} />
      <div className={cx('row', 'row-head')}>
        {['订单', '商品', '买家与收件', '备注'].map((title) => (
          <span key={title}>{title}</span>
        ))}
      </div>
      <List key={`${text}/${status}`} orders={shown} />
    </section>
  );
}
