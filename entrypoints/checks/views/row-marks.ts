import { lookalikesAmong } from '@/utils/domain/checks/lookalike';
import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/checks';
import { el } from '@/utils/page/element';
import { isInWindow } from '@/utils/page/visible';
import { readConversationElements } from '@/utils/sites/read';

const HEIGHT = 18;

/** What is said of one row. */
interface Said {
  readonly alike: boolean;
  readonly open: boolean;
}

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
  let marks: HTMLElement[] = [];
  const clear = () => {
    for (const mark of marks) mark.remove();
    marks = [];
  };
  signal.addEventListener('abort', clear);
  let drawn = '';
  const follow = () => {
    if (signal.aborted || !definition.chat) return;
    const rows = readConversationElements(definition.chat);
    const alike = lookalikesAmong(rows.map(({ buyer }) => buyer));
    const open = unconfirmed();
    const wanted = rows.flatMap(({ buyer, element }) => {
      const said = { alike: alike.has(buyer), open: open.has(buyer) };
      const spot = said.alike || said.open ? spotOn(element, host.element) : undefined;
      return spot ? [{ buyer, said, spot }] : [];
    });
    const text = JSON.stringify(wanted);
    if (text === drawn) return;
    drawn = text;
    clear();
    marks = wanted.map(({ buyer, said, spot }) => {
      const mark = markOf(buyer, said);
      mark.style.right = `${innerWidth - spot.x}px`;
      mark.style.top = `${spot.y}px`;
      host.root.append(mark);
      return mark;
    });
  };
  follow();
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
