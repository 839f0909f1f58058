/** Texts that the order checks put on the page itself; `{0}` and on are parameters. */
export const checkTexts = {
  'check.row.alike': '双胞胎 ID，列表里有读起来一样的账号',
  'check.row.alikeShort': '似',
  'check.row.open': '订单还没有确认',
  'check.remind': '会话要结束了，订单 {0} 买家还没有确认',
} as const;

/** Key of such a text. */
export type CheckTextKey = keyof typeof checkTexts;
