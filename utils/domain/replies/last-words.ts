import type { Message } from '../shop/conversation';
import type { OrderState } from './reply';

const LONGEST = 300;

/** What the buyer wrote since an agent's last answer, a line each; a robot's answer is none. */
export function lastWords(messages: readonly Message[]): string {
  const words: string[] = [];
  for (let at = messages.length - 1; at >= 0; at--) {
    const { side, text } = messages[at] as Message;
    if (side === 'own') break;
    if (side === 'buyer') words.unshift(text);
  }
  return words.join('\n').slice(-LONGEST);
}

// The first that fits counts: 退款成功 is no 交易成功, 已发货，退款中 is a refund.
const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/退款|退货|售后/, 'refunding'],
  [/待付款|未付款|待支付|未支付/, 'unpaid'],
  [/待发货|未发货|待配货|已付款|待出库/, 'paid'],
  [/已签收|交易成功|交易完成|已完成|待评价|已收货/, 'signed'],
  [/已发货|待收货|运输|派送|在途|已出库/, 'shipped'],
];

/** Where an order stands by the words of the page's status; undefined where they say nothing known. */
export function orderState(status: string | undefined): OrderState | undefined {
  return STATES.find(([pattern]) => status !== undefined && pattern.test(status))?.[1];
}
