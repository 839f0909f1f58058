import { type OrderMark, orderMarks } from '@/utils/domain/notes/order-marks';
import { readNotes } from '@/utils/domain/notes/read-notes';
import type { ShopContext } from '@/utils/frame/context';
import { now, shopTime } from '@/utils/platform/clock';
import { address, orderIn, pageKind, readRowNumbers } from '@/utils/sites/read';

/** The orders of the list that is open, in its order, and what is to be looked at in each. */
export type ListMarks = ReadonlyMap<string, readonly OrderMark[]>;

/** So many rows are read in one piece of work. */
const AT_ONCE = 15;
const READ_EVERY = 400;
/** Longer lists show what their first rows say. */
const MOST_ROWS = 500;

/** Reads the rows of an open order list when the page has settled, a few at a time, each anew only if it has changed. */
export function watchMarks(context: ShopContext, see: (marks: ListMarks) => void, signal: AbortSignal): void {
  const { definition, store } = context;
  const read = new WeakMap<HTMLElement, { readonly of: string; readonly marks: readonly OrderMark[] }>();
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    timer = undefined;
    const mine = ++turn;
    const { orderRows, orderNumber } = definition;
    const marks = new Map<string, readonly OrderMark[]>();
    if (orderRows && pageKind(definition, address()) === 'orders') {
      const agent = store.snapshot.shop?.agent;
      const today = shopTime(now());
      const rows = readRowNumbers(orderRows, orderNumber, false).slice(0, MOST_ROWS);
      for (const [at, { no, element }] of rows.entries()) {
        if (at % AT_ONCE === AT_ONCE - 1) await idle();
        if (signal.aborted || mine !== turn) return;
        const of = `${agent} ${today.day} ${element.textContent}`;
        let known = read.get(element);
        if (known?.of !== of) {
          const order = orderIn(orderRows, element);
          const notes = readNotes(order?.memo?.text ?? '', agent ? [agent] : []);
          known = { of, marks: order ? orderMarks(order, notes, { agent, today }) : [] };
          read.set(element, known);
        }
        marks.set(no, known.marks);
      }
    }
    see(marks);
  };
  const soon = () => {
    timer ??= setTimeout(() => void look(), READ_EVERY);
  };
  // What others do to an order changes no fact of the open conversation: the list itself is watched.
  const watch = new MutationObserver(soon);
  watch.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => watch.disconnect());
  let agent: string | undefined;
  store.subscribe(({ shop }) => {
    if (shop?.agent === agent) return;
    agent = shop?.agent;
    soon();
  }, signal);
  soon();
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: READ_EVERY }));
}
