import { drawConversations } from './conversations.mjs';
import { drawOrders, drawPeople } from './orders.mjs';
import { seededRandom } from './random.mjs';
import { defaultSettings } from './settings.mjs';

const SEED = 20260918;

/** One shop: everything that a server instance remembers, and nothing else. */
export function createState({ now = Date.now, settings = {} } = {}) {
  const state = { now, loads: 0, listeners: new Set() };
  state.reset = () => {
    const random = seededRandom(SEED);
    const people = drawPeople(random, 240);
    state.orders = drawOrders(random, people);
    state.messageCount = 0;
    state.conversations = drawConversations(random, people, now());
    for (const conversation of state.conversations) {
      for (const message of conversation.messages) message.id = nextMessageId(state);
    }
    state.sent = [];
    state.settings = { ...defaultSettings(), ...settings };
    emit(state, { type: 'reset' });
  };
  state.reset();
  return state;
}

const nextMessageId = (state) => `m${String(++state.messageCount).padStart(4, '0')}`;

export function emit(state, event) {
  for (const listener of state.listeners) listener(event);
}

export const findOrder = (state, orderNo) => state.orders.find((order) => order.orderNo === orderNo);
export const findConversation = (state, id) =>
  state.conversations.find((conversation) => conversation.id === id);

export function addMessage(state, conversation, side, text) {
  const message = { id: nextMessageId(state), side, text, at: state.now() };
  conversation.messages.push(message);
  emit(state, { type: 'message', conversationId: conversation.id, message });
  return message;
}

export function addOrder(state, order) {
  state.orders.unshift(order);
  emit(state, { type: 'order', order });
}
