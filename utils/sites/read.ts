import type { Conversation, ConversationRow, Message, Side } from '../domain/shop/conversation';
import type { FlagColour } from '../domain/shop/flag';
import type { Memo, Order, OrderField } from '../domain/shop/order';
import type { PageKind } from '../domain/shop/page-kind';
import { enter, findAll } from '../page/shadow';
import { isInWindow, isVisible } from '../page/visible';
import type { ChatSpec, Definition, FieldSpec, MemoSpec, OrderRowsSpec, OrderSpec } from './definition';
import { type Located, locate, locateAll } from './locate';
import { readField, readText } from './read-field';

/** One order row of a list: the order and the element that shows it now. */
export interface OrderRow {
  readonly order: Order;
  readonly element: HTMLElement;
}

/** Latest messages that are kept; older ones are history. */
const MESSAGES_KEPT = 40;

/** Whether a document has no address of its own: its page has written it (about:blank, srcdoc), as an editor's frame. */
export function isWritten(root: Document = document): boolean {
  return root.location.protocol === 'about:';
}

/** @returns a document's address as definitions are written to it: path, query and hash; a written one has its page's. */
export function address(root: Document = document): string {
  const { pathname, search, hash } = (isWritten(root) && writerOf(root)?.location) || root.location;
  return pathname + search + hash;
}

/** The page around a document that it has written; another origin's frame throws at every touch. */
function writerOf(root: Document): Document | undefined {
  try {
    for (
      let frame = root.defaultView;
      frame && frame !== frame.parent;
      frame = frame.parent as typeof frame
    ) {
      const { document: page } = frame.parent;
      if (!isWritten(page)) return page;
    }
  } catch {
    // Nobody that can be read.
  }
  return undefined;
}

/** @returns which page of the back office an address is. */
export function pageKind(definition: Definition, address: string): PageKind {
  return definition.pages.find((page) => new RegExp(page.address).test(address))?.kind ?? 'other';
}

/** @returns the memo dialog that this page has */
export function memoSpec({ memo, dialects }: Definition): MemoSpec | undefined {
  return dialects?.find(({ here }) => document.querySelector(here) !== null)?.memo ?? memo;
}

/** @returns the composer as it stands now. */
export function readComposer(definition: Definition, root: Document = document): Located {
  return definition.composer ? locate(root, definition.composer.at) : { state: 'absent' };
}

/** @returns every visible element that any rung takes for the composer. */
export function readComposers({ composer }: Definition): HTMLElement[] {
  const hits = composer?.at.flatMap((locator) => locateAll(document, locator)) ?? [];
  return [...new Set(hits)].filter(isVisible);
}

/** @returns the shadow roots of a document in which the definition looks for something, whether or not it is there yet */
export function readRoots(definition: Definition, root: Document = document): ReadonlySet<ShadowRoot> {
  return new Set(stepsOf(definition).flatMap((css) => enter(root, css).roots));
}

const STEPS = new WeakMap<object, readonly string[]>();

/** The selectors of a definition that enter shadow roots. */
function stepsOf(definition: object): readonly string[] {
  const known = STEPS.get(definition);
  if (known) return known;
  const steps = Object.values(definition).flatMap((one: unknown) =>
    typeof one === 'string'
      ? one.includes(' >>> ')
        ? [one]
        : []
      : one instanceof Object
        ? stepsOf(one)
        : [],
  );
  STEPS.set(definition, steps);
  return steps;
}

/** Reads the open conversation; undefined while none is open, or neither its key nor its buyer can be read. */
export function readConversation(spec: ChatSpec, root: Document = document): Conversation | undefined {
  const buyer = readText(root, spec.buyer);
  const key = readText(root, spec.key);
  if (key === undefined && buyer === undefined) return undefined;
  const rows = findAll(root, spec.messages.row).slice(-MESSAGES_KEPT);
  return {
    ...(key !== undefined && { key }),
    ...(buyer !== undefined && { buyer }),
    messages: rows.map((row) => readMessage(spec, row)),
  };
}

function readMessage({ messages }: ChatSpec, row: HTMLElement): Message {
  const { robot, own, buyer } = messages.sides;
  const is = (selector: string) => row.matches(selector) || row.querySelector(selector) !== null;
  const side: Side = robot && is(robot) ? 'robot' : is(own) ? 'own' : is(buyer) ? 'buyer' : 'system';
  return {
    id: row.getAttribute(messages.id) ?? '',
    side,
    text: row.querySelector(messages.text)?.textContent?.trim() ?? '',
  };
}

/** Reads the rows of the conversation list that are in the page. */
export function readConversationRows({ list }: ChatSpec, root: Document = document): ConversationRow[] {
  return findAll(root, list.row).flatMap((row) => {
    const buyer = readText(row, list.buyer);
    if (buyer === undefined) return [];
    const waiting = readText(row, list.waiting);
    const key = (list.key.attribute && row.getAttribute(list.key.attribute)) || buyer;
    return [waiting === undefined ? { key, buyer } : { key, buyer, waiting }];
  });
}

/** The rows of the conversation list that are in the page, with the elements that show them now. */
export function readConversationElements(
  { list }: ChatSpec,
  root: Document = document,
): { readonly buyer: string; readonly element: HTMLElement }[] {
  return findAll(root, list.row).flatMap((element) => {
    const buyer = readText(element, list.buyer);
    return buyer === undefined ? [] : [{ buyer, element }];
  });
}

/** @returns the buyer that a row of the conversation list shows now */
export function readRowBuyer({ list }: ChatSpec, row: HTMLElement): string | undefined {
  return readText(row, list.buyer);
}

/** Reads the order beside the chat or on a detail page, and where it stands. */
export function readOrder(spec: OrderSpec, root: Document = document): OrderRow | undefined {
  const scope = locate(root, spec.scope);
  if (scope.state !== 'found') return undefined;
  const order = orderIn(spec, scope.element);
  return order && { order, element: scope.element };
}

/** The visible order rows of a list with their numbers only: cheap enough to look at whenever something moved. */
export function readRowNumbers(
  spec: OrderRowsSpec,
  orderNumber: string,
  inWindow = true,
): { no: string; element: HTMLElement }[] {
  return rowElements(spec, orderNumber).flatMap((element) => {
    if (inWindow && !isInWindow(element.getBoundingClientRect())) return [];
    if (!isVisible(element)) return [];
    const no = readText(element, spec.no);
    return no === undefined ? [] : [{ no, element }];
  });
}

/** The one row that shows an order now; undefined where none or several do: lists recycle their rows. */
export function findOrderRow(spec: OrderRowsSpec, orderNumber: string, no: string): HTMLElement | undefined {
  const rows = rowElements(spec, orderNumber).filter(
    (element) => isVisible(element) && readText(element, spec.no) === no,
  );
  return rows.length === 1 ? rows[0] : undefined;
}

function rowElements(spec: OrderRowsSpec, orderNumber: string): HTMLElement[] {
  if (typeof spec.row === 'string') return findAll(document, spec.row);
  const number = new RegExp(orderNumber, 'g');
  return locateAll(document, spec.row.around).flatMap((anchor) => {
    for (
      let element = anchor.parentElement;
      element && element !== document.body;
      element = element.parentElement
    ) {
      const numbers = new Set(element.textContent?.match(number));
      if (numbers.size === 1) return [element];
      if (numbers.size > 1) return [];
    }
    return [];
  });
}

/** Reads the order that stands in an element. */
export function orderIn(spec: Omit<OrderSpec, 'scope'>, scope: HTMLElement): Order | undefined {
  const no = readText(scope, spec.no);
  if (no === undefined) return undefined;
  const fields = Object.fromEntries(
    Object.entries(spec.fields).map(([name, field]) => [name, readField(scope, field as FieldSpec)]),
  ) as Partial<Record<OrderField, ReturnType<typeof readField>>>;
  const memo = readMemo(spec, scope);
  return memo ? { no, fields, memo } : { no, fields };
}

/** The memo as an order's own scope shows it; undefined where the definition does not say where it stands. */
export function readMemo(spec: Omit<OrderSpec, 'scope'>, scope: HTMLElement): Memo | undefined {
  if (!spec.memo) return undefined;
  const text = readText(scope, spec.memo) ?? '';
  const flag = Object.entries(spec.flags ?? {}).find(
    ([, selector]) => scope.querySelector(selector) !== null,
  )?.[0];
  const tag = spec.tag && readText(scope, spec.tag);
  return { text, ...(flag && { flag: flag as FlagColour }), ...(tag && { tag }) };
}
