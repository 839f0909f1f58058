import { isWholeId } from '../shop/owner';
import type { SeenOrder } from '../shop/seen-order';
import type { Finding } from './finding';
import type { MappedText } from './fold';

// Says that something of an order is, or is about to be, changed or cancelled.
const DOING =
  /(?:(?:给|帮|为|替)你|已经|马上|现在|这就|我来|好的)[^,。!?;\n]{0,10}?(?:改址|改地址|改好|改成|改了|改一下|改过来|修改|更改|换成|换好|取消|撤单|拦截|拦下|退款|备注)|(?:地址|电话|收件人|收货信息|订单|规格|尺码|颜色|数量)[^,。!?;\n]{0,6}?(?:改好|改成|改了|改过来|更新|换好|换成|取消)/g;
// Refuses to, asks for it, or sends him to the account that ordered.
const NOT_DOING = /(?:不能|无法|没法|不可以|不方便|不支持|没办法|需要|请|麻烦|要不要|是否|吗|么)/;
const RIGHT_ACCOUNT = /(?:下单|拍下|购买|原来?)的?(?:账号|帐号|账户|号)/;

/** Whether two IDs are certainly of two accounts: both were read whole, and they differ. */
export function areTwo(one: string | undefined, other: string): boolean {
  return one !== undefined && one !== other && isWholeId(one) && isWholeId(other);
}

/**
 * Acting on the word of an account that did not order (004-18): a promise to change or cancel an order that is another
 * account's. Held where both IDs were read whole and differ, a remark where one is not known.
 * @param about the orders that the words may be about: the one in view, and those whose numbers the buyer named
 */
export function otherAccountFindings(
  folded: MappedText,
  buyer: string | undefined,
  about: readonly SeenOrder[],
): Finding[] {
  const foreign = about.filter((order) => order.buyer !== buyer);
  if (foreign.length === 0 || RIGHT_ACCOUNT.test(folded.text)) return [];
  const certain = foreign.some((order) => areTwo(buyer, order.buyer));
  return [...folded.text.matchAll(DOING)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = /[^,。!?;\n]*$/.exec(folded.text.slice(0, start))?.[0] ?? '';
    const after = /^[^,。!;\n]{0,4}/.exec(folded.text.slice(end))?.[0] ?? '';
    if (NOT_DOING.test(`${before}${match[0]}`) || /[吗么?]/.test(after)) return [];
    return [
      {
        rule: certain ? 'wording.privacy.other-account' : 'wording.privacy.unknown-account',
        class: 'privacy',
        severity: certain ? 'block' : 'suggest',
        start: folded.from[start] ?? 0,
        end: folded.to[end - 1] ?? 0,
        disguised: false,
        reason: { key: certain ? 'finding.otherAccount' : 'finding.unknownAccount' },
        replacements: [],
        source: '手册004（004-18）',
      } satisfies Finding,
    ];
  });
}
