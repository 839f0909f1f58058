import { cx } from '../css';
import { MemoPart } from '../memo/MemoPart';
import { LABELS, LabelledField } from '../orders/Fields';
import { orders } from '../orders/order-store';
import { useStore } from '../store';
import { useTick } from '../tick';

export function OrderCard({ buyer }: { buyer: string | undefined }) {
  const order = useStore(orders).find((each) => each.buyer === buyer);
  const tick = useTick();
  return (
    <aside id="order-card" className={cx('card')} aria-label="买家订单">
      <h2>买家订单</h2>
      {!order && <p className={cx('empty')}>没有相关订单</p>}
      {order && (
        <div key={tick} data-order-no={order.orderNo} className={cx('pairs', 'pairs-narrow')}>
          {LABELS.map(([name, label]) => (
            <LabelledField key={name} order={order} name={name} label={label} />
          ))}
          <div className={cx('pair')}>
            <span className={cx('label')}>商家备注</span>
            <MemoPart order={order} />
          </div>
        </div>
      )}
    </aside>
  );
}
