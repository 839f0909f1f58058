import { cx } from '../css';
import type { Order } from '../model';

const READ = {
  'order-no': (order: Order) => order.orderNo,
  status: (order: Order) => order.status,
  goods: (order: Order) => order.goods,
  spec: (order: Order) => order.spec,
  quantity: (order: Order) => String(order.quantity),
  buyer: (order: Order) => order.buyer,
  recipient: (order: Order) => order.recipient,
  phone: (order: Order) => order.phone,
  address: (order: Order) => order.address,
  courier: (order: Order) => order.courier,
  amount: (order: Order) => `¥${order.amount}`,
  'buyer-note': (order: Order) => order.buyerNote,
};

export type FieldName = keyof typeof READ;

export function Field({ order, name }: { order: Order; name: FieldName }) {
  return (
    <span data-field={name} className={cx(`f-${name}`)}>
      {READ[name](order)}
    </span>
  );
}

export function LabelledField({ order, name, label }: { order: Order; name: FieldName; label: string }) {
  return (
    <div className={cx('pair')}>
      <span className={cx('label')}>{label}</span>
      <Field order={order} name={name} />
    </div>
  );
}

export const LABELS: [FieldName, string][] = [
  ['order-no', '订单号'],
  ['status', '订单状态'],
  ['buyer', '买家'],
  ['recipient', '收件人'],
  ['phone', '手机号'],
  ['address', '收货地址'],
  ['goods', '商品'],
  ['spec', '规格'],
  ['quantity', '数量'],
  ['courier', '快递'],
  ['amount', '实付金额'],
  ['buyer-note', '买家留言'],
];
