import { fieldValue, wholeValue } from '../shop/field';
import { isWholeId } from '../shop/owner';
import type { CheckFacts, CheckResult } from './facts';
import { lookalikes } from './lookalike';
import { isGoodPhone, judgePhone } from './phone';

/** What a status says while the parcel has not left: paid and waiting, printed or not. */
const UNSHIPPED = /待发货|未发货|待配货|待打单|已打单|已付款|待出库|部分发货/;

/** Whether an order with this status is paid and has not left the shop. */
export function isUnshipped(status: string | undefined): boolean {
  return status !== undefined && UNSHIPPED.test(status) && !/退款成功|已关闭|已取消/.test(status);
}

/** The shape of the phone number. */
export function checkPhoneShape({ order }: CheckFacts): CheckResult | undefined {
  const { phone } = order.fields;
  const shown = fieldValue(phone);
  if (!shown) return undefined;
  const verdict = phone?.state === 'masked' ? 'masked' : judgePhone(shown);
  const state = verdict === 'masked' ? 'masked' : isGoodPhone(verdict) ? 'pass' : 'look';
  return {
    rule: 'check.phone.shape',
    state,
    reason: { key: `check.phone.${verdict}` },
    source: '手册003（003-20）',
  };
}

/** Whether the courier goes there, and for how much more. */
export function checkCourier({ order, address, regions }: CheckFacts): CheckResult | undefined {
  if (!fieldValue(order.fields.address)) return undefined;
  const source = '手册004（004-16）';
  const rule = 'check.courier.region';
  if (address.state !== 'read') return undefined;
  const province = address.order?.province;
  if (!province) return { rule, state: 'ask', reason: { key: 'check.why.courier.noProvince' }, source };
  const courier = wholeValue(order.fields.courier);
  const here = regions.filter(({ place }) =>
    province.startsWith(place.replace(/(?:省|市|自治区|特别行政区)$/, '')),
  );
  const met = here.filter(
    ({ couriers }) => couriers.length === 0 || couriers.some((name) => courier?.includes(name)),
  );
  const refused = met.find(({ kind }) => kind === 'refused');
  if (refused)
    return {
      rule,
      state: 'look',
      reason: { key: 'check.why.courier.refused', values: [courier ?? '', province] },
      source,
    };
  const dear = met.find(({ kind }) => kind === 'surcharge');
  if (dear)
    return {
      rule,
      state: 'look',
      reason:
        dear.yuan === undefined
          ? { key: 'check.why.courier.dearer', values: [province] }
          : { key: 'check.why.courier.surcharge', values: [province, dear.yuan] },
      source,
    };
  // Which courier it will be is not known, and for some of them the table says something.
  if (!courier && here.length > 0)
    return { rule, state: 'ask', reason: { key: 'check.why.courier.unknown', values: [province] }, source };
  return { rule, state: 'pass', reason: { key: 'check.why.courier.pass', values: [province] }, source };
}

/** A buyer's remark that no note has taken up. */
export function checkRemark({ order }: CheckFacts): CheckResult | undefined {
  const rule = 'check.remark.note';
  const source = '手册003、004（003-24、004-09）';
  const { buyerNote } = order.fields;
  if (buyerNote?.state === 'absent')
    return { rule, state: 'pass', reason: { key: 'check.why.remark.none' }, source };
  if (!fieldValue(buyerNote)?.trim()) return undefined;
  if (order.memo === undefined)
    return { rule, state: 'ask', reason: { key: 'check.why.remark.unknown' }, source };
  return order.memo.text.trim() === ''
    ? { rule, state: 'look', reason: { key: 'check.why.remark.open' }, source }
    : {
        rule,
        state: 'ask',
        reason: { key: 'check.why.remark.noted', values: [order.memo.text.trim()] },
        source,
      };
}

/** Other orders of this buyer, or to this address, that have not left: one parcel may do. */
export function checkMerge({ order, buyer, orders }: CheckFacts): CheckResult | undefined {
  const rule = 'check.merge.orders';
  const source = '手册003（003-23）';
  const owner = fieldValue(order.fields.buyer) ?? buyer;
  const address = bare(wholeValue(order.fields.address));
  const status = fieldValue(order.fields.status);
  if (status !== undefined && !isUnshipped(status)) return undefined;
  const waiting = orders.filter((one) => one.no !== order.no && isUnshipped(one.status));
  const same = waiting.filter((one) => owner !== undefined && isWholeId(owner) && one.buyer === owner);
  const there = waiting.filter(
    (one) => !same.includes(one) && address !== '' && bare(one.address) === address,
  );
  const numbers = (found: typeof waiting) => found.map(({ no }) => no).join('、');
  if (same.length > 0)
    return { rule, state: 'look', reason: { key: 'check.why.merge.buyer', values: [numbers(same)] }, source };
  if (there.length > 0)
    return {
      rule,
      state: 'look',
      reason: { key: 'check.why.merge.address', values: [numbers(there)] },
      source,
    };
  const read = orders.filter((one) => one.no !== order.no).length;
  return { rule, state: 'ask', reason: { key: 'check.why.merge.none', values: [read] }, source };
}

function bare(address: string | undefined): string {
  return (address ?? '').replace(/[\s,，]/g, '');
}

/** A large order is shown to the lead. */
export function checkAmount({ order, largeOrder }: CheckFacts): CheckResult | undefined {
  const shown = wholeValue(order.fields.amount);
  const amount = Number(shown?.replaceAll(',', ''));
  if (!shown || !Number.isFinite(amount)) return undefined;
  const large = amount >= largeOrder;
  return {
    rule: 'check.amount.large',
    state: large ? 'look' : 'pass',
    reason: { key: large ? 'check.why.amount.large' : 'check.why.amount.pass', values: [largeOrder] },
    source: '手册003（003-34）',
  };
}

/** Whether the one in the chat is the one who ordered; IDs are compared exactly, masked ones not at all. */
export function checkBuyer({ order, buyer }: CheckFacts): CheckResult | undefined {
  const rule = 'check.buyer.same';
  const source = '手册004（004-18、004-19）';
  const owner = fieldValue(order.fields.buyer);
  if (!owner || !buyer) return { rule, state: 'ask', reason: { key: 'check.why.buyer.unknown' }, source };
  if (!isWholeId(owner) || !isWholeId(buyer))
    return { rule, state: 'masked', reason: { key: 'check.why.buyer.masked' }, source };
  if (owner === buyer) return { rule, state: 'pass', reason: { key: 'check.why.buyer.same' }, source };
  return {
    rule,
    state: 'look',
    reason: { key: 'check.why.buyer.other' },
    source,
    difference: { ordered: owner, said: buyer },
  };
}

/** Whether another ID in sight, or the one who ordered, reads like the one in the chat. */
export function checkLookalike({ order, buyer, inSight }: CheckFacts): CheckResult | undefined {
  if (!buyer) return undefined;
  const owner = fieldValue(order.fields.buyer);
  const found = lookalikes(buyer, owner === undefined ? inSight : [...inSight, owner]);
  const rule = 'check.buyer.lookalike';
  const source = '手册003、004（003-22、004-18）';
  return found.length > 0
    ? {
        rule,
        state: 'look',
        reason: { key: 'check.why.buyer.lookalike', values: [found.join('、')] },
        source,
      }
    : { rule, state: 'pass', reason: { key: 'check.why.buyer.noLookalike' }, source };
}
