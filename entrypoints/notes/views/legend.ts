import { type FlagScheme, legendOf } from '@/utils/domain/notes/flag-scheme';
import { FLAG_CHARACTERS, type FlagColour } from '@/utils/domain/shop/flag';
import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/notes';
import { el } from '@/utils/page/element';

/**
 * A flag's square as a small button with the legend (图例) behind it: what each colour means in this shop, while it is
 * hovered or has the focus. Esc closes it (`hideLegend`).
 */
export function flagWithLegend(
  { host }: ShopContext,
  scheme: FlagScheme,
  colour: FlagColour | undefined,
): HTMLElement {
  const chip = el('button', {
    class: 'legend-button',
    attributes: { 'aria-label': t('legend.title') },
    onClick: () => undefined,
  });
  chip.append(
    el('span', { class: `flag ${colour ?? 'none'}`, text: colour ? FLAG_CHARACTERS[colour] : '—' }),
  );
  let box: HTMLElement | undefined;
  const hide = () => {
    box?.remove();
    box = undefined;
    chip.removeAttribute('aria-describedby');
  };
  const show = () => {
    if (box?.isConnected) return;
    box = legendBox(scheme);
    box.id = 'antou-legend';
    host.root.append(box);
    chip.setAttribute('aria-describedby', box.id);
    const rect = chip.getBoundingClientRect();
    box.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - box.offsetWidth - 8))}px`;
    const fits = rect.bottom + box.offsetHeight + 8 < innerHeight;
    box.style.top = `${fits ? rect.bottom + 4 : Math.max(8, rect.top - box.offsetHeight - 4)}px`;
  };
  chip.addEventListener('pointerenter', show);
  chip.addEventListener('focus', show);
  chip.addEventListener('pointerleave', hide);
  chip.addEventListener('blur', hide);
  return chip;
}

/** Closes an open legend. @returns whether there was one */
export function hideLegend({ host }: ShopContext): boolean {
  const boxes = [...host.root.querySelectorAll('.legend')];
  for (const box of boxes) box.remove();
  return boxes.length > 0;
}

function legendBox(scheme: FlagScheme): HTMLElement {
  const lines = legendOf(scheme).map(({ colour, meanings, locked }) =>
    el(
      'li',
      {},
      el('span', { class: `flag ${colour}`, text: FLAG_CHARACTERS[colour] }),
      el('span', {
        text: meanings.map((meaning) => t(`meaning.${meaning}`)).join('、') || t('legend.noMeaning'),
      }),
      ...(locked ? [el('span', { class: 'chip flat', text: t('legend.locked') })] : []),
    ),
  );
  return el(
    'div',
    { class: 'menu legend', attributes: { role: 'tooltip' } },
    el('b', { text: t('legend.title') }),
    el('ul', {}, ...lines),
    el('p', { class: 'hint', text: t('legend.order') }),
  );
}
