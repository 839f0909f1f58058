import { cx } from '../css';
import type { Order } from '../model';

export const ALL = '全部';
const STATUSES = [ALL, '待付款', '待发货', '已发货', '已签收', '交易成功', '退款中', '已关闭'];

export const matches = (order: Order, text: string, status: string): boolean =>
  (status === ALL || order.status === status) && (order.orderNo.includes(text) || order.buyer.includes(text));

interface Props {
  text: string;
  status: string;
  count: number;
  onText(text: string): void;
  onStatus(status: string): void;
}

export function Filters({ text, status, count, onText, onStatus }: Props) {
  return (
    <form className={cx('filters')} onSubmit={(event) => event.preventDefault()}>
      <input
        id="order-filter"
        aria-label="搜索订单"
        placeholder="订单号或买家"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <select
        id="status-filter"
        aria-label="订单状态"
        value={status}
        onChange={(event) => onStatus(event.target.value)}
      >
        {STATUSES.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <span id="order-count">共 {count} 单</span>
    </form>
  );
}
