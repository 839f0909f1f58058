import {
  type BulkRun,
  begun,
  bulkRun,
  nextOrder,
  pauseBefore,
  settled,
  steered,
} from '@/utils/domain/notes/bulk';
import type { AskedValues } from '@/utils/domain/shop/intent';
import type { ShopContext } from '@/utils/frame/context';
import { ask } from '@/utils/messages/client';
import { until } from '@/utils/page/until';
import { readRowNumbers } from '@/utils/sites/read';

/** So long a page may take until it shows its orders; then the agent says when to go on. */
const READY = 15_000;

/** Runs a bulk run order by order, at a hand's pace, through the same way as a single note. */
export interface BulkRunner {
  readonly now: BulkRun | undefined;
  start(template: string, asked: AskedValues, orders: readonly string[]): void;
  steer(wish: 'pause' | 'resume' | 'stop'): void;
  /** Forgets a run that is over. */
  close(): void;
  onNews(see: () => void): void;
}

/** Makes the runner, and goes on with what a page that was left had begun. */
export function createBulkRunner(context: ShopContext, signal: AbortSignal): BulkRunner {
  const site = context.definition.id;
  let run: BulkRun | undefined;
  let working = false;
  let see: () => void = () => undefined;
  const set = (next: BulkRun | undefined): Promise<unknown> => {
    run = next;
    see();
    return ask('bulk.keep', { site, run: next ?? null });
  };
  const work = async () => {
    if (working) return;
    working = true;
    try {
      for (let order = run && nextOrder(run); run && order !== undefined; order = nextOrder(run)) {
        await set(begun(run, order));
        const { template, asked } = run;
        const result = await context.dispatch({ kind: 'writeNote', template, order, asked });
        if (signal.aborted) return;
        const stood = context.store.snapshot.notes[order]?.state === 'already';
        const code = result.done ? undefined : result.code;
        await set(settled(run, order, result.done ? (stood ? 'already' : 'written') : 'failed', code));
        if (nextOrder(run) !== undefined) await pause(pauseBefore(Math.random()), signal);
        if (signal.aborted) return;
      }
    } finally {
      working = false;
    }
  };
  /** A page that has just been loaded has neither its rows nor the templates yet. */
  const goOn = async (left: BulkRun) => {
    await set({ ...left, state: left.state === 'running' ? 'paused' : left.state });
    if (left.state !== 'running') return;
    const { orderRows, orderNumber } = context.definition;
    const ready = () =>
      context.store.snapshot.templates.length > 0 &&
      orderRows !== undefined &&
      readRowNumbers(orderRows, orderNumber, false).length > 0;
    if ((await until(ready, READY, signal)) && run?.state === 'paused') await set(steered(run, 'resume'));
    await work();
  };
  void ask('bulk.read', { site }).then((answer) => {
    if (signal.aborted || run || !answer.ok || !answer.value) return;
    void goOn(answer.value);
  });
  return {
    get now() {
      return run;
    },
    start(template, asked, orders) {
      void set(bulkRun(template, asked, orders)).then(work);
    },
    steer(wish) {
      if (run)
        void set(working && wish === 'resume' ? { ...run, state: 'running' } : steered(run, wish)).then(work);
    },
    close: () => void set(undefined),
    onNews(next) {
      see = next;
    },
  };
}

function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
