import type { ReplyHit } from '@/utils/domain/replies/search';
import { expand, type VariableValues } from '@/utils/domain/replies/variables';
import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/overlay';
import type { Composer } from '@/utils/page/composer';
import { el } from '@/utils/page/element';
import { isAbout } from '@/utils/page/shadow';
import { createUnderline, type Underline } from '@/utils/page/underline';

/** What the menu's rows and keys do. */
export interface MenuActions {
  readonly pick: (reply: string) => void;
  readonly close: () => void;
}

/** The reply menu at the caret: a list box whose keys are taken before the page sees them. */
export interface Menu {
  open(composer: Composer, at: number, hits: readonly ReplyHit[]): void;
  close(): void;
  follow(): void;
  remove(): void;
  readonly shown: boolean;
}

const SHOWN = 8;
const WIDTH = 380;

/** Makes the menu. */
export function createMenu(context: ShopContext, actions: MenuActions): Menu {
  const { root } = context.host;
  const list = el('div', { class: 'rows', attributes: { role: 'listbox', 'aria-label': t('menu.title') } });
  const box = el('div', { class: 'menu' }, list, el('div', { class: 'foot', text: t('menu.keys') }));
  box.hidden = true;
  root.append(box);
  let hits: readonly ReplyHit[] = [];
  let selected = 0;
  let place: { readonly composer: Composer; readonly at: number; readonly measure: Underline } | undefined;
  let unbind: (() => void) | undefined;

  let drawn = '';
  const draw = () => {
    const now = `${selected} ${hits.map(({ reply, start, end }) => `${reply.id} ${start} ${end}`).join()}`;
    if (now === drawn) return;
    drawn = now;
    // A window of rows around the selected one.
    const first = Math.max(0, Math.min(selected - SHOWN + 1, hits.length - SHOWN));
    list.replaceChildren(
      ...hits
        .slice(first, first + SHOWN)
        .map((hit, row) =>
          menuRow(hit, context.store.snapshot.values, first + row === selected, () =>
            actions.pick(hit.reply.id),
          ),
        ),
    );
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (!place || !isAbout(event, place.composer.element)) return false;
    const pick = hits[selected];
    if (event.key === 'Escape') actions.close();
    else if (event.key === 'ArrowDown') selected = (selected + 1) % hits.length;
    else if (event.key === 'ArrowUp') selected = (selected + hits.length - 1) % hits.length;
    else if ((event.key === 'Enter' || event.key === 'Tab') && pick) actions.pick(pick.reply.id);
    else return false;
    if (event.key.startsWith('Arrow')) draw();
    return true;
  };
  const follow = () => {
    if (box.hidden || !place) return;
    const caret = place.measure.rectAt(place.at) ?? place.composer.element.getBoundingClientRect();
    const above = caret.top > box.offsetHeight + 12 || caret.top > innerHeight - caret.bottom;
    box.style.left = `${Math.max(8, Math.min(caret.left, innerWidth - WIDTH - 8))}px`;
    box.style.top = above ? 'auto' : `${caret.bottom + 6}px`;
    box.style.bottom = above ? `${innerHeight - caret.top + 6}px` : 'auto';
  };
  const close = () => {
    box.hidden = true;
    unbind?.();
    unbind = undefined;
    place?.measure.remove();
    place = undefined;
  };
  return {
    open(composer, at, next) {
      const same = hits[selected]?.reply.id;
      // While somebody types on behind the trigger the menu stays where it is.
      const stands = !box.hidden && place?.composer.element === composer.element && place.at === at;
      hits = next;
      selected = Math.max(0, box.hidden ? 0 : hits.findIndex(({ reply }) => reply.id === same));
      if (place?.composer.element !== composer.element) place?.measure.remove();
      place = {
        composer,
        at,
        measure:
          place?.composer.element === composer.element
            ? place.measure
            : createUnderline(composer.element, root, {}),
      };
      box.hidden = false;
      unbind ??= context.keys.bind('menu', onKey);
      draw();
      if (!stands) follow();
    },
    close,
    follow,
    remove() {
      close();
      box.remove();
    },
    get shown() {
      return !box.hidden;
    },
  };
}

function menuRow(
  { reply, why, start, end }: ReplyHit,
  values: VariableValues,
  selected: boolean,
  pick: () => void,
): HTMLElement {
  const marked = why === 'title' || why === 'pinyin';
  const title = marked
    ? [
        reply.title.slice(0, start),
        el('mark', { text: reply.title.slice(start, end) }),
        reply.title.slice(end),
      ]
    : [reply.title];
  return el(
    'div',
    {
      class: selected ? 'row on' : 'row',
      attributes: { role: 'option', 'aria-selected': String(selected) },
      onClick: pick,
    },
    el('code', {}, ...(why === 'code' ? [el('mark', { text: reply.code })] : [reply.code])),
    el('span', { class: 'title' }, ...title),
    el('span', { class: 'body', text: expand(reply.text, values).text }),
  );
}
