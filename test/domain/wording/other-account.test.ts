import { describe, expect, it } from 'vitest';
import type { SeenOrder } from '@/utils/domain/shop/seen-order';
import { type CheckContext, checkText } from '@/utils/domain/wording/check';
import { compileRules } from '@/utils/domain/wording/compile';
import { SIMPLIFIED } from '../../packs/simplified';

const OWNER = 'xiaoai11lllllili';
const TWIN = 'xiaoai11llllili';
const ORDER: SeenOrder = {
  no: '260918-339100271',
  buyer: OWNER,
  secrets: ['13800138021', '浙江省杭州市余杭区青禾路18号晨曦花园3幢502室'],
};
const rules = compileRules([], SIMPLIFIED);
const said = (text: string, context: Partial<CheckContext>) =>
  checkText(text, rules, { seen: [ORDER], ...context })
    .filter(({ class: kind }) => kind === 'privacy')
    .map(({ rule, severity }) => `${rule.split('.').at(-1)} ${severity}`);

describe('an account that did not order', () => {
  it.each([
    '好的，地址帮您改好了',
    '已经帮您改地址了',
    '马上给您改成长沙的地址',
    '我来取消这笔订单',
    '这就帮您撤单',
    '收件人改成周帆了',
    '好的，给您换成白色',
  ])('is promised nothing: %s', (text) => {
    expect(said(text, { buyer: TWIN, about: [ORDER] })).toEqual(['other-account block']);
    expect(said(text, { buyer: OWNER, about: [ORDER] })).toEqual([]);
    expect(said(text, { buyer: TWIN, about: [] })).toEqual([]);
  });

  it.each([
    '请您用下单账号联系我们，我帮您改地址',
    '不好意思，不能帮您改地址',
    '需要帮您取消吗',
    '请问要改成什么地址呢',
    '这单暂时没法给您取消',
    '您好，请问有什么可以帮您',
  ])('may be told so: %s', (text) => {
    expect(said(text, { buyer: TWIN, about: [ORDER] })).toEqual([]);
  });

  it('is a remark where one of the two is not known', () => {
    const text = '好的，地址帮您改好了';
    expect(said(text, { buyer: undefined, about: [ORDER] })).toEqual(['unknown-account suggest']);
    expect(said(text, { buyer: 'xi**li', about: [ORDER] })).toEqual(['unknown-account suggest']);
    expect(said(text, { buyer: TWIN, about: [{ ...ORDER, buyer: 'x**' }] })).toEqual([
      'unknown-account suggest',
    ]);
  });
});

describe('an order’s data', () => {
  const text = '寄到浙江省杭州市余杭区青禾路18号晨曦花园3幢502室，电话13800138021';

  it('is held from another account, a remark where one is not known, silent for the one who ordered', () => {
    expect(said(text, { buyer: TWIN })).toEqual(['other-buyer block', 'other-buyer block']);
    // The phone number has a stronger warning of its own.
    for (const buyer of [undefined, '', 'x**li'])
      expect(said(text, { buyer })).toEqual(['unknown-buyer suggest']);
    expect(said(text, { buyer: OWNER })).toEqual([]);
  });

  it('is silent where this buyer typed it here himself, and only what he typed', () => {
    const typed = ['我的电话 138 0013 8021', '单号260918-339100271'];
    expect(said('电话13800138021，单号260918-339100271', { buyer: TWIN, typed })).toEqual([]);
    expect(said(text, { buyer: TWIN, typed })).toEqual(['other-buyer block']);
    expect(said(text, { buyer: TWIN, typed: [...typed, '青禾路18号 晨曦花园3幢502室'] })).toEqual([]);
  });
});
