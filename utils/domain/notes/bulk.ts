/** Where the note of one order of a bulk run stands. */
export type BulkItemState = 'waiting' | 'writing' | 'written' | 'already' | 'failed';

/** One order of a bulk run. */
export interface BulkItem {
  readonly order: string;
  readonly state: BulkItemState;
  /** Why it failed: a key of the interface's texts. */
  readonly code?: string;
}

/** One template's note for many orders, one after the other (批量备注). */
export interface BulkRun {
  readonly template: string;
  /** What the agent filled in once for all. */
  readonly asked: Readonly<Record<string, string>>;
  /** `stalled`: three in a row failed, and somebody should look. */
  readonly state: 'running' | 'paused' | 'stalled' | 'stopped' | 'done';
  readonly items: readonly BulkItem[];
}

/** So many failures in a row are the page's fault, not the orders'. */
export const MOST_FAILURES = 3;
/** At most so many orders in one run. */
export const MOST_ORDERS = 500;
/** A hand does not save two notes in less; milliseconds between two. */
const SHORTEST_PAUSE = 800;
const LONGEST_PAUSE = 1_600;

/** @returns a run over orders, each once, in their order */
export function bulkRun(template: string, asked: BulkRun['asked'], orders: readonly string[]): BulkRun {
  const items = [...new Set(orders)]
    .slice(0, MOST_ORDERS)
    .map((order) => ({ order, state: 'waiting' as const }));
  return { template, asked, state: items.length > 0 ? 'running' : 'done', items };
}

/** @returns the order whose turn it is; none while one is being written or the run does not run */
export function nextOrder({ state, items }: BulkRun): string | undefined {
  if (state !== 'running' || items.some((item) => item.state === 'writing')) return undefined;
  return items.find((item) => item.state === 'waiting')?.order;
}

/** Marks an order as being written. */
export function begun(run: BulkRun, order: string): BulkRun {
  return changed(run, order, { order, state: 'writing' });
}

/** Takes in what came of an order. Three failures in a row stall the run; after the last order it is done. */
export function settled(
  run: BulkRun,
  order: string,
  state: 'written' | 'already' | 'failed',
  code?: string,
): BulkRun {
  const next = changed(run, order, code === undefined ? { order, state } : { order, state, code });
  if (next.state !== 'running') return next;
  const over = next.items.filter((item) => item.state !== 'waiting' && item.state !== 'writing');
  const last = over.slice(-MOST_FAILURES);
  if (last.length === MOST_FAILURES && last.every((item) => item.state === 'failed'))
    return { ...next, state: 'stalled' };
  return over.length === next.items.length ? { ...next, state: 'done' } : next;
}

/** Pauses, goes on, or stops for good. */
export function steered(run: BulkRun, wish: 'pause' | 'resume' | 'stop'): BulkRun {
  if (run.state === 'done' || run.state === 'stopped') return run;
  if (wish === 'stop') return { ...run, state: 'stopped' };
  if (wish === 'pause') return run.state === 'running' ? { ...run, state: 'paused' } : run;
  const waits = run.items.some((item) => item.state === 'waiting' || item.state === 'writing');
  return {
    ...run,
    state: waits ? 'running' : 'done',
    // What was being written when the page went is looked at again: what stands there is not written twice.
    items: run.items.map((item) =>
      item.state === 'writing' ? { order: item.order, state: 'waiting' } : item,
    ),
  };
}

/** @returns how long to wait before the next order (ms), by a number from 0 to 1 */
export function pauseBefore(chance: number): number {
  return SHORTEST_PAUSE + chance * (LONGEST_PAUSE - SHORTEST_PAUSE);
}

/** Order numbers of a pasted text, each once, in their order; `format` is the site's own (a regular expression). */
export function ordersIn(text: string, format: string): string[] {
  return [...new Set(text.match(new RegExp(`(?<![\\w-])(?:${format})(?![\\w-])`, 'g')) ?? [])];
}

function changed(run: BulkRun, order: string, item: BulkItem): BulkRun {
  return { ...run, items: run.items.map((one) => (one.order === order ? item : one)) };
}
