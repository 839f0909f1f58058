import { noteText } from '@/utils/domain/notes/merge';
import type { NoteTemplate } from '@/utils/domain/notes/template';
import { t } from '@/utils/i18n/overlay';
import { el } from '@/utils/page/element';
import { isComposing } from '@/utils/page/key-table';
import type { ShopContext } from '../context';
import { orderPlaces } from '../order-places';
import { variableValues } from '../variable-values';
import { flagChip } from './flag-chip';

type Write = (template: NoteTemplate, asked?: Readonly<Record<string, string>>) => void;

/**
 * Opens the list of note templates below an order's tool: the text as it will be written, keys 1 to 9, Esc.
 * @returns a function that closes it
 */
export function openNoteMenu(context: ShopContext, no: string, below: HTMLElement, write: Write): () => void {
  const { store, keys, host, definition } = context;
  const { templates, scheme } = store.snapshot;
  const element = orderPlaces(definition)?.find(no);
  const order = element && orderPlaces(definition)?.read(element);
  const values = variableValues(context, order);
  const box = el('div', { class: 'menu note-menu', attributes: { role: 'menu', 'aria-label': t('note.more') } });

  const pick = (template: NoteTemplate) => {
    const { missing } = noteText({ template, values });
    const open = missing.filter((name) => name !== '客服');
    if (open.length === 0) write(template);
    else box.replaceChildren(form(template, open, write));
  };
  const rows = templates.map((template, at) =>
    el(
      'button',
      { class: 'row', attributes: { role: 'menuitem' }, onClick: () => pick(template) },
      ...(flagChip(template.meaning && scheme?.colours[template.meaning]) ?? [el('span', { class: 'flag none', text: '—' })]),
      el('span', { class: 'body', text: noteText({ template, values }).text }),
      ...(at < 9 ? [el('kbd', { text: String(at + 1) })] : []),
    ),
  );
  box.append(...rows);
  host.root.append(box);
  const rect = below.getBoundingClientRect();
  box.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - box.offsetWidth - 8))}px`;
  const fits = rect.bottom + box.offsetHeight + 8 < innerHeight;
  box.style.top = fits ? `${rect.bottom + 4}px` : `${Math.max(8, rect.top - box.offsetHeight - 4)}px`;

  const close = () => {
    unbind();
    removeEventListener('pointerdown', onOutside, true);
    box.remove();
  };
  const onOutside = (event: Event) => event.target !== host.element && close();
  const unbind = keys.bind('menu', (event) => {
    if (event.key === 'Escape') {
      close();
      return true;
    }
    const template = templates[Number(event.key) - 1];
    const typing = host.root.activeElement instanceof HTMLInputElement;
    if (typing || !template || isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return false;
    pick(template);
    return true;
  });
  addEventListener('pointerdown', onOutside, true);
  return close;
}

/** One small form for what the page does not give. */
function form(template: NoteTemplate, missing: readonly string[], write: Write): HTMLElement {
  const inputs = missing.map((name) => el('input', { attributes: { name, maxlength: '40', 'aria-label': name } }));
  const submit = () => {
    const asked = Object.fromEntries(inputs.map((input) => [input.name, input.value.trim()]));
    if (Object.values(asked).every((value) => value !== '')) write(template, asked);
    else inputs.find(({ value }) => value.trim() === '')?.focus();
  };
  const fields = inputs.map((input) => el('label', {}, el('span', { text: input.name }), input));
  setTimeout(() => inputs[0]?.focus(), 0);
  return el(
    'div',
    { class: 'ask' },
    el('b', { text: template.title }),
    ...fields,
    el('button', { class: 'btn primary', text: t('note.write'), onClick: submit }),
  );
}
