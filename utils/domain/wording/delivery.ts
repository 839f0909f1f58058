import type { ShopTime } from '../replies/greeting';
import { type Finding, findingOf } from './finding';
import { type MappedText, spanIn } from './fold';

/** When the shop ships: what a promise is held against. */
export interface ShippingClock {
  readonly time: ShopTime;
  /** Orders paid before this wall-clock time go out the same day, `16:00` (004-27). */
  readonly cutoff: string;
  /** Days without shipping (ISO dates): public holidays and the shop's own. */
  readonly closed: readonly string[];
}

const DAYS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  今晚: 0,
  当天: 0,
  当日: 0,
  今儿: 0,
  马上: 0,
  立刻: 0,
  立即: 0,
  这就: 0,
  现在就: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  后天: 2,
};
const PROMISE =
  /(今天|今日|今晚|当天|当日|今儿|马上|立刻|立即|这就|现在就|明天|明日|明早|后天)(?:(?!今|明|后天|当天|下单|订单|付款|拍)[^,。!?;\n不没无未已]){0,8}?(发货|发出|寄出|寄走|发走|出货|出库|发快递|发顺丰|安排发货?|能发货?|可以发货?|会发货?|就发货?|给你发货?|帮你发货?|发(?=$|[,。!?;\n哦呢哈啊呀了亲~ ]))/g;
/** 发 with another object, a condition, or something that is over. */
const OTHER = /发(?:票|链接|图|照片|视频|截图|你看|给你看|送|个|到群|消息|短信|信息|红包|优惠|券)/;
const CONDITION =
  /\d{1,2}[点:时]|[一二三四五六七八九十]{1,3}点|之前|以前|前(?:付款|下单|拍)|如果|若|要是|能否|吗|么|是否/;
const NOT = /不能|不|没|无法|来不及|赶不上|已经?|刚/;

/** "今天发" after the cut-off, or for a day on which nothing is shipped: the clock denies it. A warning. */
export function deliveryFindings(folded: MappedText, clock: ShippingClock): Finding[] {
  const { text } = folded;
  if (!text.includes('发') && !text.includes('寄') && !text.includes('出')) return [];
  return [...text.matchAll(PROMISE)].flatMap((match): Finding[] => {
    const { 0: words, 1: day = '', index: start } = match;
    const end = start + words.length;
    const clause = clauseAround(text, start, end);
    if (OTHER.test(text.slice(start, end + 3)) || CONDITION.test(clause)) return [];
    if (NOT.test(text.slice(Math.max(0, start - 4), start)) || /^(?:出)?了/.test(text.slice(end))) return [];
    const why = denial(DAYS[day] ?? 0, clock);
    if (!why) return [];
    return [
      findingOf({
        rule: `wording.delivery.${why.key}`,
        class: 'delivery',
        severity: 'warn',
        ...spanIn(folded, start, end),
        reason: { key: `finding.delivery.${why.key}`, values: [why.value] },
        source: '手册004（004-27）',
      }),
    ];
  });
}

function denial(
  days: number,
  { time, cutoff, closed }: ShippingClock,
): { key: string; value: string } | undefined {
  const date = dateAfter(time, days);
  if (closed.includes(date)) return { key: 'closed', value: date };
  const [hour = 0, minute = 0] = cutoff.split(':').map(Number);
  const late = time.hour * 60 + time.minute >= hour * 60 + minute;
  return days === 0 && late ? { key: 'late', value: cutoff } : undefined;
}

function dateAfter({ year, month, day }: ShopTime, days: number): string {
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

function clauseAround(text: string, start: number, end: number): string {
  const before = /[^,。!?;\n]{0,40}$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^,。!?;\n]{0,40}/.exec(text.slice(end))?.[0] ?? '';
  // A condition may stand in the clause before: 下午四点前付款的，今天发.
  const earlier = /[^。!?;\n]{0,24}$/.exec(text.slice(0, start))?.[0] ?? '';
  return earlier + before + after;
}
