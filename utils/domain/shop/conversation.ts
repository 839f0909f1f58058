/** Who wrote a message. A robot's answer is the shop's, but does not count as an agent's. */
export type Side = 'buyer' | 'own' | 'robot' | 'system';

/** One message of a chat. */
export interface Message {
  readonly id: string;
  readonly side: Side;
  readonly text: string;
}

/** The open conversation (会话): `key` tells it from all others of this site, `buyer` is the name shown. */
export interface Conversation {
  readonly key: string;
  readonly buyer: string;
  readonly messages: readonly Message[];
}

/** What stands in one row of the conversation list. */
export interface ConversationRow {
  readonly key: string;
  readonly buyer: string;
  readonly waiting?: string;
}
