import type { ShopContext } from '@/utils/frame/context';
import { deepActiveElement } from '@/utils/page/shadow';
import { orderPlaces } from './order-places';
import { hideLegend } from './views/legend';
import type { RowTool } from './views/row-tool';

/**
 * One key in place of a click: a template's own letter writes it into the order whose tool is hovered or focused, or
 * into the one of a detail page. Never while somebody types, and never with Ctrl, Alt or Meta, which are the page's.
 */
export function bindNoteKeys(
  context: ShopContext,
  tools: () => Iterable<RowTool>,
  signal: AbortSignal,
): void {
  const { keys, definition } = context;
  const target = (): RowTool | undefined => {
    const all = [...tools()];
    const active = all.find((tool) => tool.isActive());
    if (active) return active;
    return orderPlaces(definition)?.place === 'detail' && all.length === 1 ? all[0] : undefined;
  };
  const unbind = keys.bind('note', (event) => {
    if (event.key === 'Escape') return hideLegend(context);
    if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1) return false;
    if (isTyping(context)) return false;
    return target()?.press(event.key.toLowerCase()) ?? false;
  });
  signal.addEventListener('abort', unbind);
}

/** Whether keys go into some text, of the page or of the overlay. */
function isTyping({ host }: ShopContext): boolean {
  const at = deepActiveElement();
  const own = at === host.element ? host.root.activeElement : at;
  if (!(own instanceof HTMLElement)) return own instanceof Element && own.tagName === 'IFRAME';
  return own.isContentEditable || own.matches('input, textarea, select, iframe, [role="textbox"]');
}
