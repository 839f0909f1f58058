import type { Definition, FieldSpec } from '../definition';

const labelled = (...labels: string[]): FieldSpec => ({ at: labels.map((label) => ({ label })) });

const orderFields = {
  recipient: labelled('收件人', '收货人'),
  phone: labelled('手机号', '联系电话'),
  address: labelled('收货地址', '地址'),
  goods: labelled('商品'),
  spec: labelled('规格'),
  quantity: labelled('数量'),
  courier: labelled('快递公司', '快递'),
  buyerNote: labelled('买家留言'),
  amount: { ...labelled('实收金额', '实付金额'), pattern: '\\d[\\d,]{0,9}(?:\\.\\d{1,2})?' },
  status: labelled('订单状态'),
} as const;

const number = '\\d{6}-\\d{15}';
const memoButton = { text: ['添加备注', '修改备注'] } as const;
const tag = (name: string) => [{ text: [name], css: '[class*="tag-wraper"]' }];

/**
 * Pinduoduo (拼多多商家后台). Composer, messages and list: evidence A and B of marketplaces.md 2.1; memo dialog: section 3.
 * The order card beside the chat is read by its label texts and not confirmed on a live page.
 */
export const pinduoduo: Definition = {
  schema: 1,
  id: 'pinduoduo',
  version: 3,
  checkedOn: '2026-11-22',
  evidence: 'B',
  title: '拼多多',
  origins: ['https://mms.pinduoduo.com/*'],
  pages: [
    { kind: 'chat', address: '^/chat-merchant/' },
    { kind: 'orders', address: '^/orders/list' },
  ],
  notLoggedIn: { address: '^/login', texts: ['扫码登录', '登录已失效', '请先登录'] },
  notReady: { texts: ['正在连接服务器...'] },
  composer: {
    at: [{ css: 'textarea#replyTextarea' }],
    send: [{ css: 'div.send-btn' }, { text: ['发送'] }],
  },
  chat: {
    key: { at: [{ css: '#msgListContainer [currentuid]' }], attribute: 'currentuid', same: true },
    buyer: {
      at: [
        { css: 'li.chat-item.active .chat-nickname' },
        { css: 'li.chat-item[class*="active"] .chat-nickname' },
      ],
    },
    list: {
      row: 'li.chat-item',
      key: { at: [], attribute: 'data-random' },
      buyer: { at: [{ css: '.chat-nickname' }] },
      waiting: {
        at: [{ css: '.chat-unreply-time' }, { css: '.chat-time > p' }],
        pattern: '\\d{1,4}\\s?(?:秒|分钟)',
      },
    },
    messages: {
      row: '#msgListContainer li.onemsg',
      id: 'id',
      text: '.msg-content-box',
      sides: { robot: '.cs-item.callback', own: '.cs-item', buyer: '.buyer-item' },
    },
  },
  order: {
    scope: [{ css: '.right-panel-container' }, { css: '.right-panel' }],
    no: { at: [{ label: '订单编号' }, { label: '订单号' }], pattern: number },
    fields: orderFields,
    tools: [memoButton],
  },
  orderRows: {
    row: { around: memoButton },
    // Not confirmed on a live page: where the words differ, a filter without hits reads as a page that has changed.
    empty: [{ text: ['暂无数据', '暂无订单', '没有符合条件的订单'] }],
    no: { at: [{ label: '订单编号' }, { label: '订单号' }, { css: ':scope' }], pattern: number },
    fields: orderFields,
    tools: [memoButton],
  },
  memo: {
    mode: 'overwrite',
    steps: ['open', 'read', 'look', 'write', 'flag', 'save', 'closed', 'readBack'],
    open: [memoButton],
    hasMemo: [{ text: ['修改备注'] }],
    dialog: [{ around: 'textarea[placeholder^="订单备注"]', holds: ['保存'] }],
    note: [
      { css: 'textarea[placeholder="订单备注由商家添加，仅平台客服和商家可见"]' },
      { css: 'textarea[placeholder^="订单备注"]' },
    ],
    flags: {
      red: tag('红色'),
      yellow: tag('黄色'),
      green: tag('绿色'),
      blue: tag('蓝色'),
      purple: tag('紫色'),
    },
    chosen: '[class*="active-tag"]',
    save: [{ text: ['保存'], css: 'button' }, { text: ['保存'] }],
    cancel: [{ text: ['取消'], css: 'button' }, { text: ['取消'] }],
    error: '[role="alert"], [class*="error"]',
    readBack: 'dialog',
    limit: 300,
    unit: 'characters',
  },
  watch: ['data-random', 'currentuid'],
  orderNumber: number,
  links: ['pinduoduo.com', 'yangkeduo.com'],
  reservedKeys: ['ArrowUp', 'ArrowDown'],
  triggers: ['/', '、'],
};
