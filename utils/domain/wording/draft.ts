/** Which conversation the text in a composer was begun for. */
export interface Draft {
  readonly conversation: string;
  readonly text: string;
  readonly owner?: string;
}

/**
 * Follows a draft across a change of conversation: a text that stays in the box belongs to whom it was begun for,
 * one that the page put there instead (its own draft of that conversation) belongs to the new one.
 */
export function seeDraft(before: Draft | undefined, conversation: string, text: string): Draft {
  if (text.trim() === '') return { conversation, text };
  if (!before?.owner || before.text.trim() === '') return { conversation, text, owner: conversation };
  if (before.conversation === conversation) return { conversation, text, owner: before.owner };
  const carried = text.includes(before.text) || before.text.includes(text);
  return { conversation, text, owner: carried ? before.owner : conversation };
}

/** @returns whether the draft stands in another conversation's window than it was begun for (串窗). */
export function isWrongWindow(draft: Draft | undefined): boolean {
  return draft?.owner !== undefined && draft.owner !== draft.conversation;
}
