import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckShop, FRESH_CHECKS } from '@/utils/domain/checks/check-settings';
import type { CheckState } from '@/utils/domain/checks/facts';
import { ITEM_KINDS } from '@/utils/domain/checks/items';
import type { OrderField } from '@/utils/domain/shop/order';
import { withOwner } from '@/utils/domain/shop/owner';
import { chatOf, check, orderOf, PLAIN } from './order';

const ALL: CheckShop = { ...FRESH_CHECKS, items: Object.keys(ITEM_KINDS) };

interface Case {
  readonly name: string;
  readonly order?: Partial<Record<OrderField, string>>;
  readonly memo?: string;
  readonly chat?: readonly string[];
  readonly rule: string;
  readonly state: CheckState | 'silent';
  readonly said?: string;
}

/** Orders and talk as they come: what one check must say of each. */
const CASES: readonly Case[] = [
  { name: '普通手机号', rule: 'check.phone.shape', state: 'pass' },
  { name: '隐私号带分机', order: { phone: '13800138055-4417' }, rule: 'check.phone.shape', state: 'pass' },
  { name: '少一位', order: { phone: '1380013805' }, rule: 'check.phone.shape', state: 'look' },
  { name: '打码的手机号', order: { phone: '138****8055' }, rule: 'check.phone.shape', state: 'masked' },
  { name: '座机', order: { phone: '028-85556666' }, rule: 'check.phone.shape', state: 'pass' },
  { name: '省市区相符', rule: 'check.address.region', state: 'pass' },
  {
    name: '市不在省里',
    order: { address: '浙江省苏州市吴中区望月街9号' },
    rule: 'check.address.region',
    state: 'look',
  },
  {
    name: '区不在市里',
    order: { address: '四川省成都市江津区几江路9号' },
    rule: 'check.address.region',
    state: 'look',
  },
  {
    name: '省直辖县级市',
    order: { address: '湖北省仙桃市沔州大道9号' },
    rule: 'check.address.region',
    state: 'pass',
  },
  {
    name: '县级市',
    order: { address: '江苏省苏州市昆山市前进路9号' },
    rule: 'check.address.region',
    state: 'pass',
  },
  {
    name: '直辖市',
    order: { address: '上海市浦东新区云栖东路233号' },
    rule: 'check.address.region',
    state: 'pass',
  },
  {
    name: '重庆的县',
    order: { address: '重庆市云阳县双江街道云江大道9号' },
    rule: 'check.address.region',
    state: 'pass',
  },
  {
    name: '不设区的市',
    order: { address: '广东省东莞市南城街道鸿福路9号' },
    rule: 'check.address.region',
    state: 'pass',
  },
  {
    name: '自治州的县',
    order: { address: '四川省凉山彝族自治州西昌市航天大道9号' },
    rule: 'check.address.region',
    state: 'pass',
  },
  {
    name: '新疆兵团的市',
    order: { address: '新疆维吾尔自治区石河子市北三路9号' },
    rule: 'check.address.region',
    state: 'pass',
  },
  {
    name: '撤了的区',
    order: { address: '浙江省杭州市下城区延安路9号' },
    rule: 'check.address.region',
    state: 'look',
  },
  { name: '没有省市', order: { address: '文一西路969号' }, rule: 'check.address.region', state: 'look' },
  {
    name: '只露省市区的打码地址',
    order: { address: '江苏省苏州市吴中区****' },
    rule: 'check.address.region',
    state: 'pass',
  },
  { name: '全打码的地址', order: { address: '******' }, rule: 'check.address.region', state: 'masked' },
  {
    name: '没有门牌',
    order: { address: '四川省成都市双流区桐花大道' },
    rule: 'check.address.house',
    state: 'look',
  },
  {
    name: '村和组',
    order: { address: '四川省成都市双流区永安镇白果村3组' },
    rule: 'check.address.house',
    state: 'pass',
  },
  {
    name: '自提点',
    order: { address: '四川省成都市双流区桐花大道菜鸟驿站' },
    rule: 'check.address.house',
    state: 'pass',
  },
  {
    name: '详细地址打码',
    order: { address: '江苏省苏州市吴中区****' },
    rule: 'check.address.house',
    state: 'masked',
  },
  {
    name: '买家写了别的城市',
    chat: ['改寄到浙江省杭州市西湖区桐花大道8号'],
    rule: 'check.address.said',
    state: 'look',
  },
  {
    name: '同区别的路',
    chat: ['地址换成四川省成都市双流区云栖东路41号春和里6幢903室'],
    rule: 'check.address.said',
    state: 'look',
  },
  {
    name: '同一地址少了省',
    chat: ['就寄成都市双流区桐花大道66号春和里2幢1103室'],
    rule: 'check.address.said',
    state: 'pass',
  },
  {
    name: '同一地址换种写法',
    chat: ['地址：成都双流区桐花大道66号 春和里2栋1103'],
    rule: 'check.address.said',
    state: 'pass',
  },
  {
    name: '同一栋别的房号',
    chat: ['地址是成都市双流区桐花大道66号春和里2幢1203室'],
    rule: 'check.address.said',
    state: 'look',
  },
  {
    name: '只问到哪里了',
    chat: ['快递到成都市了吗，什么时候到双流区'],
    rule: 'check.address.said',
    state: 'silent',
  },
  {
    name: '订单打码，同区',
    order: { address: '四川省成都市双流区****' },
    chat: ['寄到成都市双流区桐花大道66号'],
    rule: 'check.address.said',
    state: 'masked',
  },
  {
    name: '订单打码，别的区',
    order: { address: '四川省成都市双流区****' },
    chat: ['寄到成都市锦江区桐花大道66号'],
    rule: 'check.address.said',
    state: 'look',
  },
  { name: '买家发了另一个号码', chat: ['电话打13900001111'], rule: 'check.phone.said', state: 'look' },
  { name: '买家发了同一个号码', chat: ['我电话138 0013 8055'], rule: 'check.phone.said', state: 'pass' },
  {
    name: '订单是隐私号',
    order: { phone: '13800138055-4417' },
    chat: ['电话13900001111'],
    rule: 'check.phone.said',
    state: 'masked',
  },
  {
    name: '打码号码相合',
    order: { phone: '139****1111' },
    chat: ['电话13900001111'],
    rule: 'check.phone.said',
    state: 'masked',
  },
  {
    name: '打码号码不合',
    order: { phone: '139****2222' },
    chat: ['电话13900001111'],
    rule: 'check.phone.said',
    state: 'look',
  },
  { name: '要别的尺码', chat: ['要L码的'], rule: 'check.size.said', state: 'look', said: 'L' },
  { name: '要同样的尺码', chat: ['M码就行'], rule: 'check.size.said', state: 'pass' },
  { name: '问尺码', chat: ['我穿M还是L？'], rule: 'check.size.said', state: 'silent' },
  { name: '先问后定', chat: ['M还是L好', '那就L吧'], rule: 'check.size.said', state: 'look' },
  { name: '又改回来', chat: ['要L', '算了还是要M'], rule: 'check.size.said', state: 'pass' },
  {
    name: 'XXL 就是 2XL',
    order: { spec: '黑色 2XL' },
    chat: ['要XXL'],
    rule: 'check.size.said',
    state: 'pass',
  },
  { name: '鞋码', order: { spec: '咖色 38-39' }, chat: ['要40码'], rule: 'check.size.said', state: 'look' },
  {
    name: '鞋码在范围里',
    order: { spec: '咖色 38-39' },
    chat: ['要38码'],
    rule: 'check.size.said',
    state: 'pass',
  },
  { name: '身高不是尺码', chat: ['我身高163，体重55公斤'], rule: 'check.size.said', state: 'silent' },
  {
    name: '规格里没有尺码',
    order: { spec: '混色' },
    chat: ['要L码'],
    rule: 'check.size.said',
    state: 'silent',
  },
  { name: '换颜色', chat: ['给我换成白色可以吗'], rule: 'check.colour.said', state: 'look', said: '白色' },
  { name: '同样的颜色', chat: ['我要藏青色的'], rule: 'check.colour.said', state: 'pass' },
  { name: '不要这个要那个', chat: ['不要白色，要青色的'], rule: 'check.colour.said', state: 'pass' },
  {
    name: '深浅不同',
    order: { spec: '深蓝 M' },
    chat: ['要浅蓝色的'],
    rule: 'check.colour.said',
    state: 'look',
  },
  { name: '问颜色', chat: ['有黑色的吗'], rule: 'check.colour.said', state: 'silent' },
  { name: '抱怨色差', chat: ['颜色和图片一样吗'], rule: 'check.colour.said', state: 'silent' },
  { name: '数量不同', chat: ['我要两件'], rule: 'check.quantity.said', state: 'look' },
  {
    name: '数量相同',
    order: { quantity: '2' },
    chat: ['一共2件'],
    rule: 'check.quantity.said',
    state: 'pass',
  },
  {
    name: '十二件',
    order: { quantity: '10' },
    chat: ['数量改成十二件'],
    rule: 'check.quantity.said',
    state: 'look',
  },
  {
    name: '套里的件数',
    order: { spec: '青釉 12件' },
    chat: ['买的12件的那套'],
    rule: 'check.quantity.said',
    state: 'silent',
  },
  {
    name: '套数与套里的件数不同',
    order: { spec: '青釉 12件' },
    chat: ['要两套'],
    rule: 'check.quantity.said',
    state: 'look',
  },
  { name: '要一个优惠', chat: ['再给我一个优惠吧'], rule: 'check.quantity.said', state: 'silent' },
  { name: '没有留言', rule: 'check.remark.note', state: 'pass' },
  { name: '留言没备注', order: { buyerNote: '放快递柜' }, rule: 'check.remark.note', state: 'look' },
  {
    name: '留言有备注',
    order: { buyerNote: '放快递柜' },
    memo: '放快递柜_慧兰',
    rule: 'check.remark.note',
    state: 'ask',
  },
  {
    name: '加价地区',
    order: { address: '新疆维吾尔自治区乌鲁木齐市天山区解放路9号' },
    rule: 'check.courier.region',
    state: 'look',
  },
  {
    name: '打码的加价地区',
    order: { address: '西藏自治区拉萨市城关区****' },
    rule: 'check.courier.region',
    state: 'look',
  },
  {
    name: '不到的地区',
    order: { address: '台湾省台北市中正区忠孝西路9号' },
    rule: 'check.courier.region',
    state: 'look',
  },
  { name: '平常地区', rule: 'check.courier.region', state: 'pass' },
  { name: '省份打码', order: { address: '*****' }, rule: 'check.courier.region', state: 'ask' },
  { name: '小额', rule: 'check.amount.large', state: 'pass' },
  { name: '满五百', order: { amount: '500.00' }, rule: 'check.amount.large', state: 'look' },
  { name: '带逗号的大额', order: { amount: '1,280.00' }, rule: 'check.amount.large', state: 'look' },
  { name: '本人', rule: 'check.buyer.same', state: 'pass' },
  { name: '别人', order: { buyer: 'sunny_qi661l' }, rule: 'check.buyer.same', state: 'look' },
  { name: '账号打码', order: { buyer: 's**1' }, rule: 'check.buyer.same', state: 'masked' },
  { name: '双胞胎', order: { buyer: 'sunny_qi66ll' }, rule: 'check.buyer.lookalike', state: 'look' },
];

describe('machine checks', () => {
  it.each(CASES)('$name: $rule is $state', ({ order, memo, chat, rule, state, said }) => {
    const one = check(orderOf(order, memo), chatOf(...(chat ?? [])), { shop: ALL });
    const results = one.list.lines.flatMap(({ results }) => results).filter((result) => result.rule === rule);
    expect([...new Set(results.map((result) => result.state))]).toEqual(state === 'silent' ? [] : [state]);
    for (const result of results) {
      expect(result.source).toMatch(/手册00\d.*（00\d-\d\d/);
      expect(result.difference !== undefined, 'a difference stands beside what the order says').toBe(
        state === 'look' && (rule.endsWith('.said') || rule === 'check.buyer.same'),
      );
      if (said) expect(result.difference?.said).toContain(said);
    }
  });

  it('a card that lags behind the conversation is another buyer’s, and no form is made of it', () => {
    const { buyer: _, ...fields } = orderOf().fields;
    const lagging = withOwner(
      { ...orderOf(), fields },
      new Map([[orderOf().no, { buyer: '风吹麦浪88' }]]),
      PLAIN.buyer,
    );
    const one = check(lagging ?? orderOf());
    expect(one.list.otherBuyer).toBe(true);
    expect(one.confirmation).toBeUndefined();
  });

  it('other unshipped orders of the buyer or the address can be merged; shipped ones cannot', () => {
    const seen = { secrets: [], status: '待发货' };
    const merge = (orders: Parameters<typeof check>[2]) =>
      check(orderOf(), [], { shop: ALL, ...orders })
        .list.lines.flatMap(({ results }) => results)
        .find(({ rule }) => rule === 'check.merge.orders');
    expect(merge({ orders: [{ ...seen, no: '1', buyer: PLAIN.buyer }] })).toMatchObject({
      state: 'look',
      reason: { key: 'check.why.merge.buyer', values: ['1'] },
    });
    expect(merge({ orders: [{ ...seen, no: '2', buyer: '别人', address: PLAIN.address }] })).toMatchObject({
      state: 'look',
      reason: { key: 'check.why.merge.address', values: ['2'] },
    });
    for (const orders of [
      [{ ...seen, no: '3', buyer: PLAIN.buyer, status: '已发货' }],
      [{ ...seen, no: '4', buyer: '别人' }],
      [{ ...seen, no: orderOf().no, buyer: PLAIN.buyer }],
    ])
      expect(merge({ orders })?.state, JSON.stringify(orders)).toBe('ask');
  });

  it('without the division data nothing is said to be right', () => {
    for (const state of ['reading', 'failed'] as const) {
      const one = check(orderOf(), [], { address: { state } });
      const line = one.list.lines.find(({ id }) => id === 'address');
      expect(line).toMatchObject({ state: 'ask', done: false });
      expect(line?.results).toMatchObject([{ state: 'ask', reason: { key: `check.why.address.${state}` } }]);
    }
  });

  it('what is masked never passes and is never wrong by itself, and no masked value goes out', () => {
    const masked = fc.constantFrom('138****8055', '1**********', '***********');
    const place = fc.constantFrom('四川省成都市双流区****', '四川省****', '********');
    fc.assert(
      fc.property(masked, place, fc.constantFrom('何**', '*晓'), (phone, address, recipient) => {
        const one = check(orderOf({ phone, address, recipient }));
        for (const id of ['phone', 'address', 'recipient']) {
          const line = one.list.lines.find((line) => line.id === id);
          expect(line?.state).not.toBe('pass');
          expect(
            line?.results.filter(({ rule, state }) => rule === 'check.phone.shape' && state !== 'masked'),
          ).toEqual([]);
        }
        expect(one.confirmation).not.toMatch(/[*]/);
        expect(one.confirmation).toContain('收货地址请您核对订单卡片');
      }),
    );
  });

  it('no text of a buyer breaks it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({
            unit: fc.constantFrom(...'要换成改白黑色码LMXS38号两件十路区市省 ,，。？吗不13800'),
            maxLength: 40,
          }),
          {
            maxLength: 5,
          },
        ),
        (texts) => {
          const one = check(orderOf(), chatOf(...texts));
          for (const { ordered, said } of one.differences) {
            expect(ordered).not.toBe('');
            expect(said).not.toBe('');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
