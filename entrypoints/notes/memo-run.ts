import type { Memo } from '@/utils/domain/shop/order';
import type { ShopContext } from '@/utils/frame/context';
import { keepCaret } from '@/utils/page/keep-caret';
import { until } from '@/utils/page/until';
import { memoSpec } from '@/utils/sites/read';
import { type MemoPlan, type MemoResult, writeMemo } from '@/utils/sites/write';
import { orderPlaces } from './order-places';

/** How long an input method may hold a note up, in milliseconds; nobody composes one word for longer. */
const COMPOSES = 60_000;

/** What one run through the page's dialog is given. */
export interface MemoRunJob {
  readonly no: string;
  readonly plan: (standing: Memo) => MemoPlan;
  /** Called when it has to wait first, and for what. */
  readonly onWaiting: (code: string) => void;
  readonly onWriting: () => void;
}

/** What came of a run; `composing`: an input method never came to an end. */
export type RunResult = MemoResult | { readonly state: 'composing' };

/**
 * Runs notes through the page's own dialog, one after the other. Each waits until no input method is composing, and
 * gives focus and caret back.
 */
export function createMemoRuns(context: ShopContext, signal: AbortSignal) {
  const { definition, keys, facts } = context;
  let turn: Promise<unknown> = Promise.resolve();
  let running = 0;

  const run = async (job: MemoRunJob): Promise<RunResult> => {
    const { no, plan } = job;
    const spec = memoSpec(definition);
    if (!spec) return { state: 'failed', step: 'open', code: 'absent' };
    if (keys.composing) {
      job.onWaiting('note.waiting.ime');
      if (!(await until(() => !keys.composing, COMPOSES, signal))) return { state: 'composing' };
    }
    job.onWriting();
    const giveBack = keepCaret();
    const conversation = facts.now.conversation?.key;
    try {
      return await writeMemo(spec, {
        scope: () => orderPlaces(definition)?.find(no),
        shown: (scope) => orderPlaces(definition)?.memo(scope),
        moved: () => {
          if (orderPlaces(definition)?.find(no) === undefined) return 'order';
          facts.look();
          return facts.now.conversation?.key === conversation ? undefined : 'conversation';
        },
        plan,
        signal,
      });
    } finally {
      giveBack();
    }
  };
  return (job: MemoRunJob): Promise<RunResult> => {
    if (running > 0) job.onWaiting('note.waiting.turn');
    running++;
    const done = turn.then(() => run(job)).finally(() => running--);
    turn = done.catch(() => undefined);
    return done;
  };
}
