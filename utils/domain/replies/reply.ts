import type { Pack } from '../shop/pack';

/** One canned reply (话术). `text` may hold variables such as `{买家}`; `code` is its short code (ky, fh1). */
export interface Reply {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly code: string;
  readonly text: string;
}

/** A pack of replies: data, with ids, schema version and layer. `groups` gives the groups in their order. */
export interface ReplyPack extends Pack<'replies'> {
  readonly groups: readonly string[];
  readonly replies: readonly Reply[];
}
