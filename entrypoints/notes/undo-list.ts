import type { ShopContext } from '@/utils/frame/context';
import { ask } from '@/utils/messages/client';
import type { UndoEntry } from '@/utils/messages/protocol';

/** The notes of this browser session that can be taken back, the last one of each order. */
export interface UndoList {
  /** Reads what was written before this page was loaded. */
  read(): Promise<void>;
  of(no: string): UndoEntry | undefined;
  keep(entry: UndoEntry): Promise<void>;
  drop(entry: UndoEntry): Promise<void>;
}

/** Makes the list; it is kept by the worker in session storage, because a memo may hold a buyer's words. */
export function createUndoList({ definition, store }: ShopContext): UndoList {
  let entries = new Map<string, UndoEntry>();
  return {
    async read() {
      const answer = await ask('undo.list', { site: definition.id });
      if (!answer.ok) return;
      entries = new Map([...answer.value.map((entry) => [entry.order, entry] as const), ...entries]);
      const earlier = answer.value.map(({ order }) => [order, { state: 'earlier', undoable: true }] as const);
      store.patch({ notes: { ...Object.fromEntries(earlier), ...store.snapshot.notes } });
    },
    of: (no) => entries.get(no),
    async keep(entry) {
      entries.set(entry.order, entry);
      await ask('undo.keep', { entry });
    },
    async drop({ site, order }) {
      entries.delete(order);
      await ask('undo.drop', { site, order });
    },
  };
}
