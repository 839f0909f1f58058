import type { ShopContext } from '@/utils/frame/context';
import { el } from '@/utils/page/element';
import { watchUnobscured } from '@/utils/page/unobscured';
import { orderPlaces } from '../order-places';
import type { BoxBody } from './dialogs';

/**
 * Shows a question beside an order's tool, or in the middle of the window where there is none, until it is answered.
 * Esc, a press elsewhere and a new question close it unanswered. Clicks count only while it is in plain view.
 */
export function noteBox<T>(
  context: ShopContext,
  no: string,
  signal: AbortSignal,
  make: (done: (value: T) => void) => BoxBody<T>,
): Promise<T | undefined> {
  const { host, keys } = context;
  return new Promise((resolve) => {
    const end = new AbortController();
    const close = (value?: T) => {
      if (end.signal.aborted) return;
      end.abort();
      unbind();
      box.remove();
      resolve(value);
    };
    const box = el('div', { class: 'menu note-box', attributes: { role: 'dialog' } });
    const inSight = watchUnobscured(box, end.signal);
    const body = make((value) => {
      if (inSight()) close(value);
      else context.say('warn', 'note.fail.covered');
    });
    box.setAttribute('aria-label', body.label);
    box.append(...body.content);
    const unbind = keys.bind('menu', (event) => {
      if (event.key === 'Escape') {
        close();
        return true;
      }
      if (event.ctrlKey || event.altKey || event.metaKey) return false;
      const at = host.root.activeElement;
      const typing = at instanceof HTMLInputElement && box.contains(at);
      // A trusted key cannot be stolen by something laid over the box.
      const answer = body.onKey(event, typing);
      if (answer) close(answer.value);
      return answer !== undefined;
    });
    addEventListener('pointerdown', (event) => event.target !== host.element && close(), {
      capture: true,
      signal: end.signal,
    });
    signal.addEventListener('abort', () => close(), { signal: end.signal });
    closeOpen?.();
    closeOpen = close;
    host.root.append(box);
    const tool = host.root.querySelector(`.row-tool[data-no="${CSS.escape(no)}"]`);
    // While the page's own dialog is open, or just after, the tool may be away.
    place(box, (tool ?? orderPlaces(context.definition)?.find(no))?.getBoundingClientRect());
    body.focus();
  });
}

/** One question at a time. */
let closeOpen: (() => void) | undefined;

function place(box: HTMLElement, rect: DOMRect | undefined): void {
  const [width, height] = [box.offsetWidth, box.offsetHeight];
  // Below the end of what it belongs to, where the tools are.
  const left = rect ? Math.max(rect.left, rect.right - width) : (innerWidth - width) / 2;
  box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  const below = rect ? rect.bottom + 4 : (innerHeight - height) / 2;
  const above = Math.max(8, (rect?.top ?? innerHeight) - height - 4);
  box.style.top = `${below + height + 8 < innerHeight ? below : above}px`;
}
