import type { Feature } from '@/utils/frame/context';
import { el } from '@/utils/page/element';
import { createBulkRunner } from './bulk-runner';
import { watchMarks } from './list-marks';
import { createBulkBox } from './views/bulk-box';
import { createListBar } from './views/list-bar';
import css from './views/orders.css?inline';

/** The order list (订单列表): what is to be looked at in it, and one note for many orders (批量备注). */
export const orders: Feature = {
  id: 'orders',
  needs: ['orderRows'],
  start(context, signal) {
    const style = el('style', { text: css });
    context.host.root.append(style);
    signal.addEventListener('abort', () => style.remove());
    const runner = createBulkRunner(context, signal);
    const bar = createListBar(context, signal, { openBulk: () => box.open() });
    const box = createBulkBox(context, runner, () => bar.shown(), signal);
    watchMarks(context, bar.show, signal);
    context.onMove(() => {
      bar.follow();
      box.follow();
    }, signal);
  },
};
