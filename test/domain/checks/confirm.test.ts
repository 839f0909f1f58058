import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeStages } from '@/utils/domain/checks/address-change';
import { readAnswer } from '@/utils/domain/checks/answer';
import { alarms, openLines } from '@/utils/domain/checks/check-list';
import { FRESH_CHECKS } from '@/utils/domain/checks/check-settings';
import { confirmationText } from '@/utils/domain/checks/confirmation';
import { itemsOf } from '@/utils/domain/checks/items';
import { type CheckMark, type CheckRecord, standing, withMark } from '@/utils/domain/checks/record';
import { changedFields, printsFor, printsOf, VERSION_FIELDS } from '@/utils/domain/checks/version';
import { chatOf, check, orderOf, PACK, PLAIN, type Said } from './order';

const FORM = ['own', confirmationText(PACK, orderOf())] as const;

describe('the buyer’s answer to a confirmation', () => {
  it.each([
    '没错',
    '对的',
    '是的',
    '没错的亲',
    '对，没错',
    '嗯嗯',
    '嗯，对',
    '没问题，谢谢',
    'OK',
    'ok👌',
    '对对对',
    '正确无误',
    '可以的，发货吧',
    '是的没问题，麻烦尽快发货',
    '都没错，谢谢',
    '信息没错',
    '核对无误',
    '没有错的',
    '好的，麻烦了',
    '确认',
    '[OK]好',
    '不用改',
  ])('%s is a yes', (text) => {
    expect(readAnswer(text, PACK.answers)).toBe('yes');
  });
  it.each([
    '不对',
    '电话不对',
    '地址错了',
    '没错，但是地址改一下',
    '可以改吗',
    '等一下',
    '尺码错了，要L',
    '对的，不过颜色换成白色',
    '取消吧',
    '先别发',
    '浙江省杭州市西湖区文一路1号',
    '应该是2幢',
  ])('%s is none', (text) => {
    expect(readAnswer(text, PACK.answers)).toBe('no');
  });
  it.each([
    '没错吧？',
    '地址没错',
    '什么时候发货',
    '收到',
    '1',
    '对了，能送运费险吗',
    '在吗',
    '我看看',
    '不行',
  ])('%s is left to the agent', (text) => {
    expect(readAnswer(text, PACK.answers)).toBe('unclear');
  });

  it('only what comes after the form counts, and a later change takes a yes back', () => {
    const state = (...more: readonly Said[]) => check(orderOf(), chatOf('没错', ...more)).form.state;
    expect(state()).toBe('none');
    expect(state(FORM)).toBe('sent');
    expect(state(FORM, '没错')).toBe('yes');
    expect(state(FORM, ['own', '好的'], '嗯嗯')).toBe('yes');
    expect(state(FORM, '没错', '等等，电话改一下')).toBe('no');
    expect(state(FORM, '什么时候发货')).toBe('unclear');
    expect(state(FORM, '什么时候发货', '对的')).toBe('yes');
    expect(state(FORM, '改成L', FORM, '对')).toBe('yes');
    expect(state(['own', confirmationText(PACK, { ...orderOf(), no: '1' })], '对')).toBe('none');
    expect(state(['system', '请核对收货地址'], '对的')).toBe('yes');
    // A buyer who copies the form has not sent one.
    expect(state(FORM[1], '对')).toBe('none');
  });

  it('a confirmed form settles what was said before it', () => {
    expect(check(orderOf(), chatOf('要L码的')).differences).toHaveLength(1);
    expect(check(orderOf(), chatOf('要L码的', FORM)).differences).toHaveLength(1);
    expect(check(orderOf(), chatOf('要L码的', FORM, '没错')).differences).toEqual([]);
    expect(check(orderOf(), chatOf(FORM, '没错', '要L码的')).differences).toHaveLength(1);
  });
});

describe('the form', () => {
  it('has every field that the page shows, and nothing that it does not', () => {
    expect(check(orderOf({ courier: '', buyerNote: '放门口' })).confirmation).toBe(
      '亲，麻烦您核对一下这笔订单：\n订单号：260917-558340127\n收件人：徐静怡\n联系电话：13800138055\n收货地址：四川省成都市双流区桐花大道66号春和里2幢1103室\n商品：羊毛混纺开衫\n规格：藏青 M\n数量：1\n您的留言：放门口\n都对的话请回复「没错」，有要改的现在告诉我就好。',
    );
  });
});

describe('what was checked', () => {
  const at = 1_000;
  const about = { site: 'practice', order: orderOf().no };
  const mark = (one: CheckMark, before?: CheckRecord) => withMark(before, about, one, at);
  const prints = printsOf(orderOf());

  it('holds for the order as it was: a change opens what it touches, and says what it is', () => {
    const ticked = ['goods', 'address', 'own.1'].reduce<CheckRecord | undefined>(
      (record, item) =>
        mark(
          {
            kind: 'tick',
            item,
            prints: printsFor(prints, item === 'own.1' ? [] : [item as 'goods' | 'address']),
          },
          record,
        ),
      undefined,
    );
    const record = mark({ kind: 'confirm', by: 'buyer', prints }, ticked);
    const shop = { ...FRESH_CHECKS, own: [{ id: 'own.1', title: '发票' }] };
    const before = check(orderOf(), [], { record, shop });
    expect(before).toMatchObject({ confirmed: 'buyer', unconfirmed: false, list: { changed: [] } });
    expect(openLines(before.list)).toBe(5);
    const after = check(orderOf({ address: '四川省成都市锦江区桐花大道66号' }), [], { record, shop });
    expect(after).toMatchObject({ confirmed: undefined, unconfirmed: true, list: { changed: ['address'] } });
    expect(after.list.lines.filter((line) => line.ticked).map(({ id }) => id)).toEqual(['goods', 'own.1']);
    expect(alarms(after.list)).toBeGreaterThan(0);
  });

  it('is taken back by unticking and reopening', () => {
    const record = mark({ kind: 'tick', item: 'goods', prints });
    expect(standing(mark({ kind: 'untick', item: 'goods' }, record), prints).ticked.size).toBe(0);
    const confirmed = mark({ kind: 'confirm', by: 'agent', prints }, record);
    expect(standing(confirmed, prints).confirmed).toBe('agent');
    const open = standing(mark({ kind: 'reopen' }, confirmed), prints);
    expect([open.confirmed, [...open.ticked]]).toEqual([undefined, ['goods']]);
  });

  it('a mask that is lifted is no change, a courier or a remark that is filled in is one', () => {
    const now = (change: Parameters<typeof orderOf>[0]) => printsOf(orderOf(change));
    expect(changedFields(now({ phone: '138****8055' }), now({}))).toEqual([]);
    expect(changedFields(now({ phone: '138****8055' }), now({ phone: '139****1111' }))).toEqual(['phone']);
    expect(changedFields(now({ courier: '' }), now({}))).toEqual(['courier']);
    expect(changedFields(now({}), now({ buyerNote: '放门口' }))).toEqual(['buyerNote']);
    expect(changedFields(now({}), now({ courier: '' }))).toEqual([]);
    expect(changedFields(now({ status: '待付款' }), now({ status: '待发货' }))).toEqual([]);
    expect(changedFields(now({ spec: '藏青  M' }), now({}))).toEqual([]);
  });

  it('keeps twenty bits of a field and none of its words', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((value) => !/[*]/.test(value) && value.trim() !== '');
    fc.assert(
      fc.property(fc.constantFrom(...VERSION_FIELDS), text, (field, value) => {
        const made = printsOf(orderOf({ [field]: value }));
        expect(made[field]).toMatch(/^[0-9a-f]{5}$/);
        expect(changedFields(made, printsOf(orderOf({ [field]: ` ${value} ` })))).toEqual([]);
      }),
    );
    // Many numbers fit one print: it does not give the number away.
    const phones = [...Array(60_000).keys()].map((at) => `138${String(10_000_000 + at * 997).slice(-8)}`);
    const kept = new Set(phones.map((phone) => printsOf(orderOf({ phone })).phone));
    expect(kept.size).toBeLessThan(phones.length);
    expect(kept.size).toBeGreaterThan(phones.length * 0.9);
  });
});

describe('a shop’s list', () => {
  it('is a preset, or what the shop made of it; what nobody knows is left out', () => {
    expect(itemsOf(FRESH_CHECKS, PACK.lists)).toHaveLength(9);
    expect(itemsOf({ ...FRESH_CHECKS, list: 'check.four' }, PACK.lists)).toEqual([
      'goods',
      'address',
      'recipient',
      'phone',
    ]);
    expect(itemsOf({ ...FRESH_CHECKS, list: 'check.gone' }, PACK.lists)).toHaveLength(9);
    const own = [{ id: 'own.1', title: '发票' }];
    expect(
      itemsOf({ ...FRESH_CHECKS, own, items: ['own.1', 'phone', 'own.2', 'toString'] }, PACK.lists),
    ).toEqual(['own.1', 'phone']);
  });

  it('what it does not speak of is said all the same where something is wrong', () => {
    const shop = { ...FRESH_CHECKS, list: 'check.four' };
    const one = check(orderOf({ amount: '900', buyerNote: '放门口' }), chatOf('要L码'), { shop });
    expect(one.list.others.map(({ rule }) => rule)).toEqual([
      'check.size.said',
      'check.remark.note',
      'check.amount.large',
    ]);
    expect(alarms(one.list)).toBe(3);
  });
});

describe('another address', () => {
  it.each([
    ['待付款', '', ['new']],
    ['待发货', '', ['new', 'printed']],
    ['待发货', '已打单_慧兰', ['printed']],
    ['已打单', '', ['printed']],
    ['已发货', '', ['shipped']],
    ['交易成功', '', ['shipped']],
    ['退款中', '', ['new', 'printed', 'shipped']],
  ])('%s %s leaves %j', (status, memo, stages) => {
    expect(changeStages(orderOf({ status }, memo))).toEqual(stages);
  });

  it('has steps, a reply and a note for every stage, and is offered with the address that the buyer wrote', () => {
    expect(PACK.changes.map(({ stage }) => stage)).toEqual(['new', 'printed', 'shipped']);
    const one = check(orderOf({ status: '已发货' }), chatOf('改寄到浙江省杭州市西湖区桐花大道8号'));
    expect(one.changes.map(({ stage }) => stage)).toEqual(['shipped']);
    expect(one.newAddress).toBe('浙江省杭州市西湖区桐花大道8号');
    expect(check(orderOf()).newAddress).toBeUndefined();
    expect(check(orderOf({ buyer: PLAIN.buyer })).unconfirmed).toBe(true);
    expect(check(orderOf({ status: '已发货' })).unconfirmed).toBe(false);
  });
});
