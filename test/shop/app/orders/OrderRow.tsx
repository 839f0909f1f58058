import { cx } from '../css';
import { MemoPart } from '../memo/MemoPart';
import type { Order } from '../model';
import { linkTo } from '../router';
import { Field } from './Fields';

export function OrderRow({ order, top }: { order: Order; top?: number }) {
  const place = top === undefined ? undefined : { transform: `translateY(${top}px)` };
  return (
    <div
      data-order-row=""
      data-order-no={order.orderNo}
      style={place}
      className={cx('row', top !== undefined && 'row-floating')}
    >
      <div className={cx('cell')}>
        <a {...linkTo(`/orders/${order.orderNo}`)}>
          <Field order={order} name="order-no" />
        </a>
        <Field order={order} name="status" />
      </div>
      <div className={cx('cell')}>
        <Field order={order} name="goods" />
        <Field order={order} name="spec" />
        <span className={cx('sum')}>
          ×<Field order={order} name="quantity" /> <Field order={order} name="amount" />
        </span>
      </div>
      <div className={cx('cell')}>
        <Field order={order} name="buyer" />
        <span>
          <Field order={order} name="recipient" /> <Field order={order} name="phone" />
        </span>
        <Field order={order} name="address" />
        <Field order={order} name="courier" />
      </div>
      <div className={cx('cell')}>
        <Field order={order} name="buyer-note" />
        <MemoPart order={order} />
      </div>
    </div>
  );
}
