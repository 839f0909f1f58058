import type { CompiledRule } from './compile';

/** Why a hit was dropped: the condition, and the word that it met. */
export interface Dropped {
  readonly by:
    | 'allow'
    | 'denied'
    | 'quoted'
    | 'notBefore'
    | 'notAfter'
    | 'needs'
    | 'unless'
    | 'wholeClause'
    | 'wholeMessage';
  readonly words?: string;
}

const PARTICLES = /^[呢哦啊呀哈的了亲吧嘛啦呐喔~～\s]{0,4}$/;
const MOST_PARTICLES = 4;
const CLAUSE = /[，。！？；、,.!?;:：\n]/;
const AROUND_MESSAGE =
  /^(?:亲爱的|亲亲|亲|你好|好的|嗯嗯|嗯|哦|[呢哦啊呀哈的了吧嘛啦呐喔~～\s\p{P}\p{S}]){0,8}$/u;
// Who tells the buyer not to do it, or that only swindlers ask for it, leads nobody away.
const DENIED: ReadonlySet<string> = new Set(['contact', 'payment', 'paidReview', 'refund']);
const NO =
  /(?:不能|不可以?|不支持|不允许|不让|不会|不得|没有|不做|不参与|禁止|严禁|请勿|切勿|谨防|当心|拒绝|违规|违法|骗子?|冒充|诈骗|举报|千万别|不予|不接受|别信|不信|不敢|不要理会|别理会?)(?!.{0,3}(?:说|聊|讲|发送|打字|直接发|提))/g;
/** Denies only what it stands directly before: further off it may deny something else (不要走平台直接转我). */
const NO_HERE = /(?:不要|别|勿|不用|无需).{0,3}$/;
/** 是不是 asks, and 你不是…吗 says that it is so. */
const IS_NOT = '(?<!是)(?:不是|并非|不算|谈不上)';
const NOTHING = /(?!)/;
/** Classes in which what is denied right at the hit is not said: 真不是行业第一, 您不是难伺候. */
const DENIED_HERE: Readonly<
  Record<string, { readonly before: RegExp; readonly after: RegExp; readonly unless: RegExp }>
> = {
  absolute: {
    before: new RegExp(`(?:${IS_NOT}|没有|不敢|不能说)[^,。]{0,4}$`),
    after: /^[^,。]{0,6}(?:不敢|不能说|不让说|谈不上|不存在|(?:这种|的)说法)/,
    unless: NOTHING,
  },
  insult: {
    before: new RegExp(`(?:${IS_NOT}|给你)[^,。]{0,2}$`),
    after: NOTHING,
    unless: /^[^,。]{0,4}[吗吧么?]/,
  },
};
const ANOTHER = /[微q转付扫群]/;
const AFTERWARDS =
  /(?:都)?(?:别信|不要(?:相)?信|别理|不要理会|请(?:你)?举报|一定(?:要)?提醒)|(?:都)?是(?:骗子|诈骗|违规|违法|不允许|不可以|假)|违规|被骗|受骗|上当|会被罚/;
/** Right before a quotation: somebody said it. */
const SAID = /(?:说|写|讲|问|喊|叫|句|条|没有)(?:的|过|着)?[:：]?$/;
// Tells that quoted words are the buyer's, a swindler's, or ones that are not to be said.
const SOMEBODY_ELSE =
  /[您你](?:刚才?|刚刚)?(?:说|问|写|反馈|提到|讲|发的?|指的?|看到|收到)|[您你]的意思|这(?:种|句|样的)?(?:话|说法|词)|(?:不是|没有|没)我们|我们(?:没有|没|不会|不能|不是)|不敢(?:说|讲)|不要理会|别信|道歉|抱歉|卡片|纸条|短信|评论里|是谁|接到|收到|自称|声称/;
const CLAUSE_REACH = 24;
const NOT_BEFORE_REACH = 4;
const NEEDS_REACH = 12;

/** @returns what softens a whole message so that a rule is silent in it, or undefined where nothing does */
export function soften(text: string, { unless }: CompiledRule): Dropped | undefined {
  const words = unless?.find((word) => text.includes(word));
  return words === undefined ? undefined : { by: 'unless', words };
}

/** @returns what in the clause around a hit denies it (请勿线下转账, 加微信的都是骗子), if anything does */
export function denial(text: string, { rule }: CompiledRule, at: number, end: number): Dropped | undefined {
  const here = DENIED_HERE[rule.class];
  if (here) {
    const rest = text.slice(end, end + CLAUSE_REACH);
    const met = here.before.exec(text.slice(Math.max(0, at - CLAUSE_REACH), at)) ?? here.after.exec(rest);
    return met && !here.unless.test(rest) ? { by: 'denied', words: met[0] } : undefined;
  }
  if (!DENIED.has(rule.class)) return undefined;
  const before = /[^,.!?;。\n]*$/.exec(text.slice(Math.max(0, at - CLAUSE_REACH), at))?.[0] ?? '';
  const after = /^[^,.!?;。\n]*/.exec(text.slice(end, end + CLAUSE_REACH))?.[0] ?? '';
  const no = [...before.matchAll(NO)].at(-1);
  const between = no ? before.slice(no.index + no[0].length) : '';
  // What was denied before the hit is another thing, unless the two stand in one list.
  const reaches = no && (!ANOTHER.test(between) || /[、或和]/.test(between));
  const words = reaches ? no[0] : (NO_HERE.exec(before)?.[0] ?? AFTERWARDS.exec(after)?.[0]);
  return words === undefined ? undefined : { by: 'denied', words };
}

/** @returns that the words of a source text are somebody else's: quoted, and said to be by what stands around them */
export function quoted(source: string, start: number, end: number): Dropped | undefined {
  const before = source.slice(Math.max(0, start - CLAUSE_REACH), start);
  const after = source.slice(end, end + CLAUSE_REACH);
  const opened = /[“「『"][^”」』"]*$/.exec(before);
  const closed = /^[^“「『"]*?[”」』"]/.exec(after);
  if (!opened || !closed) return undefined;
  const around = source.slice(0, start - before.length + opened.index) + source.slice(end + closed[0].length);
  const words = SOMEBODY_ELSE.exec(around)?.[0] ?? SAID.exec(before.slice(0, opened.index))?.[0];
  return words === undefined ? undefined : { by: 'quoted', words };
}

/** @returns what keeps a rule from holding at `at`..`end` of a folded text, or undefined where nothing does */
export function drop(text: string, rule: CompiledRule, at: number, end: number): Dropped | undefined {
  if (rule.rule.wholeClause && !isWholeClause(text, at, end)) return { by: 'wholeClause' };
  if (rule.rule.wholeMessage && !isWholeMessage(text, at, end)) return { by: 'wholeMessage' };
  const { notBefore, notAfter, needs } = rule;
  if (notBefore) {
    const met = notBefore.find((word) =>
      text.slice(Math.max(0, at - Math.max(NOT_BEFORE_REACH, word.length)), at).includes(word),
    );
    if (met !== undefined) return { by: 'notBefore', words: met };
  }
  const follows = notAfter?.find((word) => text.startsWith(word, end));
  if (follows !== undefined) return { by: 'notAfter', words: follows };
  if (needs) {
    const near = text.slice(Math.max(0, at - NEEDS_REACH), end + NEEDS_REACH);
    if (!needs.some((word) => near.includes(word))) return { by: 'needs', words: needs.join('、') };
  }
  return undefined;
}

function isWholeClause(text: string, at: number, end: number): boolean {
  // More than so many characters are no particles, wherever the clause ends.
  let from = at;
  while (from > 0 && at - from <= MOST_PARTICLES && !CLAUSE.test(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && to - end <= MOST_PARTICLES && !CLAUSE.test(text[to] ?? '')) to++;
  return PARTICLES.test(text.slice(from, at)) && PARTICLES.test(text.slice(end, to));
}

function isWholeMessage(text: string, at: number, end: number): boolean {
  // Longer than this is more than a bare word, whatever it is made of.
  if (text.length - (end - at) > 24) return false;
  return AROUND_MESSAGE.test(text.slice(0, at)) && AROUND_MESSAGE.test(text.slice(end));
}
