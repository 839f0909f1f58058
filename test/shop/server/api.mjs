import { readJson, sendJson } from './http.mjs';
import { saveMemo } from './memo.mjs';
import { answerAsBuyer } from './script.mjs';
import { mergeSettings } from './settings.mjs';
import { addMessage, emit, findConversation, findOrder } from './state.mjs';

const SIDES = ['buyer', 'own', 'robot', 'system'];

function send(state, { conversationId, text, via }) {
  const conversation = findConversation(state, conversationId);
  if (!conversation || typeof text !== 'string' || !text.trim()) return [400, { message: '发送失败' }];
  state.sent.push({ conversationId, text, via });
  const message = addMessage(state, conversation, 'own', text);
  answerAsBuyer(state, conversation, text);
  return [200, { message }];
}

function say(state, { conversationId, side = 'buyer', text }) {
  const conversation = findConversation(state, conversationId);
  if (!conversation || !SIDES.includes(side) || typeof text !== 'string')
    return [400, { message: 'conversationId, side, text' }];
  return [200, { message: addMessage(state, conversation, side, text) }];
}

// Another agent at work: open pages are not told unless `push` is set, as in a real shop.
function changeOrder(state, orderNo, { push, ...fields }) {
  const order = findOrder(state, orderNo);
  if (!order) return [404, { message: '订单不存在' }];
  const unknown = Object.keys(fields).filter((name) => !(name in order) || name === 'orderNo');
  if (unknown.length > 0) return [400, { message: `unknown fields: ${unknown}` }];
  Object.assign(order, fields);
  if (push) emit(state, { type: 'order', order });
  return [200, order];
}

function changeSettings(state, changes) {
  try {
    state.settings = mergeSettings(state.settings, changes);
  } catch (error) {
    return [400, { message: error.message }];
  }
  return [200, state.settings];
}

function reset(state) {
  state.reset();
  return [200, { ok: true }];
}

const chat = (state) => ({ now: state.now(), conversations: state.conversations });
const oneOrder = (state, orderNo) => {
  const order = findOrder(state, orderNo);
  return order ? [200, order] : [404, { message: '订单不存在' }];
};

const ROUTES = [
  ['GET', /^\/api\/settings$/, (state) => [200, state.settings]],
  ['POST', /^\/api\/settings$/, (state, body) => changeSettings(state, body)],
  ['POST', /^\/api\/reset$/, (state) => reset(state)],
  ['GET', /^\/api\/orders$/, (state) => [200, state.orders]],
  ['GET', /^\/api\/orders\/([\w-]+)$/, (state, _body, no) => oneOrder(state, no)],
  ['POST', /^\/api\/orders\/([\w-]+)$/, (state, body, no) => changeOrder(state, no, body)],
  ['POST', /^\/api\/orders\/([\w-]+)\/memo$/, (state, body, no) => saveMemo(state, no, body)],
  ['GET', /^\/api\/chat$/, (state) => [200, chat(state)]],
  ['GET', /^\/api\/sent$/, (state) => [200, state.sent]],
  ['POST', /^\/api\/chat\/send$/, (state, body) => send(state, body)],
  ['POST', /^\/api\/chat\/say$/, (state, body) => say(state, body)],
];

export async function answerApi(state, request, response, path) {
  for (const [method, pattern, handle] of ROUTES) {
    const match = request.method === method && pattern.exec(path);
    if (!match) continue;
    const body = method === 'POST' ? await readJson(request) : undefined;
    const [status, answer] = await handle(state, body, match[1]);
    return sendJson(response, status, answer);
  }
  return sendJson(response, 404, { message: path });
}
