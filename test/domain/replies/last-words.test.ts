import { describe, expect, it } from 'vitest';
import { lastWords, orderState } from '@/utils/domain/replies/last-words';
import type { Side } from '@/utils/domain/shop/conversation';

const words = (...lines: readonly (readonly [Side, string])[]) =>
  lastWords(lines.map(([side, text], at) => ({ id: String(at), side, text })));

describe('what the buyer wrote last', () => {
  it('is all since an agent’s answer, past robots and notices', () => {
    expect(
      words(['buyer', '早'], ['own', '您好'], ['buyer', '在吗'], ['robot', '请稍等'], ['buyer', '能退吗']),
    ).toBe('在吗\n能退吗');
    expect(words(['buyer', '能退吗'], ['system', '买家正在浏览'])).toBe('能退吗');
  });

  it('is nothing once it was answered, or where nobody wrote', () => {
    expect(words(['buyer', '能退吗'], ['own', '可以的'])).toBe('');
    expect(words()).toBe('');
  });

  it('is cut to what may be asked, its end kept', () => {
    expect(words(['buyer', '长'.repeat(5_000)], ['buyer', '能退吗'])).toHaveLength(300);
    expect(words(['buyer', '长'.repeat(5_000)], ['buyer', '能退吗'])).toMatch(/能退吗$/);
  });
});

describe('the state of an order', () => {
  it.each([
    ['待付款', 'unpaid'],
    ['待发货', 'paid'],
    ['已发货，待签收', 'shipped'],
    ['已发货', 'shipped'],
    ['已发货，退款中', 'refunding'],
    ['交易成功', 'signed'],
    ['已关闭', undefined],
    [undefined, undefined],
  ])('%s is %s', (status, state) => {
    expect(orderState(status)).toBe(state);
  });
});
