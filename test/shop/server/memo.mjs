import { FLAGS } from './settings.mjs';
import { findOrder } from './state.mjs';

const LIMIT = 300;
const SENSITIVE = '身份证,银行';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function refusal(memo, flag, refuse) {
  if (typeof memo !== 'string') return '备注内容不正确';
  if (flag !== null && !FLAGS.includes(flag)) return '标记颜色不正确';
  if ([...memo].length > LIMIT) return `备注不能超过${LIMIT}字`;
  const words = (refuse === '1' ? SENSITIVE : refuse).split(',').filter(Boolean);
  const hit = words.find((word) => memo.includes(word));
  return hit && `备注含有敏感内容“${hit}”，请修改后再保存`;
}

function failsNow(state, rules) {
  if (rules.failNow) return true;
  if (state.settings.failSaves < 1) return false;
  state.settings.failSaves -= 1;
  return true;
}

/** Saving overwrites the whole memo and flag, as every marketplace does. */
export async function saveMemo(state, orderNo, { memo, flag = null, rules = {} }) {
  const { saveDelay, refuse, truncate } = { ...state.settings, ...rules };
  if (saveDelay > 0) await wait(saveDelay);
  const order = findOrder(state, orderNo);
  if (!order) return [404, { message: '订单不存在' }];
  if (failsNow(state, rules)) return [500, { message: '保存失败，请稍后重试' }];
  const message = refusal(memo, flag, refuse);
  if (message) return [422, { message }];
  order.memo = truncate > 0 ? [...memo].slice(0, truncate).join('') : memo;
  order.flag = flag;
  return [200, { ok: true }];
}
