import type { OrderField } from '../shop/order';
import type { OwnItem } from './check-settings';
import type { CheckRule } from './facts';

/** One kind of item of a check list: what of the order it shows, and which machine checks speak for it. */
export interface ItemKind {
  readonly fields: readonly OrderField[];
  readonly rules: readonly CheckRule[];
  /** Whether it is done where all its machine checks pass; else a person has to say so. */
  readonly self?: true;
}

/** Every kind of item that a check list can have, by id. What a person alone can tell never checks itself. */
export const ITEM_KINDS = {
  goods: { fields: ['goods'], rules: [] },
  recipient: { fields: ['recipient'], rules: [] },
  size: { fields: ['spec'], rules: ['check.size.said'] },
  phone: { fields: ['phone'], rules: ['check.phone.shape', 'check.phone.said'], self: true },
  colour: { fields: ['spec'], rules: ['check.colour.said'] },
  spec: { fields: ['spec'], rules: ['check.size.said', 'check.colour.said'] },
  courier: { fields: ['courier'], rules: ['check.courier.region'] },
  quantity: { fields: ['quantity'], rules: ['check.quantity.said'] },
  address: {
    fields: ['address'],
    rules: ['check.address.region', 'check.address.house', 'check.address.said'],
  },
  remark: { fields: ['buyerNote'], rules: ['check.remark.note'], self: true },
  buyer: { fields: ['buyer'], rules: ['check.buyer.same', 'check.buyer.lookalike'], self: true },
  merge: { fields: [], rules: ['check.merge.orders'], self: true },
  amount: { fields: ['amount'], rules: ['check.amount.large'], self: true },
} as const satisfies Readonly<Record<string, ItemKind>>;

/** Id of an item that the product knows. */
export type ItemId = keyof typeof ITEM_KINDS;

/** A check list (核对单) as it ships: a preset that a shop begins with. */
export interface CheckPreset {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly items: readonly ItemId[];
}

/** @returns what an item shows and asks, or nothing for one that is known neither here nor to the shop */
export function kindOf(id: string, own: readonly OwnItem[]): ItemKind | undefined {
  if (Object.hasOwn(ITEM_KINDS, id)) return ITEM_KINDS[id as ItemId];
  return own.some((item) => item.id === id) ? { fields: [], rules: [] } : undefined;
}

/** @returns the items of a shop's list in their order: its own choice, else the preset's, else the first preset's */
export function itemsOf(
  shop: {
    readonly list: string;
    readonly items?: readonly string[] | undefined;
    readonly own: readonly OwnItem[];
  },
  presets: readonly CheckPreset[],
): readonly string[] {
  const preset = presets.find(({ id }) => id === shop.list) ?? presets[0];
  const ids: readonly string[] = shop.items ?? [...(preset?.items ?? []), ...shop.own.map(({ id }) => id)];
  return ids.filter((id) => kindOf(id, shop.own) !== undefined);
}
