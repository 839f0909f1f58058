import { checkTabTexts } from './zh-cn-check-tab';
import { checkTexts } from './zh-cn-checks';
import { noteTexts } from './zh-cn-notes';
import { overlayTexts } from './zh-cn-overlay';

/** Texts of the panel and the extension's pages, and all of the overlay's. */
export const panelTexts = {
  ...overlayTexts,
  ...noteTexts,
  ...checkTexts,
  ...checkTabTexts,

  'health.ok': '本页正常',
  'health.degraded': '部分备用方式',
  'health.blind': '页面变了',
  'health.notReady': '页面未就绪',
  'health.notLoggedIn': '未登录',
  'health.notThisPage': '此页不适用',
  'health.givenUp': '显示受阻',
  'health.orphaned': '需要刷新',
  'health.unguarded': '用语守卫未就绪',
  'health.failed': '部分功能没能启动',
  'health.off': '已关闭',
  'health.blindDetail': '页面变了：找不到{0}。相关功能已停用，其余照常。',
  'field.composer': '输入框',
  'field.send': '发送按钮',
  'field.conversation': '当前会话',
  'field.order': '订单信息',
  'field.orderRows': '订单行',
  'field.conversations': '会话列表',
  'field.memo': '备注按钮',
  'field.memoDialog': '备注框',
  'panel.tab.replies': '话术',
  'panel.tab.checks': '核对',
  'panel.tab.notes': '备注',
  'panel.noAgent': '未设客服名',
  'panel.dockLeft': '靠左',
  'panel.dockRight': '靠右',
  'panel.search': '搜标题、代码、拼音、内容',
  'panel.results': '搜索结果',
  'panel.suggested': '可能合适',
  'panel.found': '{0} 条',
  'panel.noReply': '没有匹配的话术，换个词或拼音首字母试试',
  'panel.loading': '话术载入中…',
  'panel.cancel': '取消',
  'notes.none': '本页没有打开的订单。订单列表里每一行都有备注按钮。',
  'notes.empty': '还没有备注',
  'notes.read': '逐条看',
  'notes.chased': '已催',
  'notes.twice': '重复',
} as const;

/** Key of any text. */
export type TextKey = keyof typeof panelTexts;
