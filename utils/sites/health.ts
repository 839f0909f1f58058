import { findAll } from '../page/shadow';
import { isInWindow, isVisible } from '../page/visible';
import type { Capability, ComposerSpec, Definition, Ladder, MemoSpec, NotReadySpec } from './definition';
import { locate, locateAll } from './locate';
import {
  address,
  isWritten,
  memoSpec,
  pageKind,
  readComposer,
  readComposers,
  readConversation,
  readOrder,
  readRowNumbers,
} from './read';

/** How well this page is understood (站点健康). `blind` names what is gone, `degraded` what was found on a lower rung. */
export type Health =
  | { readonly state: 'ok' | 'notReady' | 'notLoggedIn' | 'notThisPage' }
  | { readonly state: 'degraded' | 'blind'; readonly fields: readonly string[] };

/** Which capabilities a page should have by its definition. */
export function capabilitiesOf(definition: Definition, at: string): Capability[] {
  const kind = pageKind(definition, at);
  const note: Capability[] = definition.memo ? ['note'] : [];
  if (kind === 'chat') {
    return [
      ...(definition.composer ? (['composer'] as const) : []),
      ...(definition.chat ? (['messages'] as const) : []),
      ...(definition.order ? (['order', ...note] as const) : []),
    ];
  }
  if (kind === 'orders') return definition.orderRows ? ['orderRows', ...note] : [];
  if (kind === 'detail') return definition.detail ? ['order', ...note] : [];
  return [];
}

/** What this frame offers now: one that its page has written is an editor's, or nothing. */
export function capabilitiesHere(definition: Definition): Capability[] {
  const all = capabilitiesOf(definition, address());
  if (!isWritten()) return all;
  return readComposers(definition).length > 0 ? all.filter((one) => one === 'composer') : [];
}

/** Looks at every anchor that this page should have. */
export function checkHealth(definition: Definition, at: string): Health {
  const kind = pageKind(definition, at);
  if (fits(definition.notLoggedIn, at)) return { state: 'notLoggedIn' };
  if (kind === 'other') return { state: 'notThisPage' };
  if (fits(definition.notReady, at)) return { state: 'notReady' };
  const { chat, orderRows } = definition;
  if (kind === 'chat' && shows(chat?.empty)) return { state: 'notReady' };
  if (kind === 'orders' && shows(orderRows?.empty)) return { state: 'ok' };
  const anchors = new Anchors();
  if (kind === 'chat') seeChat(definition, anchors);
  if (kind === 'orders') seeRows(definition, anchors);
  if (kind === 'detail') seeDetail(definition, anchors);
  const memo = memoSpec(definition);
  if (memo) seeDialog(memo, anchors);
  return anchors.health;
}

/** Which anchors were not found, and which only on a lower rung. */
class Anchors {
  private readonly blind: string[] = [];
  private readonly degraded: string[] = [];

  see(field: string, located: { readonly state: string; readonly rung?: number }): void {
    if (located.state !== 'found') this.need(field, false);
    else if (located.rung) this.degraded.push(field);
  }

  need(field: string, there: boolean): void {
    if (!there) this.blind.push(field);
  }

  get health(): Health {
    if (this.blind.length > 0) return { state: 'blind', fields: this.blind };
    return this.degraded.length > 0 ? { state: 'degraded', fields: this.degraded } : { state: 'ok' };
  }
}

function seeChat(definition: Definition, anchors: Anchors): void {
  const { composer, chat, order, orderNumber } = definition;
  if (composer && !framed(composer)) {
    anchors.see('composer', readComposer(definition));
    anchors.see('send', locate(document, composer.send));
    if (chat) anchors.need('conversation', readConversation(chat) !== undefined);
  }
  if (chat) anchors.need('conversations', findAll(document, chat.list.row).length > 0);
  if (!order) return;
  const card = locate(document, order.scope);
  anchors.need('order', card.state === 'found');
  // A buyer may have no order; a card that shows a number and gives none has changed.
  const numbered = card.state === 'found' && new RegExp(orderNumber).test(card.element.textContent ?? '');
  if (numbered) anchors.need('order', readOrder(order) !== undefined);
}

function seeRows({ orderRows, orderNumber, memo }: Definition, anchors: Anchors): void {
  if (!orderRows) return;
  const { row } = orderRows;
  const marks = typeof row === 'string' ? findAll(document, row) : locateAll(document, row.around);
  const shown = marks.filter(isVisible);
  anchors.need('orderRows', shown.length > 0);
  const [first] = readRowNumbers(orderRows, orderNumber);
  if (!first) anchors.need('order', !shown.some((mark) => isInWindow(mark.getBoundingClientRect())));
  else if (memo) anchors.see('memo', locate(first.element, memo.open));
}

function seeDetail({ detail, memo }: Definition, anchors: Anchors): void {
  if (!detail) return;
  const scope = locate(document, detail.scope);
  anchors.see('order', scope);
  if (scope.state !== 'found') return;
  if (!readOrder(detail)) anchors.need('order', false);
  else if (memo) anchors.see('memo', locate(scope.element, memo.open));
}

function seeDialog(memo: MemoSpec, anchors: Anchors): void {
  const dialog = locate(document, memo.dialog);
  if (dialog.state !== 'found') return;
  const { element } = dialog;
  const flags = Object.values(memo.flags).map((ladder) => locate(element, ladder).state);
  const whole =
    [memo.note, memo.save, memo.cancel].every((ladder) => locate(element, ladder).state === 'found') &&
    flags.every((state) => state === 'found');
  anchors.need('memoDialog', whole);
}

function framed({ inFrame }: ComposerSpec): boolean {
  return inFrame?.some((css) => findAll(document, css).length > 0) === true;
}

function shows(ladder: Ladder | undefined): boolean {
  return ladder !== undefined && locate(document, ladder).state !== 'absent';
}

function fits(spec: NotReadySpec, at: string): boolean {
  if (spec.address && new RegExp(spec.address).test(at)) return true;
  return spec.texts ? locate(document, [{ text: spec.texts }]).state !== 'absent' : false;
}
