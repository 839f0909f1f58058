import { ORDER_MARKS, type OrderMark } from '@/utils/domain/notes/order-marks';
import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/orders';
import { el } from '@/utils/page/element';
import { findOrderRow, readRowNumbers } from '@/utils/sites/read';
import type { ListMarks } from '../list-marks';

/** The bar over an order list. */
export interface ListBar {
  show(marks: ListMarks): void;
  follow(): void;
  /** The orders that the filter lets through; all of the page where there is none. */
  shown(): readonly string[];
}

/**
 * Makes the bar: how many orders there are of each mark. One pressed is a filter: the other rows are veiled, and each
 * press of the next button brings the next one into view. The page's own rows stay untouched.
 */
export function createListBar(
  context: ShopContext,
  signal: AbortSignal,
  { openBulk }: { readonly openBulk: () => void },
): ListBar {
  const { host, definition } = context;
  const bar = el('section', { class: 'list-bar', attributes: { 'aria-label': t('list.label') } });
  const veils = el('div', { class: 'veils', attributes: { 'aria-hidden': 'true' } });
  bar.hidden = true;
  host.root.append(veils, bar);
  signal.addEventListener('abort', () => {
    bar.remove();
    veils.remove();
  });
  let marks: ListMarks = new Map();
  let filter: OrderMark | undefined;
  let last: string | undefined;
  let small = false;
  const wanted = () => [...marks].filter(([, has]) => !filter || has.includes(filter)).map(([no]) => no);

  const next = () => {
    const list = wanted();
    const no = list[(last === undefined ? -1 : list.indexOf(last)) + 1] ?? list[0];
    last = no;
    if (no === undefined || !definition.orderRows) return;
    findOrderRow(definition.orderRows, definition.orderNumber, no)?.scrollIntoView({ block: 'center' });
  };
  const draw = () => {
    const focused = host.root.activeElement?.getAttribute('data-do');
    const hadFocus = bar.contains(host.root.activeElement);
    bar.hidden = marks.size === 0;
    const chips = ORDER_MARKS.map((mark) => {
      const count = [...marks.values()].filter((has) => has.includes(mark)).length;
      const chip = el('button', {
        class: `chip ${count > 0 ? 'warn' : 'flat'}`,
        text: t(`list.${mark}`, count),
        title: t(`list.${mark}.why`),
        attributes: { 'aria-pressed': String(filter === mark), 'data-do': mark },
        onClick() {
          filter = filter === mark ? undefined : mark;
          last = undefined;
          draw();
        },
      });
      chip.disabled = count === 0 && filter !== mark;
      return chip;
    });
    const go = el('button', {
      class: 'btn',
      text: t('list.next'),
      attributes: { 'data-do': 'next' },
      onClick: next,
    });
    const bulk = el('button', {
      class: 'btn',
      text: t('list.bulk'),
      attributes: { 'data-do': 'bulk' },
      onClick: openBulk,
    });
    // The page may have its own things down there: the bar can be made small.
    const size = el('button', {
      class: 'btn',
      text: `${t('list.rows', marks.size)} ${small ? '▸' : '◂'}`,
      title: t(small ? 'list.more' : 'list.less'),
      attributes: { 'aria-expanded': String(!small), 'data-do': 'size' },
      onClick() {
        small = !small;
        if (small) filter = undefined;
        draw();
      },
    });
    if (small) bar.replaceChildren(size);
    else bar.replaceChildren(size, ...chips, ...(filter ? [go] : []), bulk);
    if (hadFocus) bar.querySelector<HTMLElement>(`[data-do="${focused}"]`)?.focus();
    follow();
  };
  const follow = () => {
    if (!filter || bar.hidden || !definition.orderRows) {
      if (veils.childElementCount > 0) veils.replaceChildren();
      return;
    }
    const through = new Set(wanted());
    veils.replaceChildren(
      ...readRowNumbers(definition.orderRows, definition.orderNumber)
        .filter(({ no, element }) => !through.has(no) && isOnTop(element))
        .map(({ element }) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const veil = el('div', { class: 'veil' });
          Object.assign(veil.style, {
            left: `${left}px`,
            top: `${top}px`,
            width: `${width}px`,
            height: `${height}px`,
          });
          return veil;
        }),
    );
  };
  return {
    show(found) {
      const same =
        found.size === marks.size && [...found].every(([no, has]) => marks.get(no)?.join() === has.join());
      marks = found;
      if (!same || bar.childElementCount === 0) draw();
    },
    follow,
    shown: wanted,
  };
}

/** Whether nothing of the page's own, such as a dialog, lies over the row's middle. */
function isOnTop(row: HTMLElement): boolean {
  const { left, top, width, height } = row.getBoundingClientRect();
  const y = Math.max(0, Math.min(top + height / 2, innerHeight - 1));
  const seen = document.elementFromPoint(left + width / 2, y);
  return seen === null || row.contains(seen) || seen.contains(row);
}
