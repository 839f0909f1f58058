import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/overlay';
import { el } from '@/utils/page/element';

/** The handle at the window's edge that opens the panel and shows at a glance when something is wrong. */
export function createLauncher(
  { store }: ShopContext,
  open: () => void,
): { element: HTMLElement; show(shown: boolean): void } {
  const dot = el('span', { class: 'dot' });
  const element = el(
    'button',
    { class: 'launcher', title: `${t('app.open')}（Alt+Q）`, onClick: open },
    dot,
    el('span', { text: t('app.name') }),
  );
  return {
    element,
    show(shown) {
      element.hidden = !shown;
      const { state } = store.snapshot.health;
      dot.className = `dot ${state}`;
    },
  };
}
