import { fieldValue } from '../shop/field';
import type { Order } from '../shop/order';
import { isUnshipped } from './order-checks';

/** How far an order is when its buyer wants another address (002-70 to 002-72). */
export type ChangeStage = 'new' | 'printed' | 'shipped';

/** What is done about another address at one stage: steps for the agent, a reply and a note template. */
export interface ChangeBranch {
  readonly stage: ChangeStage;
  readonly title: string;
  readonly source: string;
  readonly steps: readonly string[];
  /** Id of a reply of the library. */
  readonly reply: string;
  /** Id of a note template; its variable 新地址 is the new address. */
  readonly template: string;
}

const SHIPPED = /已发货|运输|派送|待收货|已签收|交易成功|已完成/;
const PRINTED = /已打单|已打印|待出库|配货中|已出库/;

/**
 * The stages that an order may be at by what the page says. Where it does not say whether the label is printed both
 * are left: the agent knows, nobody guesses.
 */
export function changeStages(order: Order): ChangeStage[] {
  const status = fieldValue(order.fields.status);
  if (status === undefined) return ['new', 'printed', 'shipped'];
  if (SHIPPED.test(status) && !isUnshipped(status)) return ['shipped'];
  if (PRINTED.test(status) || PRINTED.test(order.memo?.text ?? '')) return ['printed'];
  if (/待付款|未付款|待打单/.test(status)) return ['new'];
  return isUnshipped(status) ? ['new', 'printed'] : ['new', 'printed', 'shipped'];
}
