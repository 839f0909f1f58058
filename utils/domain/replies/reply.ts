import type { Pack } from '../shop/pack';

/** Where an order stands, as far as it matters to what is said about it. */
export type OrderState = 'unpaid' | 'paid' | 'shipped' | 'signed' | 'refunding';

/** One canned reply (话术). `text` may hold variables such as `{买家}`; `code` is its short code (ky, fh1). */
export interface Reply {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly code: string;
  readonly text: string;
  /** How buyers ask for it, two to eight short examples; suggestions are found by them, frames do not get them. */
  readonly asks?: readonly string[];
  /** States of the order that it fits; without it any. */
  readonly states?: readonly OrderState[];
  /** Sites by id where it must not be offered: Pinduoduo allows no reminders of unpaid orders in the chat. */
  readonly exceptSites?: readonly string[];
}

/** A pack of replies: data, with ids, schema version and layer. `groups` gives the groups in their order. */
export interface ReplyPack extends Pack<'replies'> {
  readonly groups: readonly string[];
  readonly replies: readonly Reply[];
}

/** The replies that may be offered on a site. */
export function repliesFor<T extends Reply>(replies: readonly T[], site: string): readonly T[] {
  return replies.filter(({ exceptSites }) => !exceptSites?.includes(site));
}
