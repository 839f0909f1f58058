import type { Definition, MemoSpec } from '../definition';

/** The practice shop's plain memo dialog: one text, overwritten with its colour. */
export const overwritten: MemoSpec = {
  mode: 'overwrite',
  steps: ['open', 'read', 'look', 'write', 'flag', 'save', 'closed', 'readBack'],
  open: [{ text: ['添加备注', '修改备注'], css: 'button' }],
  dialog: [{ css: '[role="dialog"]' }, { css: 'dialog[open]' }],
  note: [{ css: 'textarea[placeholder="商家备注，仅平台客服和商家可见"]' }, { css: 'textarea' }],
  flags: {
    red: [{ role: 'radio', name: '红色' }],
    yellow: [{ role: 'radio', name: '黄色' }],
    green: [{ role: 'radio', name: '绿色' }],
    blue: [{ role: 'radio', name: '蓝色' }],
    purple: [{ role: 'radio', name: '紫色' }],
    gray: [{ role: 'radio', name: '灰色' }],
  },
  clearFlag: [{ text: ['清除标记'], css: 'button' }],
  chosen: '[aria-checked="true"]',
  save: [{ text: ['保存'], css: 'button' }],
  cancel: [{ text: ['取消'], css: 'button' }],
  error: '[role="alert"]',
  readBack: 'scope',
  limit: 300,
  unit: 'characters',
};

const { clearFlag: _clear, ...uncleared } = overwritten;
const entries = '[data-memo-entry]';

/** Its three other kinds of memo, told by a mark on the page (marketplaces, section 4). */
export const dialects: NonNullable<Definition['dialects']> = [
  {
    // A history that is only added to, without any colour; the row shows the newest entry.
    here: '[data-memo-mode="history"]',
    memo: {
      ...uncleared,
      mode: 'history',
      steps: ['open', 'read', 'write', 'save', 'closed', 'readBack'],
      flags: {},
      mark: '【{0}·{1}】',
      entries,
      readBack: 'dialog',
    },
  },
  {
    // A colour and its tag, both or none, as on Pinduoduo.
    here: '[data-memo-mode="tag"]',
    memo: {
      ...overwritten,
      mode: 'tag',
      flags: Object.fromEntries(Object.entries(overwritten.flags).filter(([name]) => name !== 'gray')),
      tag: [{ css: 'input[placeholder="标签，最多3个字"]' }],
    },
  },
  {
    // A text that grows, whose colour can be changed and not be taken away, as on Kuaishou.
    here: '[data-memo-mode="append"]',
    memo: { ...uncleared, mode: 'append', entries },
  },
];
