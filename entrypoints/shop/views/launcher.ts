import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/overlay';
import type { OverlayTextKey } from '@/utils/i18n/zh-cn-overlay';
import { el } from '@/utils/page/element';

/** What the handle says in place of the name while something does not work here. */
const WRONG: Readonly<Record<string, OverlayTextKey>> = {
  unguarded: 'app.unguarded',
  blind: 'app.broken',
  failed: 'app.broken',
  orphaned: 'app.orphaned',
};

/** The handle at the window's edge that opens the panel and shows at a glance when something is wrong. */
export function createLauncher(
  { store }: ShopContext,
  openPanel: () => void,
): { element: HTMLElement; show(shown: boolean): void } {
  const dot = el('span', { class: 'dot' });
  const open = el('span', { class: 'open-count' });
  const name = el('span', { text: t('app.name') });
  const element = el(
    'button',
    { class: 'launcher', title: `${t('app.open')}（Alt+Q）`, onClick: openPanel },
    dot,
    name,
    open,
  );
  return {
    element,
    show(shown) {
      element.hidden = !shown;
      const { health, unconfirmed } = store.snapshot;
      const { state } = health;
      open.textContent = String(unconfirmed.length);
      open.hidden = unconfirmed.length === 0;
      open.title = t('app.unconfirmed', unconfirmed.length);
      const wrong = WRONG[state];
      element.classList.toggle('wrong', wrong !== undefined);
      name.textContent = t(wrong ?? 'app.name');
      dot.className = `dot ${state}`;
    },
  };
}
