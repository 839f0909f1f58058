import { type BulkRun, MOST_ORDERS, ordersIn } from '@/utils/domain/notes/bulk';
import { mergeNote, noteText } from '@/utils/domain/notes/merge';
import { offeredAt } from '@/utils/domain/notes/note-shop';
import type { NoteTemplate } from '@/utils/domain/notes/template';
import type { Order } from '@/utils/domain/shop/order';
import type { ShopContext } from '@/utils/frame/context';
import { variableValues } from '@/utils/frame/variable-values';
import { textOf } from '@/utils/i18n/notes';
import { t } from '@/utils/i18n/orders';
import { el } from '@/utils/page/element';
import { watchUnobscured } from '@/utils/page/unobscured';
import { memoSpec, orderIn, readRowNumbers } from '@/utils/sites/read';
import type { BulkRunner } from '../bulk-runner';

/** The box of a bulk run: which note for which orders, a preview of each, then how far it is. */
export interface BulkBox {
  open(): void;
  follow(): void;
}

const PREVIEWED = 60;

type OrdersOnPage = ReadonlyMap<string, Order>;

/** Makes the box; while orders are chosen their rows can be ticked. It opens by itself where a run goes on. */
export function createBulkBox(
  context: ShopContext,
  runner: BulkRunner,
  shown: () => readonly string[],
  signal: AbortSignal,
): BulkBox {
  const { host, definition, store, keys } = context;
  const box = el('section', {
    class: 'bulk-box',
    attributes: { role: 'dialog', 'aria-label': t('bulk.title') },
  });
  const ticks = el('div', { class: 'ticks' });
  box.hidden = true;
  host.root.append(ticks, box);
  const inSight = watchUnobscured(box, signal);
  const guarded = (work: () => void) => () => (inSight() ? work() : context.say('warn', t('bulk.covered')));

  const select = el('select', { attributes: { 'aria-label': t('bulk.template') } });
  const orders = el('textarea', { attributes: { rows: '3', 'aria-label': t('bulk.orders') } });
  const fields = el('div', { class: 'ask' });
  const preview = el('ol', { class: 'bulk-preview' });
  const count = el('p', { class: 'hint', attributes: { role: 'status' } });
  const fill = el('button', { class: 'btn', onClick: () => choose(shown()) });
  const start = el('button', {
    class: 'btn primary',
    onClick: guarded(() => {
      const { template } = chosen();
      if (template) runner.start(template.id, asked(), numbers());
    }),
  });

  const templates = () => offeredAt(store.snapshot.templates, 'list');
  const chosen = () => ({ template: templates().find(({ id }) => id === select.value) });
  const numbers = () => ordersIn(orders.value, definition.orderNumber).slice(0, MOST_ORDERS);
  const asked = () =>
    Object.fromEntries(
      [...fields.querySelectorAll('input')]
        .map((input) => [input.name, input.value.trim()] as const)
        .filter(([, value]) => value !== ''),
    );
  const choose = (list: readonly string[]) => {
    orders.value = list.join('\n');
    draw();
  };
  /** The orders of a list that stand on the page once; the rows are read once for all of them. */
  const ordersOf = (list: readonly string[]): OrdersOnPage => {
    const { orderRows, orderNumber } = definition;
    const rows = orderRows ? readRowNumbers(orderRows, orderNumber, false) : [];
    const found = list.flatMap((no): [string, Order][] => {
      const [row, other] = rows.filter((one) => one.no === no);
      const order = row && !other && orderRows ? orderIn(orderRows, row.element) : undefined;
      return order ? [[no, order]] : [];
    });
    return new Map(found);
  };

  /** What no row gives is asked for once, for all. */
  const drawFields = (template: NoteTemplate, list: readonly string[], onPage: OrdersOnPage) => {
    const known = list.length > 0 ? [...onPage.values()] : [undefined];
    const missing = new Set(
      known.flatMap((order) => noteText({ template, values: variableValues(context, order) }).missing),
    );
    missing.delete('客服');
    const names = [...missing];
    const standing = [...fields.querySelectorAll('input')].map(({ name }) => name);
    if (names.join() === standing.join()) return;
    const before = asked();
    fields.replaceChildren(
      ...names.map((name) => {
        const input = el('input', { attributes: { name, maxlength: '40', 'aria-label': name } });
        input.value = before[name] ?? store.snapshot.lastAsked[name] ?? '';
        input.addEventListener('input', draw);
        return el('label', {}, el('span', { text: name }), input);
      }),
    );
  };
  const lineOf = (no: string, template: NoteTemplate, order: Order | undefined): HTMLElement => {
    const memo = memoSpec(definition);
    const note = { template, values: variableValues(context, order), asked: asked() };
    const merged = order && memo && mergeNote(order.memo?.text ?? '', note, memo.limit, memo.unit);
    const after = !merged ? t('bulk.away') : merged.kind === 'write' ? merged.text : t(`bulk.${merged.kind}`);
    return el(
      'li',
      {},
      el('b', { text: no }),
      ...(order
        ? [el('span', { class: 'hint', text: `${t('bulk.now')}：${order.memo?.text || t('bulk.empty')}` })]
        : []),
      el('span', { text: merged ? `${t('bulk.after')}：${after}` : after }),
    );
  };
  const drawChoice = () => {
    const list = numbers();
    const { template } = chosen();
    if (!template) return;
    const previewed = list.slice(0, PREVIEWED);
    const onPage = ordersOf(previewed);
    drawFields(template, list, onPage);
    fill.textContent = t('bulk.fill', shown().length);
    count.textContent =
      list.length < MOST_ORDERS ? t('bulk.count', list.length) : t('bulk.most', MOST_ORDERS);
    preview.replaceChildren(...previewed.map((no) => lineOf(no, template, onPage.get(no))));
    start.textContent = t('bulk.start', list.length);
    start.disabled =
      list.length === 0 || [...fields.querySelectorAll('input')].some(({ value }) => value.trim() === '');
    drawTicks();
  };
  const drawRun = (run: BulkRun) => {
    ticks.replaceChildren();
    const sum = (state: string) => run.items.filter((item) => item.state === state).length;
    const over = run.state === 'done' || run.state === 'stopped';
    const done = sum('written') + sum('already') + sum('failed');
    const bar = el('progress', {
      attributes: { max: String(run.items.length), value: String(done), 'aria-label': t('bulk.title') },
    });
    const failed = run.items.filter(({ state }) => state === 'failed');
    const act = (name: 'pause' | 'resume' | 'stop') =>
      el('button', {
        class: 'btn',
        text: t(`bulk.${name}`),
        attributes: { 'data-do': name },
        onClick: () => runner.steer(name),
      });
    const focused = host.root.activeElement?.getAttribute('data-do');
    box.replaceChildren(
      el('b', { text: t('bulk.title') }),
      el('p', {
        class: run.state === 'stalled' ? 'notice warn' : 'hint',
        text: t(`bulk.${run.state}`, done, run.items.length),
        attributes: { role: 'status' },
      }),
      bar,
      el('p', { class: 'hint', text: t('bulk.sums', sum('written'), sum('already'), failed.length) }),
      el(
        'ol',
        { class: 'bulk-preview' },
        ...failed.map(({ order, code }) =>
          el('li', {}, el('b', { text: order }), el('span', { text: textOf(code ?? '', '') })),
        ),
      ),
      el(
        'div',
        { class: 'choices' },
        ...(run.state === 'running' ? [act('pause')] : []),
        ...(run.state === 'paused' || run.state === 'stalled' ? [act('resume')] : []),
        ...(over
          ? [el('button', { class: 'btn primary', text: t('bulk.close'), onClick: close })]
          : [act('stop')]),
      ),
    );
    box.querySelector<HTMLElement>(`[data-do="${focused}"]`)?.focus();
  };
  const draw = () => {
    if (box.hidden) return;
    if (runner.now) drawRun(runner.now);
    else drawChoice();
  };
  const drawTicks = () => {
    const { orderRows } = definition;
    if (box.hidden || runner.now || !orderRows) return ticks.replaceChildren();
    const on = new Set(numbers());
    ticks.replaceChildren(
      ...readRowNumbers(orderRows, definition.orderNumber).map(({ no, element }) => {
        const { left, top } = element.getBoundingClientRect();
        const tick = el('button', {
          class: 'tick-row',
          text: on.has(no) ? '✓' : '',
          title: t('bulk.tick', no),
          attributes: { role: 'checkbox', 'aria-checked': String(on.has(no)), 'data-no': no },
          onClick: () => choose(on.has(no) ? numbers().filter((one) => one !== no) : [...numbers(), no]),
        });
        // Beside what the row says, as far as the window lets it.
        tick.style.left = `${Math.max(2, left - 12)}px`;
        tick.style.top = `${top + 2}px`;
        return tick;
      }),
    );
  };
  const close = () => {
    if (runner.now && runner.now.state !== 'done' && runner.now.state !== 'stopped') return;
    if (runner.now) runner.close();
    box.hidden = true;
    unbind?.();
    unbind = undefined;
    ticks.replaceChildren();
  };
  let unbind: (() => void) | undefined;
  const open = () => {
    if (!box.hidden) return close();
    box.hidden = false;
    unbind = keys.bind('menu', (event) => {
      if (event.key !== 'Escape' || runner.now) return false;
      close();
      return true;
    });
    select.replaceChildren(
      ...templates().map(({ id, title }) => {
        const option = el('option', { text: title });
        option.value = id;
        return option;
      }),
    );
    box.replaceChildren(
      el('b', { text: t('bulk.title') }),
      el('label', { class: 'line' }, el('span', { text: t('bulk.template') }), select),
      fields,
      el('label', { class: 'stack' }, el('span', { text: t('bulk.orders') }), orders),
      el('div', { class: 'choices' }, fill, count),
      preview,
      el(
        'div',
        { class: 'choices' },
        start,
        el('button', { class: 'btn', text: t('bulk.close'), onClick: close }),
      ),
    );
    draw();
    if (!runner.now) select.focus();
  };
  select.addEventListener('change', draw);
  orders.addEventListener('input', draw);
  runner.onNews(() => {
    if (runner.now && box.hidden) open();
    else draw();
  });
  signal.addEventListener('abort', () => {
    unbind?.();
    box.remove();
    ticks.remove();
  });
  return { open, follow: drawTicks };
}
