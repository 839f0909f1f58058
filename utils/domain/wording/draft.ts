/** Which conversation the text in a composer was begun for. */
export interface Draft {
  readonly conversation: string;
  readonly text: string;
  readonly owner?: string;
  /** Drafts left behind in their own conversations, as the page will put them back. */
  readonly left?: Readonly<Record<string, string>>;
}

/**
 * Follows a draft across a change of conversation: a text that stays in the box belongs to whom it was begun for,
 * one that the page put there instead (its own draft of that conversation) belongs to the new one.
 */
export function seeDraft(before: Draft | undefined, conversation: string, text: string): Draft {
  const same = before?.conversation === conversation;
  const own = !same && before?.owner !== undefined && before.owner === before.conversation;
  const left = own ? { ...before.left, [before.conversation]: before.text } : (before?.left ?? {});
  if (text.trim() === '') return { conversation, text, left };
  if (!before?.owner) return { conversation, text, owner: conversation, left };
  const carried =
    same || (text !== left[conversation] && (text.includes(before.text) || before.text.includes(text)));
  return { conversation, text, owner: carried ? before.owner : conversation, left };
}

/** @returns whether the draft stands in another conversation's window than it was begun for (串窗). */
export function isWrongWindow(draft: Draft | undefined): boolean {
  return draft?.owner !== undefined && draft.owner !== draft.conversation;
}
