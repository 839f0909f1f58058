import { lookalikesAmong } from '@/utils/domain/checks/lookalike';
import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/checks';
import { el } from '@/utils/page/element';
import { isInWindow } from '@/utils/page/visible';
import { readConversationElements, readRowBuyer } from '@/utils/sites/read';

const HEIGHT = 18;

/** What is said of one row. */
interface Said {
  readonly alike: boolean;
  readonly open: boolean;
}

/** A row that is to be marked, and the mark. */
interface Marked {
  readonly buyer: string;
  readonly row: HTMLElement;
  readonly mark: HTMLElement;
}

/** The list is read anew so often at most, in milliseconds: scrolling must not pay for hundreds of rows. */
const READ_EVERY = 250;

/**
 * Marks on the rows of the conversation list: an ID that reads like another one, and an order that nobody has
 * confirmed yet. They float over the page and take no click; the page's own nodes stay untouched.
 */
export function createRowMarks(
  context: ShopContext,
  unconfirmed: () => ReadonlySet<string>,
  signal: AbortSignal,
): { readonly follow: () => void } {
  const { host, definition } = context;
  let marked: Marked[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = '';
  const place = () => {
    for (const { buyer, row, mark } of marked) {
      // Lists recycle their rows: a mark belongs to a buyer, not to an element.
      const spot =
        definition.chat && readRowBuyer(definition.chat, row) === buyer
          ? spotOn(row, host.element)
          : undefined;
      mark.hidden = spot === undefined;
      if (!spot) continue;
      mark.style.right = `${innerWidth - spot.x}px`;
      mark.style.top = `${spot.y}px`;
    }
  };
  const read = () => {
    timer = undefined;
    if (!definition.chat) return;
    const rows = readConversationElements(definition.chat);
    const alike = lookalikesAmong(rows.map(({ buyer }) => buyer));
    const open = unconfirmed();
    const wanted = rows
      .map(({ buyer, element }) => ({ buyer, row: element, alike: alike.has(buyer), open: open.has(buyer) }))
      .filter((one) => one.alike || one.open);
    const now = wanted.map((one) => `${one.buyer} ${one.alike} ${one.open}`).join('\n');
    if (now !== known || wanted.some(({ row }, at) => marked[at]?.row !== row)) {
      known = now;
      for (const { mark } of marked) mark.remove();
      marked = wanted.map(({ buyer, row, ...said }) => ({ buyer, row, mark: markOf(buyer, said) }));
      host.root.append(...marked.map(({ mark }) => mark));
    }
    place();
  };
  const follow = () => {
    if (signal.aborted || !definition.chat) return;
    place();
    timer ??= setTimeout(read, READ_EVERY);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const { mark } of marked) mark.remove();
  });
  read();
  return { follow };
}

function markOf(buyer: string, { alike, open }: Said): HTMLElement {
  const words = [alike ? t('check.row.alike') : '', open ? t('check.row.open') : ''].filter(Boolean);
  return el(
    'div',
    { class: 'row-mark', attributes: { role: 'img', 'aria-label': `${buyer}：${words.join('，')}` } },
    ...(alike ? [el('span', { class: 'chip warn', text: t('check.row.alikeShort') })] : []),
    ...(open ? [el('span', { class: 'open-dot' })] : []),
  );
}

/** The row's lower right corner, if it is to be seen there. */
function spotOn(row: HTMLElement, own: Element): { readonly x: number; readonly y: number } | undefined {
  const rect = row.getBoundingClientRect();
  if (!isInWindow(rect)) return undefined;
  const [x, y] = [rect.right - 6, rect.bottom - HEIGHT / 2 - 3];
  const top = document.elementsFromPoint(x, y).find((element) => element !== own);
  return top && row.contains(top) ? { x: Math.round(x), y: Math.round(y - HEIGHT / 2) } : undefined;
}
