import type { ConversationId } from './conversation';

/** What the agent has filled in for variables that the page does not give, by their names. */
export type AskedValues = Readonly<Record<string, string>>;

/**
 * What a view wants done. It goes to the frame that can do it, which reads its own context again:
 * a conversation that it was meant for and that is no longer the open one ends it.
 */
export type Intent =
  | {
      readonly kind: 'insertReply';
      readonly reply: string;
      readonly conversation?: ConversationId | undefined;
    }
  | {
      readonly kind: 'insertConfirmation';
      readonly text: string;
      readonly order: string;
      readonly conversation?: ConversationId | undefined;
    }
  | {
      readonly kind: 'writeNote';
      readonly template: string;
      readonly order: string;
      readonly asked?: AskedValues;
    }
  | { readonly kind: 'undoNote'; readonly order: string }
  | { readonly kind: 'tickCheck'; readonly order: string; readonly item: string; readonly on: boolean }
  | {
      readonly kind: 'confirmOrder';
      readonly order: string;
      readonly by: 'buyer' | 'agent';
      /** Also writes the note that it was checked. */
      readonly note: boolean;
    }
  | { readonly kind: 'reopenOrder'; readonly order: string }
  /** Adds a note that cancels the last one, where a memo can only be added to. */
  | { readonly kind: 'cancelNote'; readonly order: string };

/** What came of an intent; a code that the interface has words for. */
export type IntentResult = { readonly done: true } | { readonly done: false; readonly code: string };
