import type { FlagColour } from '../shop/flag';
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

/** A meaning as it is written into an order, where the platform has a tag of three characters or no colour at all. */
export const MEANING_WORDS: Readonly<Record<FlagMeaning, string>> = {
  refund: '勿发',
  address: '改址',
  delay: '延发',
  courier: '快递',
  afterSale: '补发',
  gift: '赠品',
  price: '改价',
  standard: '标准',
  other: '其他',
};

/** Where a note template can be offered. */
export const NOTE_PLACES = ['list', 'detail', 'chat'] as const;

/** A place where a note template is offered. */
export type NotePlace = (typeof NOTE_PLACES)[number];

/** Keys that a template may have; the two left out open the menu (n) and take a note back (z). */
export const TEMPLATE_KEYS = 'abcdefghijklmopqrstuvwxy';

/** A note template (备注模板): `text` with variables, and what the order's flag then means. */
export interface NoteTemplate {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly meaning?: FlagMeaning | undefined;
  /** A colour of its own, whatever the scheme gives its meaning. */
  readonly colour?: FlagColour | undefined;
  /** One letter of `TEMPLATE_KEYS` that writes it. */
  readonly key?: string | undefined;
  /** Where it is offered; everywhere if left out. */
  readonly where?: readonly NotePlace[] | undefined;
  /** 一单一次: written once into an order, whatever the day. */
  readonly once?: boolean | undefined;
}

/** A note in a form of one of the manuals, for the lead to take on. */
export interface NoteForm extends NoteTemplate {
  readonly source: string;
}

/** A pack of note templates; `forms` are offered on the options page only. */
export interface NotePack extends Pack<'notes'> {
  readonly templates: readonly NoteTemplate[];
  readonly forms: readonly NoteForm[];
}
