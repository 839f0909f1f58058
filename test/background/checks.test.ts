import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { handlers } from '@/entrypoints/background/handlers';
import { createServer } from '@/utils/messages/server';
import { emptyWorker, told } from './worker-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./worker-browser')).workerBrowser }));

const SHOP = 'https://mms.pinduoduo.com';
const serve = createServer(handlers, (origin) => origin === SHOP);
const page = { id: 'antou', url: `${SHOP}/chat`, origin: SHOP, frameId: 0, tab: { id: 7 } };
const ask = (kind: string, payload: unknown) => serve({ id: crypto.randomUUID(), kind, payload }, page);

const read: string[] = [];
let broken = false;
beforeEach(() => {
  emptyWorker();
  read.length = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    const { pathname } = new URL(url);
    read.push(pathname);
    if (broken) throw new Error('network');
    return {
      json: async () => JSON.parse(readFileSync(new URL(`../../public${pathname}`, import.meta.url), 'utf8')),
    };
  });
});

const order = '260917-558340127';

it('the division data is read when an address is first asked about, once; after a failure again', async () => {
  await ask('packs.read', null);
  await ask('checks.read', { site: 'pinduoduo', order });
  expect(read).not.toContain('/packs/divisions.json');
  broken = true;
  expect(await ask('address.read', { texts: [] })).toEqual({
    ok: false,
    code: 'failed',
    where: 'address.read',
  });
  broken = false;
  read.length = 0;
  for (const address of ['浙江省苏州市吴中区望月街9号', '江苏省苏州市吴中区****'])
    expect(await ask('address.read', { order: { address }, texts: [address] })).toMatchObject({
      ok: true,
      value: {
        date: '2026-04-30',
        order: { city: '苏州市', district: '吴中区' },
        said: [{ city: '苏州市' }],
      },
    });
  expect(read).toEqual(['/packs/divisions.json']);
});

it('a page marks its order, and every tab hears of it; of words and names nothing is taken', async () => {
  const about = { site: 'pinduoduo', order, shop: 'shop-a' };
  const prints = { address: '0a1b2' };
  expect(await ask('checks.read', { site: 'pinduoduo', order })).toEqual({ ok: true, value: null });
  const marked = await ask('checks.mark', { ...about, mark: { kind: 'confirm', by: 'buyer', prints } });
  expect(marked).toMatchObject({ ok: true, value: { order, confirmed: { by: 'buyer', prints } } });
  await vi.waitFor(() => expect(told.map(({ tabId }) => tabId)).toEqual([1, 2]));
  expect(await ask('checks.read', { site: 'pinduoduo', order })).toMatchObject({
    value: { confirmed: { by: 'buyer' } },
  });
  for (const bad of [
    { ...about, order: '13800138000', mark: { kind: 'reopen' } },
    { ...about, mark: { kind: 'tick', item: 'phone', prints: { phone: '13800138000' } } },
    { ...about, mark: { kind: 'confirm', by: 'buyer', prints, answer: '没错' } },
  ])
    expect(await ask('checks.mark', bad)).toMatchObject({ ok: false, code: 'broken' });
});

it('an address longer than any is refused', async () => {
  const payload = { order: { address: '路'.repeat(1_001) }, texts: [] };
  expect(await ask('address.read', payload)).toMatchObject({ ok: false, code: 'broken' });
});
