import { FLAGS } from './settings.mjs';
import { findOrder } from './state.mjs';

const LIMIT = 300;
const LONGEST_TAG = 3;
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

// What saving does to an order, by the kind of memo (marketplaces, section 4).
const SAVES = {
  overwrite(order, { memo, flag }) {
    order.memo = memo;
    order.flag = flag;
  },
  // Entries are only added; there is no colour.
  history(order, { memo }) {
    order.memo = order.memo ? `${order.memo}\n${memo}` : memo;
  },
  // A colour and its word, both or none.
  tag(order, { memo, flag, tag }) {
    Object.assign(order, { memo, flag, tag });
  },
  // The text grows; a colour can be changed, and stays.
  append(order, { memo, flag }) {
    if (memo) order.memo = order.memo ? `${order.memo}\n${memo}` : memo;
    order.flag = flag ?? order.flag;
  },
};

function refusedTag(mode, flag, tag) {
  if (mode !== 'tag') return undefined;
  if ([...tag].length > LONGEST_TAG) return `标签最多${LONGEST_TAG}个字`;
  return (flag === null) === (tag === '') ? undefined : '旗色和标签要一起填';
}

/** Saves a note the way this shop's kind of memo does; most marketplaces overwrite text and colour. */
export async function saveMemo(state, orderNo, { memo, flag = null, tag = '', rules = {} }) {
  const { saveDelay, refuse, truncate, memoMode } = { ...state.settings, ...rules };
  if (saveDelay > 0) await wait(saveDelay);
  const order = findOrder(state, orderNo);
  if (!order) return [404, { message: '订单不存在' }];
  if (failsNow(state, rules)) return [500, { message: '保存失败，请稍后重试' }];
  const message = refusal(memo, flag, refuse) ?? refusedTag(memoMode, flag, tag);
  if (message) return [422, { message }];
  const kept = truncate > 0 ? [...memo].slice(0, truncate).join('') : memo;
  SAVES[memoMode](order, { memo: kept, flag, tag });
  return [200, { ok: true }];
}
