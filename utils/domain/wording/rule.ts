import type { Pack } from '../shop/pack';

/** How much a finding interferes: `block` holds the send, `warn` underlines, `suggest` is a quiet dotted line. */
export const SEVERITIES = ['block', 'warn', 'suggest'] as const;

/** Severity of a rule or finding. */
export type Severity = (typeof SEVERITIES)[number];

/** The classes of wording rules; a class is switched and counted as a whole. */
export const WORDING_CLASSES = [
  'insult', // 辱骂
  'blame', // 责问、顶撞
  'brushOff', // 推诿、敷衍
  'contact', // 引导站外联系
  'payment', // 平台外付款
  'paidReview', // 好评返现
  'promise', // 无把握的保证
  'absolute', // 绝对化用语
  'duty', // 发票、信用卡、关闭交易
  'privacy', // 他人资料
  'variable', // 未填变量
  'window', // 串窗
  'tone', // 语气
] as const;

/** Class of a wording rule. */
export type WordingClass = (typeof WORDING_CLASSES)[number];

/** Which text a rule looks at: as typed (folded), the skeleton without inserted symbols and lookalikes, or both. */
export type Channel = 'literal' | 'skeleton' | 'both';

/** One wording rule (用语规则) of a pack. Exactly one of `phrase` and `pattern` is given. */
export interface WordingRule {
  readonly id: string;
  readonly class: WordingClass;
  readonly severity: Severity;
  /** Words as they read; a leading or trailing particle need not be listed. At least two characters. */
  readonly phrase?: string | readonly string[];
  /** A bounded regular expression over folded text: no `*`, `+`, `{n,}` and no back-reference (checked on load). */
  readonly pattern?: string;
  readonly channel?: Channel;
  /** The clause (between punctuation) must be the phrase and nothing else but particles. */
  readonly wholeClause?: boolean;
  /** No hit if one of these stands in the four characters before. */
  readonly notBefore?: readonly string[];
  /** No hit if one of these follows at once. */
  readonly notAfter?: readonly string[];
  /** A hit only if one of these stands within twelve characters on either side. */
  readonly needs?: readonly string[];
  /** No hit if one of these stands anywhere in the message. */
  readonly unless?: readonly string[];
  /** A hit wholly inside one of these spans is dropped. */
  readonly allow?: readonly string[];
  /** Why, in the agent's language. */
  readonly reason: string;
  /** Better wordings; the first is the one that a key takes. */
  readonly replace?: readonly string[];
  /** Where the rule comes from: a row of the manuals, a law, a platform's rule with the date it was checked. */
  readonly source: string;
}

/** A pack of wording rules: data, with ids, a schema version and its layer (shipped < shop < own). */
export interface WordingPack extends Pack<'wording'> {
  /** Spans that are never wrong, whatever rule hits inside them (微信支付, 第一时间). */
  readonly allow: readonly string[];
  readonly rules: readonly WordingRule[];
}
