import type { Feature } from '@/utils/frame/context';
import { el } from '@/utils/page/element';
import { watchEnd } from './end-watch';
import { OrderChecks } from './order-checks';
import css from './views/checks.css?inline';
import { createRowMarks } from './views/row-marks';

/** Order checks (核对): the order beside the chat against everything that can be known of it, and its confirmation. */
export const checks: Feature = {
  id: 'checks',
  needs: ['order', 'messages', 'orderRows'],
  start(context, signal) {
    const style = el('style', { text: css });
    context.host.root.append(style);
    signal.addEventListener('abort', () => style.remove());
    const orders = new OrderChecks(context, signal);
    const marks = createRowMarks(context, () => orders.unconfirmedBuyers(), signal);
    context.onMove(marks.follow, signal);
    let open: unknown;
    context.store.subscribe(({ unconfirmed }) => {
      if (unconfirmed === open) return;
      open = unconfirmed;
      marks.follow();
    }, signal);
    watchEnd(context, () => orders.remind(), signal);
  },
};
