import { wishedColour } from '@/utils/domain/notes/choose-flag';
import { noteText } from '@/utils/domain/notes/merge';
import { offeredAt } from '@/utils/domain/notes/note-shop';
import type { NoteTemplate } from '@/utils/domain/notes/template';
import type { VariableValues } from '@/utils/domain/replies/variables';
import type { ShopContext } from '@/utils/frame/context';
import { variableValues } from '@/utils/frame/variable-values';
import { t } from '@/utils/i18n/notes';
import { el } from '@/utils/page/element';
import { watchUnobscured } from '@/utils/page/unobscured';
import { orderPlaces } from '../order-places';
import { askForm } from './ask-form';
import { flagChip } from './flag-chip';

/** What the menu does and where it begins. */
export interface NoteMenuOptions {
  /** Writes a template; `seen` says whether what was clicked or typed into is in plain view. */
  readonly write: (
    template: NoteTemplate,
    seen: () => boolean,
    asked?: Readonly<Record<string, string>>,
  ) => void;
  readonly closed: () => void;
  /** Begins with the form of this template. */
  readonly start?: NoteTemplate;
}

/** @returns the templates that are offered where an order stands now */
export function templatesHere({ definition, store }: ShopContext): readonly NoteTemplate[] {
  return offeredAt(store.snapshot.templates, orderPlaces(definition)?.place ?? 'list');
}

/** @returns the names that a template's note needs and the page does not give; the agent's own is set elsewhere */
export function missingNames(context: ShopContext, no: string, template: NoteTemplate): string[] {
  return noteText({ template, values: valuesOf(context, no) }).missing.filter((name) => name !== '客服');
}

function valuesOf(context: ShopContext, no: string): VariableValues {
  const places = orderPlaces(context.definition);
  const element = places?.find(no);
  return variableValues(context, element && places?.read(element));
}

/**
 * Opens the list of note templates below an order's tool: the text as it will be written, the templates' own keys, 1 to 9, arrows, Esc.
 * @returns a function that closes it
 */
export function openNoteMenu(
  context: ShopContext,
  no: string,
  below: HTMLElement,
  { write, closed, start }: NoteMenuOptions,
): () => void {
  const { store, keys, host } = context;
  const { scheme, lastAsked } = store.snapshot;
  const templates = templatesHere(context);
  const values = valuesOf(context, no);
  const box = el('div', {
    class: 'menu note-menu',
    attributes: { role: 'menu', 'aria-label': t('note.more') },
  });

  const end = new AbortController();
  const inSight = watchUnobscured(box, end.signal);
  let submit: (() => void) | undefined;
  const pick = (template: NoteTemplate, seen: () => boolean) => {
    const open = missingNames(context, no, template);
    if (open.length === 0) return write(template, seen);
    const form = askForm(template, open, lastAsked, (asked) => write(template, inSight, asked));
    submit = form.submit;
    box.replaceChildren(form.element);
    form.focus();
  };
  const rows = templates.map((template, at) =>
    el(
      'button',
      { class: 'row', attributes: { role: 'menuitem' }, onClick: () => pick(template, inSight) },
      ...(flagChip(wishedColour(scheme, template)) ?? [el('span', { class: 'flag none', text: '—' })]),
      el('span', { class: 'body', text: noteText({ template, values }).text }),
      el('kbd', { text: template.key?.toUpperCase() ?? '', class: template.key ? '' : 'blank' }),
      ...(at < 9 ? [el('kbd', { text: String(at + 1) })] : []),
    ),
  );
  box.append(...rows);
  host.root.append(box);
  if (start) pick(start, inSight);
  const rect = below.getBoundingClientRect();
  box.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - box.offsetWidth - 8))}px`;
  const fits = rect.bottom + box.offsetHeight + 8 < innerHeight;
  box.style.top = fits ? `${rect.bottom + 4}px` : `${Math.max(8, rect.top - box.offsetHeight - 4)}px`;

  const close = () => {
    end.abort();
    unbind();
    removeEventListener('pointerdown', onOutside, true);
    box.remove();
    closed();
  };
  const onOutside = (event: Event) => event.target !== host.element && close();
  const unbind = keys.bind('menu', (event) => {
    if (event.key === 'Escape') {
      close();
      return true;
    }
    if (submit) {
      if (event.key !== 'Enter') return false;
      submit();
      return true;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      moveFocus(host.root, rows, event.key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    const template =
      templates[Number(event.key) - 1] ?? templates.find(({ key }) => key === event.key.toLowerCase());
    if (!template) return false;
    // A trusted key cannot be stolen by something laid over the menu.
    pick(template, () => true);
    return true;
  });
  addEventListener('pointerdown', onOutside, true);
  return close;
}

function moveFocus(root: ShadowRoot, rows: readonly HTMLElement[], by: 1 | -1): void {
  const at = rows.indexOf(root.activeElement as HTMLElement);
  rows[(at < 0 && by < 0 ? 0 : at + by + rows.length) % rows.length]?.focus();
}
