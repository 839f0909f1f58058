import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/notes';
import { el } from '@/utils/page/element';
import type { BoxBody } from './dialogs';

const LONGEST_AGENT = 20;

/** "Still you?" (还是慧兰吗?): yes, or another name. */
export function whoBody(context: ShopContext, agent: string, done: (name: string) => void): BoxBody<string> {
  const input = el('input', {
    attributes: { maxlength: String(LONGEST_AGENT), name: 'agent', 'aria-label': t('who.name') },
  });
  const other = () => input.value.trim();
  const yes = el(
    'button',
    { class: 'btn primary', onClick: () => done(agent) },
    t('who.yes', agent),
    el('kbd', { text: 'Enter' }),
  );
  const change = el('button', {
    class: 'btn',
    text: t('who.change'),
    onClick: () => other() && done(other()),
  });
  const draw = () => {
    change.disabled = other() === '';
  };
  input.addEventListener('input', draw);
  draw();
  return {
    label: t('who.title', agent),
    content: [
      el('b', { text: t('who.title', agent) }),
      el('p', { class: 'hint', text: t('who.hint') }),
      el('div', { class: 'choices' }, yes),
      el('label', { class: 'line' }, el('span', { text: t('who.name') }), input, change),
    ],
    focus: () => yes.focus(),
    onKey: ({ key }) => {
      if (key !== 'Enter') return undefined;
      const at = context.host.root.activeElement;
      if (at === input || at === change) return other() ? { value: other() } : undefined;
      return { value: agent };
    },
  };
}
