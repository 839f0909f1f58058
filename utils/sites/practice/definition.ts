import type { Definition, FieldSpec } from '../definition';
import { dialects, overwritten } from './memos';

const field = (name: string): FieldSpec => ({ at: [{ css: `[data-field="${name}"]` }] });

const orderFields = {
  recipient: field('recipient'),
  phone: field('phone'),
  address: field('address'),
  goods: field('goods'),
  spec: field('spec'),
  quantity: field('quantity'),
  courier: field('courier'),
  buyerNote: field('buyer-note'),
  buyer: field('buyer'),
  amount: { ...field('amount'), pattern: '\\d[\\d,]{0,9}(?:\\.\\d{1,2})?' },
  status: field('status'),
} as const;

const flags = {
  red: '[data-flag="red"]',
  yellow: '[data-flag="yellow"]',
  green: '[data-flag="green"]',
  blue: '[data-flag="blue"]',
  purple: '[data-flag="purple"]',
  gray: '[data-flag="gray"]',
} as const;

const order = {
  no: field('order-no'),
  fields: orderFields,
  memo: field('memo'),
  tag: field('memo-tag'),
  flags,
  tools: [{ text: ['添加备注', '修改备注'], css: 'button' }],
} as const;

const COMPOSER =
  '#composer .ql-editor, #composer [contenteditable="true"], #composer:is(textarea, [contenteditable])';

/** The practice shop (练习店铺), our own; loopback only and left out of release builds. */
export const practice: Definition = {
  schema: 1,
  id: 'practice',
  version: 5,
  checkedOn: '2026-11-22',
  evidence: 'A',
  title: '练习店铺',
  origins: ['http://127.0.0.1/*', 'http://localhost/*'],
  pages: [
    { kind: 'chat', address: '^/chat(?:/frame)?(?:[?#]|$)' },
    { kind: 'detail', address: '^/orders/[^/?#]{1,40}' },
    { kind: 'orders', address: '^/orders(?:[?#]|$)' },
  ],
  notLoggedIn: { address: '^/login' },
  notReady: { texts: ['正在连接服务器...'] },
  composer: {
    at: [
      { css: COMPOSER },
      // An editor in a frame of its own: there the body is the composer.
      { css: '.mce-content-body[contenteditable="true"]' },
      { css: `#chat-box >>> ${COMPOSER}` },
    ],
    send: [{ css: '#send-button' }, { role: 'button', name: '发送' }, { css: '#chat-box >>> #send-button' }],
    inFrame: ['iframe[src*="/chat/frame"], #composer iframe', '#chat-box >>> #composer iframe'],
  },
  chat: {
    empty: [{ css: '#chat-header [data-field="buyer"]:empty' }],
    end: [{ css: '#end-conversation' }],
    key: { at: [{ css: '#chat-header' }], attribute: 'data-conversation-id' },
    buyer: { at: [{ css: '#chat-header [data-field="buyer"]' }] },
    list: {
      row: '#conversation-list [data-conversation-id]',
      key: { at: [], attribute: 'data-conversation-id' },
      buyer: { at: [{ css: '.conversation-name' }, { css: '[class*="conversation-name"]' }] },
      waiting: { at: [{ css: '.wait-mark' }, { css: '[class*="wait-mark"]' }] },
    },
    messages: {
      row: '#message-list [data-message-id]',
      id: 'data-message-id',
      text: '.message-text, [class*="message-text"]',
      sides: { robot: '[data-side="robot"]', own: '[data-side="own"]', buyer: '[data-side="buyer"]' },
    },
  },
  order: { ...order, scope: [{ css: '#order-card' }] },
  detail: { ...order, scope: [{ css: '#order-detail' }] },
  orderRows: { ...order, row: '[data-order-row]', empty: [{ text: ['没有符合条件的订单'] }] },
  memo: overwritten,
  dialects,
  watch: ['data-conversation-id'],
  orderNumber: '\\d{6}-\\d{9,15}',
  links: ['practice.example'],
  reservedKeys: [],
  triggers: ['/', '、'],
};
