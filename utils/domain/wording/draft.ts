import { type ConversationId, differ } from '../shop/conversation';

/** Which conversation the text in a composer was begun for. */
export interface Draft {
  /** The conversation that is open; the last one known while the page names none. */
  readonly conversation?: ConversationId | undefined;
  readonly text: string;
  readonly owner?: ConversationId | undefined;
  /** Drafts left behind in their own conversations, as the page will put them back. */
  readonly left?: readonly LeftDraft[];
}

interface LeftDraft {
  readonly conversation: ConversationId;
  readonly text: string;
}

/**
 * Follows a draft across a change of conversation: a text that stays in the box belongs to whom it was begun for,
 * one that the page put there instead (its own draft of that conversation) belongs to the new one. A page that names
 * no conversation for a moment has not changed it.
 */
export function seeDraft(before: Draft | undefined, seen: ConversationId | undefined, text: string): Draft {
  const same = !differ(before?.conversation, seen);
  const conversation = same ? join(before?.conversation, seen) : seen;
  const own = !same && before?.owner !== undefined && !differ(before.owner, before.conversation);
  const left = own ? leave(before.left ?? [], before.owner, before.text) : (before?.left ?? []);
  if (text.trim() === '') return { conversation, text, left };
  if (!before?.owner) return { conversation, text, owner: conversation, left };
  const put = left.find((one) => !differ(one.conversation, conversation))?.text;
  const carried = same || (text !== put && (text.includes(before.text) || before.text.includes(text)));
  const owner = carried ? before.owner : conversation;
  // What is learnt of the open conversation is learnt of the draft that is its own.
  return { conversation, text, owner: differ(owner, conversation) ? owner : join(owner, conversation), left };
}

/** @returns whether the draft stands in another conversation's window than it was begun for (串窗). */
export function isWrongWindow(draft: Draft | undefined): boolean {
  return differ(draft?.owner, draft?.conversation);
}

function join(
  one: ConversationId | undefined,
  other: ConversationId | undefined,
): ConversationId | undefined {
  if (!one || !other) return one ?? other;
  const key = other.key ?? one.key;
  const buyer = other.buyer ?? one.buyer;
  return { ...(key !== undefined && { key }), ...(buyer !== undefined && { buyer }) };
}

function leave(left: readonly LeftDraft[], conversation: ConversationId, text: string): LeftDraft[] {
  return [...left.filter((one) => differ(one.conversation, conversation)), { conversation, text }];
}
