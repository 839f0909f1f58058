import type { ShopTime } from '../replies/greeting';
import { fieldValue } from '../shop/field';
import type { Order } from '../shop/order';
import { daysBetween } from './day';
import { doubled, promisedDay, type ReadNote } from './read-notes';

/** What an agent looks for in a list of orders. */
export const ORDER_MARKS = ['noNote', 'due', 'doubled'] as const;

/**
 * `noNote`: paid, and without a note of mine, which costs the commission (000-10). `due`: something is promised for
 * today or was for a day that is over (004-32). `doubled`: a note of one day stands there twice (004-31).
 */
export type OrderMark = (typeof ORDER_MARKS)[number];

const PAID =
  /待发货|未发货|已付款|待打单|已打单|待出库|待配货|部分发货|已发货|待收货|运输|派送|已签收|交易成功|已完成/;
/** Nothing that was promised can still be kept, or need be. */
const OVER = /已签收|交易成功|已完成|已关闭|交易关闭|已取消|退款成功/;

/** @returns what of the three holds for an order, by its status as the page shows it and the notes of its memo */
export function orderMarks(
  order: Order,
  notes: readonly ReadNote[],
  { agent, today }: { readonly agent: string | undefined; readonly today: ShopTime },
): OrderMark[] {
  const status = fieldValue(order.fields.status) ?? '';
  const holds: Record<OrderMark, boolean> = {
    // Where the memo or the status cannot be read nothing is said of it.
    noNote:
      agent !== undefined &&
      order.memo !== undefined &&
      PAID.test(status) &&
      !notes.some(({ who }) => who === agent),
    due:
      !OVER.test(status) &&
      notes.some((note) => {
        const day = promisedDay(note, today);
        return day !== undefined && daysBetween(day, today) >= 0;
      }),
    doubled: doubled(notes).length > 0,
  };
  return ORDER_MARKS.filter((mark) => holds[mark]);
}
