import { type DigitPart, digitRuns } from './digits';
import { type Finding, findingOf } from './finding';
import { type MappedText, spanIn } from './fold';
import type { Severity, WordingClass } from './rule';

/** What is known of numbers and links that may be named in this conversation. */
export interface KnownNumbers {
  /** Texts whose numbers are no news here: this buyer's orders and what the buyer wrote. */
  readonly known?: readonly string[] | undefined;
  /** Hosts whose links are the platform's own; all marketplaces' where the site is not known. */
  readonly hosts?: readonly string[] | undefined;
}

interface Found {
  readonly name: string;
  readonly class: WordingClass;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
}

const REACH_BEFORE = 24;
const REACH_AFTER = 14;

// Whose number it is, by the words beside it: couriers, outlets, fitters, hotlines, the buyer's own, papers and codes.
const SOMEBODYS =
  /4s店|物业|保安|药店|医院|骑手|配送|派件|派送|派单|快递|快运|物流|承运|网点|驿站|站点|站长|大里站|自提|代收|取件|揽|司机|送货|安装|师傅|维修|报修|保修|售后|厂家|厂商|商家电话|服务商|供应商|经销|热线|客服电话|客服中心|官方|外呼|专员|前台|门店|专柜|仓库|总部|公司电话|收货|收件|签收|预留|登记|注册|绑定|尾号|核对|对吗|对吧|是吗|正确|您的|你的|下单|订单|单号|运单|条形码|条码|编号|编码|货号|型号|款号|批号|序列|发票|开票|税号|地址|联系人|投诉电话|财务|票据|顺丰|圆通|中通|申通|韵达|邮政|ems|德邦|极兔|百世|宅急送|京东|菜鸟|你给|你留|备用|请寄|寄到|寄回|退回|丰巢|苏宁|消协|工商|12315/;
// Names a way off the platform: whoever's number it is said to be.
const AWAY =
  /微信|[vw]x|加v|加我|同号|私下|私聊|qq(?!邮|音乐|浏览)|扣扣|站外|线下|比平台|更便宜|更优惠|便宜[0-9一二三四五十]|比这便宜|官网买|淘宝店拍|谈价|细聊|不用上|不用登录|链接付|whatsapp|telegram|进群|zfb/;
// May lead away, unless the number is somebody's who has to do with the order.
const AWAY_PERHAPS =
  /薇|加一下|加下|加个|私人|个人|(?<!驿站|菜鸟|站点)老板(?!娘)|店主|掌柜|你拨一下|支付宝(?!.{0,8}退)/;
const TO_ME =
  /联系我|找我|打给我|打我|我的?(?:手机|电话|号码)|我电话|以后(?:直接)?(?:联系|找|打)|下次(?:直接)?(?:联系|找|打|买)|直接(?:找|打给)(?:我|我们)/;
const ACCOUNT = /卡号|银行卡|账号|账户|帐号|帐户|户名|开户|收款|汇款|打款|转账/;
const MOBILE_GROUPS = new Set([
  '11',
  '3-4-4',
  '3-8',
  '7-4',
  '4-4-3',
  '3-3-5',
  '5-6',
  '3-4-2-2',
  '1-1-1-1-1-1-1-1-1-1-1',
]);
const MAIL = /[a-z0-9][a-z0-9._-]{0,40}@[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,20}){1,3}/g;
const LINK =
  /(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}(?:com|cn|net|org|shop|store|top|vip|xyz|cc|me|io|co|ltd|club|link|site|online|tv|hk)(?![a-z0-9])(?:[/?#][\x21-\x7e]{0,200})?/g;

/** Marketplaces' and couriers' hosts: their links are silent where the site is not known. */
const MARKETPLACES = [
  'taobao.com',
  'tmall.com',
  'tb.cn',
  'alipay.com',
  '1688.com',
  'jd.com',
  '3.cn',
  'pinduoduo.com',
  'yangkeduo.com',
  'douyin.com',
  'jinritemai.com',
  'kuaishou.com',
  'xiaohongshu.com',
  'vip.com',
  'suning.com',
];
const COURIERS = [
  'sf-express.com',
  'kuaidi100.com',
  'cainiao.com',
  'zto.com',
  'yto.net.cn',
  'sto.cn',
  'yundaex.com',
  'ems.com.cn',
  'jdl.com',
  'deppon.com',
  'jtexpress.cn',
  'gov.cn',
  '12315.cn',
];

/**
 * Phone numbers, accounts, mail addresses and links that are nobody's here (contacts of the agent's or of others):
 * a warning, and with words that lead away from the platform a hold.
 * @param folded the folded text; findings carry the source's offsets
 */
export function numberFindings(folded: MappedText, { known, hosts }: KnownNumbers): Finding[] {
  const { text } = folded;
  const found = [...phones(text), ...addresses(text, hosts)];
  if (found.length === 0) return [];
  const own = (known ?? []).map(bareOf).join('\n');
  return found
    .filter(({ start, end }) => !own.includes(bareOf(text.slice(start, end))))
    .map((one) => toFinding(one, folded));
}

function phones(text: string): Found[] {
  return digitRuns(text, 7).flatMap((run) => numbersIn(run).flatMap((number) => phone(text, number)));
}

function phone(text: string, { start, end, shape, spelt, groups }: DigitNumber): Found[] {
  const near = around(text, start, end);
  if (shape === 'account') {
    if (!ACCOUNT.test(near)) return [];
    return [{ name: 'account', class: 'payment', severity: severityOf(near), start, end }];
  }
  if (shape === 'identity') return [{ name: 'identity', class: 'privacy', severity: 'warn', start, end }];
  const somebodys = SOMEBODYS.test(near);
  const away = spelt || AWAY.test(near) || (!somebodys && (AWAY_PERHAPS.test(near) || TO_ME.test(near)));
  if (!away && (somebodys || groups > 4)) return [];
  return [{ name: 'phone', class: 'number', severity: away ? 'block' : 'warn', start, end }];
}

interface DigitNumber {
  readonly start: number;
  readonly end: number;
  readonly shape: 'phone' | 'account' | 'identity';
  readonly spelt: boolean;
  readonly groups: number;
}

/** The numbers in a run: the whole of it, or else its longest parts that make one; what is left over is looked at again. */
function numbersIn(run: readonly DigitPart[]): DigitNumber[] {
  for (let length = Math.min(run.length, 12); length > 0; length--) {
    for (let from = 0; from + length <= run.length; from++) {
      const number = numberOf(run.slice(from, from + length));
      if (number) return [...numbersIn(run.slice(0, from)), number, ...numbersIn(run.slice(from + length))];
    }
  }
  return [];
}

function numberOf(parts: readonly DigitPart[]): DigitNumber | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const groups: number[] = [];
  for (const { digits, glued } of parts) {
    if (glued && groups.length > 0) groups.push((groups.pop() ?? 0) + digits.length);
    else groups.push(digits.length);
  }
  const digits = parts.map((part) => part.digits).join('');
  const spelt = parts.some((part) => part.spelt);
  const shape = shapeOf(digits, groups.join('-'), spelt);
  return shape && { start: first.start, end: last.end, shape, spelt, groups: groups.length };
}

function shapeOf(digits: string, groups: string, spelt: boolean): DigitNumber['shape'] | undefined {
  if (/^1[3-9]\d{9}$/.test(digits)) return spelt || MOBILE_GROUPS.has(groups) ? 'phone' : undefined;
  if (/^86(?:1[3-9]\d{9})$/.test(digits)) return 'phone';
  if (
    /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/.test(digits) &&
    /^(?:11|12|3-8|4-7|4-8|3-4-4|4-4-4|4-3-4)$/.test(groups)
  )
    return 'phone';
  if (/^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}$/.test(digits))
    return 'identity';
  return digits.length >= 15 && digits.length <= 19 ? 'account' : undefined;
}

function addresses(text: string, hosts: readonly string[] | undefined): Found[] {
  if (!text.includes('.')) return [];
  const mails = [...text.matchAll(MAIL)].flatMap(({ 0: words, index: start }): Found[] => {
    const near = around(text, start, start + words.length);
    const away = AWAY.test(near);
    if (!away && /发票|开票|您的|你的|核对|对吗|登记|售后|投诉|简历/.test(near)) return [];
    return [
      { name: 'mail', class: 'number', severity: away ? 'block' : 'warn', start, end: start + words.length },
    ];
  });
  const silent = hosts ? [...hosts, ...COURIERS] : [...MARKETPLACES, ...COURIERS];
  const links = [...text.matchAll(LINK)].flatMap(({ 0: words, index: start }): Found[] => {
    const end = start + words.length;
    if (mails.some((mail) => start < mail.end && mail.start < end)) return [];
    const host = words.replace(/^https?:\/\//, '').split(/[/?#]/)[0] ?? '';
    if (text[start - 1] === '@' || silent.some((one) => host === one || host.endsWith(`.${one}`))) return [];
    return [
      {
        name: 'link',
        class: 'number',
        severity: AWAY.test(around(text, start, end)) ? 'block' : 'warn',
        start,
        end,
      },
    ];
  });
  return [...mails, ...links];
}

function severityOf(near: string): Severity {
  return /(?:转|打|汇|付)(?:账|款|钱)?(?:到|给|进|至)|收款/.test(near) && !/退款|退回|退到|退给/.test(near)
    ? 'block'
    : 'warn';
}

function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - REACH_BEFORE), start)} ${text.slice(end, end + REACH_AFTER)}`;
}

function bareOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—_.·]/g, '');
}

function toFinding({ name, start, end, severity, class: kind }: Found, folded: MappedText): Finding {
  return findingOf({
    rule: `wording.number.${name}`,
    class: kind,
    severity,
    ...spanIn(folded, start, end),
    reason: { key: `finding.number.${name}${severity === 'block' ? '.away' : ''}` },
    source: '手册004（004-19、004-39）、平台规则：站外联系方式',
  });
}
