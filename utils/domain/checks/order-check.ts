import type { Message } from '../shop/conversation';
import type { Order } from '../shop/order';
import type { SeenOrder } from '../shop/seen-order';
import { type ChangeBranch, changeStages } from './address-change';
import { type FormState, formState } from './answer';
import { type CheckList, makeCheckList } from './check-list';
import type { CheckShop } from './check-settings';
import { type CheckPack, confirmationText } from './confirmation';
import type { AddressReading, Difference } from './facts';
import { itemsOf } from './items';
import { checkByMachine } from './machine';
import { isUnshipped } from './order-checks';
import { type CheckRecord, type ConfirmedBy, standing } from './record';
import { printsOf } from './version';

/** Everything that checking one order takes. */
export interface OrderCheckParts {
  readonly order: Order;
  readonly buyer: string | undefined;
  readonly inSight: readonly string[];
  readonly messages: readonly Message[];
  readonly orders: readonly SeenOrder[];
  readonly address: AddressReading;
  readonly shop: CheckShop;
  readonly pack: CheckPack;
  readonly record: CheckRecord | undefined;
}

/** An order beside the chat, checked: what the check tab shows. */
export interface OrderCheck {
  readonly list: CheckList;
  /** The form for the composer; none where the order is certainly another buyer's (004-19). */
  readonly confirmation?: string;
  readonly masked: boolean;
  readonly form: FormState;
  readonly confirmed: ConfirmedBy | undefined;
  /** What the order says beside what the buyer wrote. */
  readonly differences: readonly Difference[];
  /** What to do about another address, by how far the order may be (002-70 to 002-72). */
  readonly changes: readonly ChangeBranch[];
  /** The address that the buyer wrote, where it is another. */
  readonly newAddress?: string;
  /** Paid, not shipped, and nobody has said that it is right. */
  readonly unconfirmed: boolean;
}

/** Checks one order: machine checks, the shop's list with what was ticked, the form and the buyer's answer. */
export function checkOrder(parts: OrderCheckParts): OrderCheck {
  const { order, messages, shop, pack } = parts;
  const form = formState(messages, order.no, pack);
  const results = checkByMachine({
    ...parts,
    from: form.state === 'yes' ? form.at + 1 : 0,
    regions: shop.regions ?? pack.regions,
    largeOrder: shop.largeOrder,
  });
  const stands = standing(parts.record, printsOf(order));
  const list = makeCheckList({
    order,
    items: itemsOf(shop, pack.lists),
    own: shop.own,
    results,
    standing: stands,
  });
  const stages = changeStages(order);
  const other = results.find(({ rule, state }) => rule === 'check.address.said' && state === 'look');
  const status = order.fields.status;
  return {
    list,
    ...(!list.otherBuyer && { confirmation: confirmationText(pack, order) }),
    masked: Object.values(order.fields).some((field) => field.state === 'masked'),
    form,
    confirmed: stands.confirmed,
    differences: results.flatMap(({ difference, state }) =>
      difference && state === 'look' ? [difference] : [],
    ),
    changes: pack.changes.filter(({ stage }) => stages.includes(stage)),
    ...(other?.difference && { newAddress: other.difference.said }),
    unconfirmed: stands.confirmed === undefined && status?.state === 'found' && isUnshipped(status.value),
  };
}
