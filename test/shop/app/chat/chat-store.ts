import { events } from '../events';
import type { Conversation, Message } from '../model';
import { fetchChat } from '../server';
import { createStore } from '../store';

export const conversations = createStore<Conversation[]>([]);
export const currentId = createStore('');

const lastAt = ({ messages }: Conversation): number => messages.at(-1)?.at ?? 0;
const newestFirst = (list: Conversation[]) => list.toSorted((one, other) => lastAt(other) - lastAt(one));

export function addMessage(conversationId: string, message: Message): void {
  const changed = conversations.get().map((each) => {
    const isNew = each.id === conversationId && !each.messages.some(({ id }) => id === message.id);
    return isNew ? { ...each, messages: [...each.messages, message] } : each;
  });
  conversations.set(newestFirst(changed));
}

async function load(): Promise<void> {
  const answer = await fetchChat();
  const sorted = newestFirst(answer.conversations);
  conversations.set(sorted);
  if (currentId.get()) return;
  const asked = new URLSearchParams(location.search).get('conversation');
  currentId.set(asked ?? sorted[0]?.id ?? '');
}

events.subscribe((event) => {
  if (event.type === 'message') addMessage(event.conversationId, event.message);
  else if (event.type === 'open' || event.type === 'reset') void load().catch(() => undefined);
});
