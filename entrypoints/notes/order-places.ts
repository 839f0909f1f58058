import type { NotePlace } from '@/utils/domain/notes/template';
import type { Memo, Order } from '@/utils/domain/shop/order';
import type { Definition, OrderSpec } from '@/utils/sites/definition';
import {
  address,
  findOrderRow,
  orderIn,
  pageKind,
  readMemo,
  readOrder,
  readRowNumbers,
} from '@/utils/sites/read';

/** Where orders stand on this page: in rows of a list, on a detail page, or in the card beside a chat. */
export interface OrderPlaces {
  /** Orders in sight and the elements that show them now. */
  visible(): readonly { readonly no: string; readonly element: HTMLElement }[];
  /** The one element that shows an order now. */
  find(no: string): HTMLElement | undefined;
  read(element: HTMLElement): Order | undefined;
  memo(element: HTMLElement): Memo | undefined;
  /** What kind of place it is, for templates that are offered only there. */
  readonly place: NotePlace;
  /** Where the tools of an order belong. */
  readonly tools: OrderSpec['tools'];
}

/** @returns the order places of the page that is open, or undefined where it has none. */
export function orderPlaces(definition: Definition): OrderPlaces | undefined {
  const kind = pageKind(definition, address());
  const { orderRows, orderNumber } = definition;
  if (kind === 'orders' && orderRows) {
    return {
      visible: () => readRowNumbers(orderRows, orderNumber),
      find: (no) => findOrderRow(orderRows, orderNumber, no),
      read: (element) => orderIn(orderRows, element),
      memo: (element) => readMemo(orderRows, element),
      place: 'list',
      tools: orderRows.tools,
    };
  }
  const spec = kind === 'chat' ? definition.order : kind === 'detail' ? definition.detail : undefined;
  if (!spec) return undefined;
  return {
    visible() {
      const row = readOrder(spec);
      return row ? [{ no: row.order.no, element: row.element }] : [];
    },
    find(no) {
      const row = readOrder(spec);
      return row?.order.no === no ? row.element : undefined;
    },
    read: (element) => orderIn(spec, element),
    memo: (element) => readMemo(spec, element),
    place: kind === 'chat' ? 'chat' : 'detail',
    tools: spec.tools,
  };
}
