import type { Pack } from '../shop/pack';

/** What a flag says in a shop; a flag scheme gives each meaning its colour. Ordered from the strongest down. */
export const FLAG_MEANINGS = [
  'refund', // 退款·勿发
  'address', // 改址
  'delay', // 延发
  'courier', // 快递
  'afterSale', // 已发货后的补发、少件
  'gift', // 赠品
  'price', // 改价
  'standard', // 标准
  'other', // 其他
] as const;

/** Meaning of a flag. */
export type FlagMeaning = (typeof FLAG_MEANINGS)[number];

/** A note template (备注模板): `text` with variables, and what the order's flag then means. */
export interface NoteTemplate {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly meaning?: FlagMeaning;
}

/** A pack of note templates. */
export interface NotePack extends Pack<'notes'> {
  readonly templates: readonly NoteTemplate[];
}
