import { t, textOf } from '@/utils/i18n/overlay';
import { el } from '@/utils/page/element';

/** Short messages at the lower edge, read aloud by screen readers. */
export interface Toasts {
  show(level: 'ok' | 'warn' | 'block', key: string, ...values: readonly (string | number)[]): void;
}

const SHOWN = { ok: 2_500, warn: 6_000, block: Number.POSITIVE_INFINITY } as const;

/** Makes the place for messages. */
export function createToasts(root: ShadowRoot): Toasts {
  const list = el('div', { class: 'toasts', attributes: { role: 'status', 'aria-live': 'polite' } });
  root.append(list);
  return {
    show(level, key, ...values) {
      const text = textOf(key, ...values);
      const same = [...list.children].find((child) => child.firstChild?.textContent === text);
      same?.remove();
      const close = el('button', {
        class: 'icon',
        text: '✕',
        title: t('app.close'),
        onClick: () => toast.remove(),
      });
      const toast = el('div', { class: `toast ${level}` }, el('span', { text }), close);
      list.append(toast);
      if (SHOWN[level] !== Number.POSITIVE_INFINITY) setTimeout(() => toast.remove(), SHOWN[level]);
    },
  };
}
