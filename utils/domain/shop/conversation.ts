/** Who wrote a message. A robot's answer is the shop's, but does not count as an agent's. */
export type Side = 'buyer' | 'own' | 'robot' | 'system';

/** One message of a chat. */
export interface Message {
  readonly id: string;
  readonly side: Side;
  readonly text: string;
}

/** What tells a conversation from others: the site's own key and the name shown, as far as the page gives them now. */
export interface ConversationId {
  readonly key?: string;
  readonly buyer?: string;
}

/** The open conversation (会话). */
export interface Conversation extends ConversationId {
  readonly messages: readonly Message[];
}

/**
 * Whether two are certainly not the same conversation: key is compared with key, else name with name, never one with
 * the other. What is not known differs from nothing.
 */
export function differ(one: ConversationId | undefined, other: ConversationId | undefined): boolean {
  if (one?.key !== undefined && other?.key !== undefined) return one.key !== other.key;
  return one?.buyer !== undefined && other?.buyer !== undefined && one.buyer !== other.buyer;
}

/** What stands in one row of the conversation list. */
export interface ConversationRow {
  readonly key: string;
  readonly buyer: string;
  readonly waiting?: string;
}

/** @returns what tells a conversation from others, without its messages. */
export function idOf(conversation: Conversation | undefined): ConversationId | undefined {
  if (!conversation) return undefined;
  const { messages: _, ...id } = conversation;
  return id;
}
