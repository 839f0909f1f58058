import { WordIndex } from './word-index';

/** Texts of which one must stand in a text. */
export type TextSet = readonly string[];

/** What must stand in a text for one alternative of a pattern to match it: of every set one text. */
export type Gate = readonly TextSet[];

/**
 * The commonest characters of agents' talk, the commonest first (counted over agent-talk.jsonl). A gate of these opens
 * in nearly every message, and its pattern is then run in vain.
 */
const COMMON =
  '你的,是亲呢哦请可以有这单下数还x字一我问了帮到好个订不吗在为后边么~商小?会时品要客给货等点送发什号看价服系天提务们谢快查联询他需理其收对申退款已支话没取处稍核能就';
/** The commonest pairs of them, counted there too. */
const COMMON_PAIRS =
  '可以 数字 你的 订单 的呢 这边 请问 为你 帮你 还有 什么 以帮 商品 一下 这个 的哦 请你 给你 联系 问题 到你 其他 我们 亲爱 你好 需要 好的 有什 的吗 服务 亲亲 申请 问还 有其 小妹 京东 处理 帮到 爱的 稍等 已经 支持 查询 配送 谢你 没有 站点 还请 提供 么可 等待 时间 取消 你查 地址 感谢 客气 祝你 单号 的订 售后 妹子 你看 麻烦 发票 你提 修改 审核 了呢 手机 点击 如果 评价 电话 的支 你对 退款 你可 愉快 还可 建议 客户 生活 咨询 工作 他还 一个 你稍 商家 你生 提交 活愉 的话 抱歉 完成 耐心 心等 快递 辛苦 我的 的问 你这 你服 正在 都是 你是 发货 信息 烦你 下单 东的 作日 对京 姓名 预计 查看 客服 的哈 谢谢 议你 边帮 以的 的亲 价保 帮助 客官 你申 是我 你处 呢亲 的客 系你 苦你 是的 问有 下哦 的商 收货 就可 小时 使用 个订 爱哒 物流 个工 再见 专员 气了 成功 之后 收到 会在 换货 么问 供下 现在 无法 以吗 个评 了哦 反馈 供一 是这 解决 开具 你耐 的服 下订 应该 在的 时候 之前 核实 他可 妹这 价哦 告知 明天 优惠 购买 货的 非常 放心 是吗 活动 单的 你联 短信 还是 尽快 目前 问你 通过 电子 助你 情况 我这 下你 嗯嗯 重新'.split(
    ' ',
  );
const RARE = 0.0005;
/** Of a pair that is none of the commonest. */
const RARE_PAIR = 0.0002;
/** A gate that opens less often than this needs no second set. */
const SELDOM = 0.0005;
/** What each text costs in building the index, in the same measure. */
const COST = 0.00002;

/** How often a text stands at one place of a message: by its rank in the lists. */
const FREQUENCY: ReadonlyMap<string, number> = new Map([
  ...[...COMMON].map((char, rank) => [char, 0.04 / (1 + rank / 4)] as const),
  ...COMMON_PAIRS.map((pair, rank) => [pair, 0.01 / (1 + rank / 12)] as const),
]);

function frequency(text: string): number {
  const [one = '', other] = text;
  const known = FREQUENCY.get(text);
  if (known !== undefined || other === undefined) return known ?? RARE;
  // Characters that are often met are often met together.
  return Math.max(RARE_PAIR, 3 * frequency(one) * frequency(other));
}

/** Characters and pairs of them of which each text of a set holds one: few, and seldom met. */
function keysOf(set: TextSet): TextSet {
  let left = set;
  const keys: string[] = [];
  while (left.length > 0) {
    const holding = new Map<string, number>();
    for (const text of left)
      for (const part of new Set(partsOf(text))) holding.set(part, (holding.get(part) ?? 0) + 1);
    const worth = ([part, times]: readonly [string, number]) => times / (frequency(part) + COST);
    const [best = ''] = [...holding].reduce((one, other) => (worth(other) > worth(one) ? other : one));
    keys.push(best);
    left = left.filter((text) => !text.includes(best));
  }
  return keys;
}

function partsOf(text: string): string[] {
  return text.length < 2
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

function score(set: TextSet): number {
  return set.reduce((sum, text) => sum + frequency(text) + COST, 0);
}

/** @returns of the sets the one or two that keep most texts out, as characters and pairs of them */
export function bestOf(sets: readonly TextSet[]): Gate {
  const scored = sets.map(keysOf).map((set) => ({ set, score: score(set) }));
  const [first, second] = scored.sort((one, other) => one.score - other.score);
  if (!first) return [];
  return first.score < SELDOM || !second ? [first.set] : [first.set, second.set];
}

/** A text and the sets of gates that it stands in, as gate * 2 + set. */
interface Key {
  readonly sets: number[];
  /** The look in which it was last met: standing twice says no more than once. */
  met: number;
}

/** Gates of many patterns: looking through a text once says which of them it may match. */
export class Gates<T> {
  private readonly keys = new Map<string, Key>();
  private readonly index = new WordIndex<Key>();
  private readonly values: T[] = [];
  /** By gate: whether it has a second set. */
  private readonly twofold: boolean[] = [];
  /** By gate * 2 + set: the look in which one of its texts was last met. */
  private met = new Uint32Array(0);
  private looks = 0;

  /** Adds what stands behind a gate of one or two sets. */
  add(gate: Gate, value: T): void {
    gate.forEach((texts, at) => {
      for (const text of texts) this.keyOf(text).sets.push(this.values.length * 2 + at);
    });
    this.values.push(value);
    this.twofold.push(gate.length > 1);
  }

  /** @returns what stands behind the gates that a text opens */
  open(text: string): Set<T> {
    const look = ++this.looks;
    if (this.met.length < this.values.length * 2) this.met = new Uint32Array(this.values.length * 2);
    const { met, twofold, values } = this;
    const open = new Set<T>();
    this.index.find(text, (key) => {
      if (key.met === look) return;
      key.met = look;
      for (const set of key.sets) {
        met[set] = look;
        const gate = set >>> 1;
        if (!twofold[gate] || met[set ^ 1] === look) open.add(values[gate] as T);
      }
    });
    return open;
  }

  private keyOf(text: string): Key {
    const known = this.keys.get(text);
    if (known) return known;
    const key = { sets: [], met: 0 };
    this.keys.set(text, key);
    this.index.add(text, key);
    return key;
  }
}
