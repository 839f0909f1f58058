import { type Finding, findingOf } from './finding';
import { type MappedText, spanIn } from './fold';

/** What an agent may take off without asking, and what the lead has signed off for this order (yuan). */
export interface PriceAuthority {
  readonly limit: number;
  readonly signedOff?: number | undefined;
  /** What the open order costs (yuan), where it was read. */
  readonly amount?: number | undefined;
}

const NUMBER =
  '(\\d{1,3}(?:,\\d{3}){1,2}(?:\\.\\d{1,2})?|\\d{1,7}(?:\\.\\d{1,2})?|[一二两三四五六七八九十百千]{1,6})(?![\\d.])';
const YUAN = '(?:元|块|圆|米|rmb|大洋)';
// 给您便宜30、帮您少收五十元、再减40、抹掉30块、让您30
const OFF = new RegExp(
  `(?:便宜|优惠|少收|少算|少给|少付|少|减掉|减免|减去|立减|减|降价|降|抹掉|抹零|抹去|抹|零头|让利|让价|让|省)(?:了|你|掉|个){0,2}${NUMBER}(${YUAN})?`,
  'g',
);
// 改价到80、给您改成99元、按60给您、算您50
const TO = new RegExp(
  `(改价|改成|改到|改为|调成|调到|调为|算你|给你算|给你做|给你做到|一口价(?:给你)?|按)(?:到|成|为|给你)?${NUMBER}(${YUAN})?(给你|拍|付款)?`,
  'g',
);
// 打7折、给您八五折
const RATE = /(?:打|给你|按|算你)(?:你)?(?:个)?([1-9一二三四五六七八九])[.点]?([0-9一二三四五六七八九])?折/g;
const BY_US =
  /给你|便宜你|减你|少你|让你[0-9一二三四五六七八九]|送你|比(?:页面|标价|原价)|员工价|帮你|替你|为你|我(?:们)?(?:这边)?(?:给|帮|可以|能|来|这就|马上|再)|再|改价|亲/;
/** Reductions that the shop's own settings make: no agent gives them. */
const BY_RULE =
  /满|券|活动|会员|补差|差价|差额|红包|津贴|限时|秒杀|预售|定金|返场|第二件|满两件|满2件|两件以上|多买|拼单|百亿|直播|自动|领取|平台|系统|运费|邮费|退|每/;
/** What stands behind a number that counts something else than money. */
const COUNTED = /^(?:[件个天折分小%条双只斤克号码位人秒楼栋幢层次键下点世岁米厘度]|[,.]?\d)/;
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const FEWEST = 0.5;

/**
 * A price cut in the agent's words above what the agent may give (002-67): a warning, never a hold.
 * Reductions of the shop's own (满减, coupons, 补差) are silent.
 */
export function priceFindings(folded: MappedText, authority: PriceAuthority): Finding[] {
  const { text } = folded;
  if (!/[便优少减降抹让省改按算打折价]/.test(text)) return [];
  const limit = Math.max(authority.limit, authority.signedOff ?? 0);
  return cutsIn(text, authority.amount)
    .filter(({ yuan }) => yuan > limit)
    .map(({ yuan, start, end }) =>
      findingOf({
        rule: 'wording.price.above-authority',
        class: 'price',
        severity: 'warn',
        ...spanIn(folded, start, end),
        reason: { key: 'finding.price', values: [Number.isFinite(yuan) ? yuan : '?', limit] },
        source: '手册002（002-67）',
        ...(Number.isFinite(yuan) && { yuan }),
      }),
    );
}

interface Cut {
  readonly yuan: number;
  readonly start: number;
  readonly end: number;
}

function cutsIn(text: string, amount: number | undefined): Cut[] {
  const cuts: Cut[] = [];
  const add = (match: RegExpExecArray, sum: number | undefined) => {
    // Reckoned in fen: 99.9 less 59.9 are 40.
    const yuan = sum === undefined ? undefined : Math.round(sum * 100) / 100;
    const start = match.index;
    const end = start + match[0].length;
    if (yuan === undefined || yuan < FEWEST || !isAgents(text, start, end)) return;
    if (!cuts.some((cut) => start < cut.end && cut.start < end)) cuts.push({ yuan, start, end });
  };
  for (const match of text.matchAll(OFF)) {
    // A bare number behind a verb may count pieces or days: only money is money.
    const given = /(?:给|帮|替|为)你.{0,2}$/.test(text.slice(Math.max(0, match.index - 6), match.index));
    if (
      match[2] !== undefined ||
      given ||
      /^(?:便宜|优惠|少收|减免|立减|抹|让|零头|少你|减你)/.test(match[0])
    ) {
      if (!COUNTED.test(text.slice(match.index + match[0].length))) add(match, yuanOf(match[1]));
    }
  }
  const whole = amount ?? namedPrice(text);
  if (whole !== undefined) {
    for (const match of text.matchAll(TO)) {
      // 改成42码, 按1选择: without money, or words that set a price, it is no price.
      const [, verb = '', number, yuan, given] = match;
      const money = yuan !== undefined || given !== undefined || /改价|算|做|一口价/.test(verb);
      if (money && !COUNTED.test(text.slice(match.index + match[0].length)))
        add(match, whole - (yuanOf(number) ?? whole));
    }
    for (const match of text.matchAll(RATE)) add(match, whole * (1 - rateOf(match)));
  }
  return cuts;
}

/** The price before, where the text itself names it: 原价259的, 页面是300, 498的算您398. */
function namedPrice(text: string): number | undefined {
  const [, before, named] =
    new RegExp(
      `(?:原价|页面(?:上|价)?|标价|售价|本来|原来|原先)是?${NUMBER}|${NUMBER}(?:元|块)?的.{0,4}(?=算|给|改)`,
    ).exec(text) ?? [];
  return yuanOf(before ?? named);
}

/** Whether the words give something themselves, rather than telling of an activity or of what cannot be given. */
function isAgents(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const near = before + text.slice(start, end + 8);
  if (BY_RULE.test(near)) return false;
  if (/不|没|无法|难|别|已经|之前|上次/.test(before.slice(-5))) return false;
  return BY_US.test(text.slice(Math.max(0, start - 10), end + 4));
}

function rateOf([, tens, ones]: RegExpExecArray): number {
  const digit = (char: string | undefined) => (char === undefined ? 0 : (yuanOf(char) ?? 0));
  return digit(tens) / 10 + digit(ones) / 100;
}

/** @returns yuan of digits or of Chinese numerals up to thousands (五十, 一百二, 两百三十五) */
export function yuanOf(words: string | undefined): number | undefined {
  if (words === undefined || words === '') return undefined;
  if (/^[\d.,]{1,14}$/.test(words)) return Number(words.replaceAll(',', ''));
  const digits = '零一二三四五六七八九';
  let sum = 0;
  let digit = 0;
  let last = 1;
  for (const char of words) {
    const unit = UNITS[char];
    if (unit === undefined) digit = char === '两' ? 2 : digits.indexOf(char);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
      last = unit;
    }
  }
  // 一百二 is a hundred and twenty.
  return sum + (digit > 0 && last > 10 && !words.includes('零') ? digit * (last / 10) : digit);
}
