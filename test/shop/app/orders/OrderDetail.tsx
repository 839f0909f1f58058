import { cx } from '../css';
import { MemoPart } from '../memo/MemoPart';
import { linkTo } from '../router';
import { useStore } from '../store';
import { useTick } from '../tick';
import { LABELS, LabelledField } from './Fields';
import { orders } from './order-store';

export function OrderDetail({ orderNo }: { orderNo: string }) {
  const all = useStore(orders);
  const tick = useTick();
  const order = all.find((each) => each.orderNo === orderNo);
  return (
    <section className={cx('detail')} aria-label="订单详情">
      <a className={cx('back')} {...linkTo('/orders')}>
        ‹ 返回订单列表
      </a>
      <h1>订单详情</h1>
      {!order && all.length > 0 && <p className={cx('empty')}>没有这个订单</p>}
      {order && (
        <div id="order-detail" key={tick} className={cx('pairs')}>
          {LABELS.map(([name, label]) => (
            <LabelledField key={name} order={order} name={name} label={label} />
          ))}
          <div className={cx('pair')}>
            <span className={cx('label')}>商家备注</span>
            <MemoPart order={order} />
          </div>
        </div>
      )}
    </section>
  );
}
