import type { Conversation, Flag, Message, Order } from './model';
import { ownSettings } from './start';

export class Refused extends Error {}

async function call<Answer>(path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`/api/${path}`, init);
  const answer: unknown = await response.json();
  if (!response.ok) throw new Refused((answer as { message?: string }).message ?? '网络异常');
  return answer as Answer;
}

let failed = 0;

function saveRules(): Record<string, unknown> {
  const own = ownSettings();
  const rules: Record<string, unknown> = {};
  for (const name of ['saveDelay', 'truncate']) if (own.has(name)) rules[name] = Number(own.get(name));
  if (own.has('memoMode')) rules.memoMode = own.get('memoMode');
  if (own.has('refuse')) rules.refuse = own.get('refuse');
  if (failed < Number(own.get('failSaves') ?? 0)) {
    failed += 1;
    rules.failNow = true;
  }
  return rules;
}

export const fetchOrders = () => call<Order[]>('orders');
export const fetchOrder = (orderNo: string) => call<Order>(`orders/${orderNo}`);
export const fetchChat = () => call<{ conversations: Conversation[] }>('chat');
export const saveMemo = (orderNo: string, note: { memo: string; flag: Flag | null; tag: string }) =>
  call(`orders/${orderNo}/memo`, { ...note, rules: saveRules() });
/** Ends a conversation: the page says so in it. */
export const endConversation = (conversationId: string) =>
  call('chat/say', { conversationId, side: 'system', text: '会话已结束' });
export const postMessage = (conversationId: string, text: string, via: string) =>
  call<{ message: Message }>('chat/send', { conversationId, text, via });
