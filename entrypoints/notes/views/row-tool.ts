import type { FlagScheme } from '@/utils/domain/notes/flag-scheme';
import type { NoteTemplate } from '@/utils/domain/notes/template';
import type { ShopContext } from '@/utils/frame/context';
import { t, textOf } from '@/utils/i18n/notes';
import { el } from '@/utils/page/element';
import { watchUnobscured } from '@/utils/page/unobscured';
import type { NoteState } from '@/utils/state/snapshot';
import type { NoteWriter } from '../note-writer';
import { flagChip } from './flag-chip';
import { missingNames, openNoteMenu } from './note-menu';

/** The tool of one order: one click writes the note that was used last, the arrow offers the others. */
export interface RowTool {
  place(anchor: DOMRect): void;
  show(
    state: NoteState | undefined,
    templates: readonly NoteTemplate[],
    scheme: FlagScheme | undefined,
  ): void;
  remove(): void;
}

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
    attributes: { role: 'group', 'aria-label': `${t('note.write')} ${no}` },
  });
  const { store, host } = context;
  host.root.append(box);
  const end = new AbortController();
  // Lists recycle rows all day: a tool that is gone must not stay on the feature's signal.
  signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
  const inSight = watchUnobscured(box, end.signal);
  let closeMenu: (() => void) | undefined;
  let anchor: DOMRect | undefined;
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
  /** One click writes, unless something has to be filled in first. */
  const click = (template: NoteTemplate) =>
    missingNames(context, no, template).length > 0 ? more(template) : write(template, inSight);
  const show = (
    state: NoteState | undefined,
    templates: readonly NoteTemplate[],
    scheme: FlagScheme | undefined,
  ) => {
    const first = templates.find(({ id }) => id === lastTemplate) ?? templates[0];
    box.replaceChildren();
    if (state && state.state !== 'earlier') box.append(stateChip(state, state.state));
    if (state?.undoable && state.state !== 'writing') {
      box.append(
        el('button', {
          class: 'btn',
          text: t('note.undo'),
          onClick: () => run(inSight, () => writer.undo(no)),
        }),
      );
    }
    if (state?.state === 'failed' && state.template) {
      box.append(
        el('button', {
          class: 'btn',
          text: t('note.retry'),
          onClick: () => run(inSight, () => writer.retry(no)),
        }),
      );
    }
    if (!first) return;
    const working = state?.state === 'writing';
    const main = el(
      'button',
      { class: 'btn', title: `${t('note.write')}：${first.title}`, onClick: () => click(first) },
      ...(flagChip(first.meaning && scheme?.colours[first.meaning]) ?? []),
      first.title,
    );
    const arrow = el('button', {
      class: 'btn arrow',
      text: '▾',
      title: t('note.more'),
      onClick: () => more(),
    });
    main.disabled = working;
    arrow.disabled = working;
    box.append(main, arrow);
    place();
  };
  const { notes, templates, scheme } = store.snapshot;
  show(notes[no], templates, scheme);
  return {
    show,
    place(next) {
      anchor = next;
      place();
    },
    remove() {
      closeMenu?.();
      end.abort();
      box.remove();
    },
  };
}

function stateChip(state: NoteState, name: Exclude<NoteState['state'], 'earlier'>): HTMLElement {
  const kept =
    state.state !== 'failed' && state.code ? `，${textOf(state.code, ...(state.details ?? []))}` : '';
  const text =
    state.state === 'failed'
      ? textOf(state.code ?? 'note.failed', ...(state.details ?? []))
      : t(`note.${name}`) + kept;
  const look = { writing: 'flat', written: 'ok', already: 'warn', undone: 'flat', failed: 'block' }[name];
  const sign = { writing: '…', written: '✓', already: '!', undone: '↶', failed: '✕' }[name];
  return el('span', { class: `chip ${look}`, text: `${sign} ${text}`, attributes: { role: 'status' } });
}
