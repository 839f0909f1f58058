import { wishedColour } from '@/utils/domain/notes/choose-flag';
import type { FlagScheme } from '@/utils/domain/notes/flag-scheme';
import { lastChase } from '@/utils/domain/notes/read-notes';
import type { NoteTemplate } from '@/utils/domain/notes/template';
import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/notes';
import { el } from '@/utils/page/element';
import { watchUnobscured } from '@/utils/page/unobscured';
import type { NoteState } from '@/utils/state/snapshot';
import type { NoteWriter } from '../note-writer';
import { flagWithLegend, hideLegend } from './legend';
import { missingNames, openNoteMenu, templatesHere } from './note-menu';
import { chaseChip, stateChip } from './state-chip';

/** The tool of one order: one click writes the note that was used last, the arrow offers the others. */
export interface RowTool {
  place(anchor: DOMRect): void;
  show(
    state: NoteState | undefined,
    templates: readonly NoteTemplate[],
    scheme: FlagScheme | undefined,
  ): void;
  /** Tells what stands in the order, for what others did to it already. */
  remark(memo: string): void;
  /** Whether the pointer is over it or the focus in it: then keys are its. */
  isActive(): boolean;
  /** Does what a key stands for: a template's own key, n for the menu, z for undo. @returns whether it stood for anything */
  press(key: string): boolean;
  remove(): void;
}

/** A trusted key cannot be stolen by something laid over the tool. */
const keyed = () => true;

/** The template that one click writes: the last one used in this frame, else the first. */
let lastTemplate: string | undefined;

/** Makes the tool of one order. */
export function createRowTool(
  context: ShopContext,
  writer: NoteWriter,
  no: string,
  signal: AbortSignal,
): RowTool {
  const box = el('div', {
    class: 'row-tool',
    attributes: { role: 'group', 'aria-label': `${t('note.write')} ${no}`, 'data-no': no },
  });
  const { store, host } = context;
  host.root.append(box);
  const end = new AbortController();
  // Lists recycle rows all day: a tool that is gone must not stay on the feature's signal.
  signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
  const inSight = watchUnobscured(box, end.signal);
  let closeMenu: (() => void) | undefined;
  let anchor: DOMRect | undefined;
  let shown: readonly unknown[] = [];
  let memo = '';
  const place = () => {
    if (!anchor) return;
    const beside = anchor.right + 8;
    const last = innerWidth - box.offsetWidth - 8;
    // Where there is no room beside the page's own button, below it: it must stay within reach.
    box.style.left = `${Math.max(8, Math.min(beside, last))}px`;
    box.style.top = `${beside <= last ? anchor.top + anchor.height / 2 - 14 : anchor.bottom + 4}px`;
  };

  const run = (seen: () => boolean, work: () => Promise<unknown>) => {
    const inView = seen();
    closeMenu?.();
    if (inView) void work();
    else context.say('warn', 'note.fail.covered');
  };
  const write = (template: NoteTemplate, seen: () => boolean, asked: Readonly<Record<string, string>> = {}) =>
    run(seen, () => {
      lastTemplate = template.id;
      return writer.write(no, template.id, asked);
    });
  const more = (start?: NoteTemplate) => {
    if (closeMenu) return closeMenu();
    closeMenu = openNoteMenu(context, no, box, {
      write,
      closed: () => {
        closeMenu = undefined;
      },
      ...(start && { start }),
    });
  };
  /** One click or key writes, unless something has to be filled in first. */
  const click = (template: NoteTemplate, seen: () => boolean) =>
    missingNames(context, no, template).length > 0 ? more(template) : write(template, seen);
  const button = (name: string, text: string, onClick: () => void) =>
    el('button', { class: 'btn', text, attributes: { 'data-do': name }, onClick });

  const draw = (state: NoteState | undefined, scheme: FlagScheme | undefined) => {
    const focused = host.root.activeElement?.getAttribute('data-do');
    const hadFocus = box.contains(host.root.activeElement);
    const templates = templatesHere(context);
    const first = templates.find(({ id }) => id === lastTemplate) ?? templates[0];
    const working = ['writing', 'waiting', 'asking'].includes(state?.state ?? '');
    box.replaceChildren();
    hideLegend(context);
    const chase = lastChase(memo);
    if (chase) box.append(chaseChip(chase));
    if (state && state.state !== 'earlier') box.append(stateChip(state));
    if (state?.cancellable)
      box.append(button('cancel', t('note.cancelIt'), () => run(inSight, () => writer.cancel(no))));
    else if (state?.undoable && !working)
      box.append(button('undo', t('note.undo'), () => run(inSight, () => writer.undo(no))));
    if (state?.state === 'failed' && state.template)
      box.append(button('retry', t('note.retry'), () => run(inSight, () => writer.retry(no))));
    if (!first) return;
    if (scheme) box.append(flagWithLegend(context, scheme, wishedColour(scheme, first)));
    const key = first.key ? `（${first.key.toUpperCase()}）` : '';
    const main = button('main', first.title, () => click(first, inSight));
    main.title = `${t('note.write')}：${first.title}${key}`;
    const arrow = button('more', '▾', () => more());
    arrow.classList.add('arrow');
    arrow.title = t('note.more');
    main.disabled = working;
    arrow.disabled = working;
    box.append(main, arrow);
    // Drawn anew under somebody's focus: it goes back to the same button.
    if (hadFocus) (box.querySelector<HTMLElement>(`[data-do="${focused}"]`) ?? main).focus();
    place();
  };
  const show: RowTool['show'] = (state, templates, scheme) => {
    const now = [state, templates, scheme, lastTemplate, memo];
    if (shown.length > 0 && now.every((one, at) => one === shown[at])) return;
    shown = now;
    draw(state, scheme);
  };
  const { notes, templates, scheme } = store.snapshot;
  show(notes[no], templates, scheme);
  return {
    show,
    remark(next) {
      memo = next;
      const { notes, templates, scheme } = store.snapshot;
      show(notes[no], templates, scheme);
    },
    place(next) {
      anchor = next;
      place();
    },
    isActive: () => box.matches(':hover') || box.contains(host.root.activeElement),
    press(key) {
      const state = store.snapshot.notes[no];
      if (['writing', 'waiting', 'asking'].includes(state?.state ?? '')) return false;
      if (key === 'n') more();
      else if (key === 'z' && state?.undoable) run(keyed, () => writer.undo(no));
      else {
        const template = templatesHere(context).find((one) => one.key === key);
        if (!template) return false;
        click(template, keyed);
      }
      return true;
    },
    remove() {
      closeMenu?.();
      hideLegend(context);
      end.abort();
      box.remove();
    },
  };
}
