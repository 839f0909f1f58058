import type { ShopContext } from '@/utils/frame/context';
import { isInWindow } from '@/utils/page/visible';
import { locate } from '@/utils/sites/locate';
import type { NoteWriter } from '../note-writer';
import { type OrderPlaces, orderPlaces } from '../order-places';
import { createRowTool, type RowTool } from './row-tool';

/**
 * Tools on the orders in sight. They belong to order numbers, not to elements: when a list shows another order in the
 * same row, that order's own tool stands there. Hidden where the page covers the row.
 */
export function createRowTools(
  context: ShopContext,
  writer: NoteWriter,
  signal: AbortSignal,
): { follow: () => void; all: () => Iterable<RowTool> } {
  const tools = new Map<string, RowTool>();
  const removeAll = () => {
    for (const tool of tools.values()) tool.remove();
    tools.clear();
  };
  signal.addEventListener('abort', removeAll);

  const follow = () => {
    const places = orderPlaces(context.definition);
    const rows = places?.visible() ?? [];
    const numbers = rows.map(({ no }) => no);
    for (const [no, tool] of tools) {
      if (numbers.includes(no)) continue;
      tool.remove();
      tools.delete(no);
    }
    if (!places) return;
    for (const { no, element } of rows) {
      // A number that stands in two rows is no safe anchor.
      const spot =
        numbers.indexOf(no) === numbers.lastIndexOf(no) ? spotIn(places, element, context) : undefined;
      const tool = tools.get(no);
      if (!spot) {
        tool?.remove();
        tools.delete(no);
      } else if (tool) tool.place(spot);
      else {
        const fresh = createRowTool(context, writer, no, signal);
        tools.set(no, fresh);
        fresh.place(spot);
      }
      tools.get(no)?.remark(places.memo(element)?.text ?? '');
    }
  };
  context.store.subscribe(({ notes, templates, scheme }) => {
    for (const [no, tool] of tools) tool.show(notes[no], templates, scheme);
  }, signal);
  return { follow, all: () => tools.values() };
}

/** Right of the page's own memo button, if that spot is to be seen. */
function spotIn(places: OrderPlaces, row: HTMLElement, { host }: ShopContext): DOMRect | undefined {
  const anchor = locate(row, places.tools);
  if (anchor.state !== 'found') return undefined;
  const rect = anchor.element.getBoundingClientRect();
  if (!isInWindow(rect)) return undefined;
  const x = rect.left + rect.width / 2;
  const free = [rect.top + 2, rect.bottom - 2].every((y) => {
    const top = document.elementsFromPoint(x, y).find((element) => element !== host.element);
    return top !== undefined && row.contains(top);
  });
  return free ? rect : undefined;
}
