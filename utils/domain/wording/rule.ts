import type { Pack } from '../shop/pack';
import type { Gate } from './gate';

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
  'refund', // 订单外退款
  'paidReview', // 好评返现
  'promise', // 无把握的保证
  'absolute', // 绝对化用语
  'duty', // 发票、信用卡、关闭交易
  'privacy', // 他人资料
  'number', // 号码、账号、链接
  'price', // 超出权限的让价
  'delivery', // 发货时间
  'variable', // 未填变量
  'window', // 串窗
  'length', // 超长、重复
  'tone', // 语气
  'register', // 称呼与礼貌，只统计
] as const;

/** Class of a wording rule. */
export type WordingClass = (typeof WORDING_CLASSES)[number];

/** Which text a rule looks at: as typed (folded), the skeleton without inserted symbols and lookalikes, or both. */
export const CHANNELS = ['literal', 'skeleton', 'both'] as const;

/** Channel of a wording rule. */
export type Channel = (typeof CHANNELS)[number];

/** Where words go out: a message to the buyer, an order note, a reply that is saved or imported. */
export const PLACES = ['message', 'note', 'reply'] as const;

/** Place that a text is meant for. */
export type Place = (typeof PLACES)[number];

/** One wording rule (用语规则) of a pack. Exactly one of `phrase` and `pattern` is given. */
export interface WordingRule {
  readonly id: string;
  readonly class: WordingClass;
  readonly severity: Severity;
  /** Words as they read; a leading or trailing particle need not be listed. At least two characters. */
  readonly phrase?: string | readonly string[];
  /** A bounded regular expression over folded text: no `*`, `+`, `{n,}` and no back-reference (checked on load). */
  readonly pattern?: string;
  /** What a text must hold for the pattern to match it; worked out when a pack is read, in no pack file. */
  readonly gates?: readonly Gate[];
  /** `literal` unless given. */
  readonly channel?: Channel;
  /** The clause (between punctuation) must be the phrase and nothing else but particles. */
  readonly wholeClause?: boolean;
  /** The message must be the phrase and nothing else but particles, marks and forms of address. */
  readonly wholeMessage?: boolean;
  /** No hit if one of these stands in the four characters before, or a longer one right before. */
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
  /** Where the rule comes from: a row of the manuals, a law, a platform's rule. */
  readonly source: string;
  /** When a platform's rule was last read (ISO date). */
  readonly checkedOn?: string;
  /** Sites that it holds for, by id; every site unless given. */
  readonly sites?: readonly string[];
  /** Where the words must be going for it to hold; messages and replies unless given. */
  readonly places?: readonly Place[];
  /** false: a disguise does not raise it to `block` in a class where it otherwise would. */
  readonly raised?: false;
  /** Holds only where the words are written in disguise: honest text has no reason to. */
  readonly onlyDisguised?: boolean;
  /** Never shown while somebody types, only counted for the end of the shift. */
  readonly counted?: boolean;
}

/** A way in which the manuals contradict each other, settled by the shop: each option sets rules' severities. */
export interface WordingChoice {
  readonly id: string;
  readonly question: string;
  /** What the manuals and the law say, with their rows. */
  readonly source: string;
  /** The first is taken until the shop has chosen. */
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly levels: Readonly<Record<string, Severity | 'off'>>;
  }[];
}

/** A pack of wording rules: data, with ids, a schema version and its layer (shipped < shop < own). */
export interface WordingPack extends Pack<'wording'> {
  /** Spans that are never wrong, whatever rule hits inside them (微信支付, 第一时间). */
  readonly allow: readonly string[];
  readonly rules: readonly WordingRule[];
  readonly choices?: readonly WordingChoice[];
  /** For the guard's own checks, which are in no pack: other levels by id, and words in which they are silent. */
  readonly checks?: {
    readonly levels: Readonly<Record<string, Severity | 'off'>>;
    /** `rule` absent: silent in every check. */
    readonly allow: readonly { readonly phrase: string; readonly rule?: string | undefined }[];
  };
}
