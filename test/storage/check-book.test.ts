import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { markCheck, purgeChecks, readCheck, wipeChecks } from '@/utils/storage/check-book';
import { checkMarkSchema } from '@/utils/storage/check-record';

const about = { site: 'practice', order: '260917-558340127', shop: 'shop-practice' };
const prints = { address: '0a1b2', phone: '*12345', courier: '-' } as const;
const DAY = 86_400_000;

it('two tabs at once both keep their ticks', async () => {
  await wipeChecks();
  await Promise.all(
    ['goods', 'address', 'phone', 'spec'].map((item, at) =>
      markCheck(about, { kind: 'tick', item, prints }, at),
    ),
  );
  const record = await readCheck(about.site, about.order);
  expect(Object.keys(record?.ticked ?? {}).sort()).toEqual(['address', 'goods', 'phone', 'spec']);
  expect(await readCheck('pinduoduo', about.order)).toBeUndefined();
});

it('goes with the logbook’s retention', async () => {
  await wipeChecks();
  await markCheck(about, { kind: 'confirm', by: 'buyer', prints }, 1_000);
  await markCheck({ ...about, order: '260917-000000001' }, { kind: 'reopen' }, 1_000 + DAY);
  await purgeChecks(1_000 + 180 * DAY);
  expect(await readCheck(about.site, about.order)).toBeUndefined();
  expect(await readCheck(about.site, '260917-000000001')).toBeDefined();
});

it.each([
  ['a phone for a print', { kind: 'tick', item: 'phone', prints: { phone: '13800138000' } }],
  ['a name for an item', { kind: 'tick', item: '张三', prints: {} }],
  ['a field that no order has', { kind: 'confirm', by: 'agent', prints: { name: '0a1b2' } }],
  ['another hand', { kind: 'confirm', by: 'robot', prints: {} }],
  ['more than a change', { kind: 'reopen', text: '没错' }],
])('%s is no mark', (_, mark) => {
  expect(v.safeParse(checkMarkSchema, mark).success).toBe(false);
});

it('what a page marks is one', () => {
  for (const mark of [
    { kind: 'tick', item: 'own.1', prints },
    { kind: 'untick', item: 'goods' },
    { kind: 'confirm', by: 'agent', prints: {} },
    { kind: 'reopen' },
  ])
    expect(v.safeParse(checkMarkSchema, mark).success).toBe(true);
});
