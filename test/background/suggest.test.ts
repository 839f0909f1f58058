import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handlers } from '@/entrypoints/background/handlers';
import { createServer } from '@/utils/messages/server';
import { emptyWorker } from './worker-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./worker-browser')).workerBrowser }));

const SHOP = 'https://mms.pinduoduo.com';
const serve = createServer(handlers, (origin) => origin === SHOP);
const page = { id: 'antou', url: `${SHOP}/chat`, origin: SHOP, frameId: 0, tab: { id: 7 } };
const ask = (kind: string, payload: unknown) => serve({ id: crypto.randomUUID(), kind, payload }, page);

beforeEach(() => {
  emptyWorker();
  vi.stubGlobal('fetch', async (address: string) => ({
    json: async () =>
      JSON.parse(
        readFileSync(new URL(`../../public/packs/${address.split('/').at(-1)}`, import.meta.url), 'utf8'),
      ),
  }));
});

describe('suggestions of the worker', () => {
  it('gives the ids of three replies, by the words and the order’s state', async () => {
    const plain = await ask('replies.suggest', { text: '什么时候发货呀', site: 'practice' });
    expect(plain).toMatchObject({ ok: true, value: { 0: 'reply.ship.when', length: 3 } });
    const sent = await ask('replies.suggest', { text: '我不想要了', site: 'practice', status: '已发货' });
    expect(sent).toMatchObject({ ok: true, value: { 0: 'reply.cancel.sent' } });
  });

  it('never names a reply that the site must not be offered', async () => {
    const text = '拍下了还没付';
    const there = await ask('replies.suggest', { text, site: 'practice' });
    expect(there).toMatchObject({ ok: true, value: expect.arrayContaining(['reply.pay.check']) });
    const here = await ask('replies.suggest', { text, site: 'pinduoduo' });
    expect(here).toMatchObject({ ok: true, value: expect.not.arrayContaining(['reply.pay.check']) });
  });

  it('refuses what is too long or not of its form', async () => {
    expect(await ask('replies.suggest', { text: '长'.repeat(301), site: 'practice' })).toMatchObject({
      ok: false,
    });
    expect(await ask('replies.suggest', { text: '在吗' })).toMatchObject({ ok: false });
  });
});

describe('the packs that frames get', () => {
  it('hold no examples of questions: they are the larger half', async () => {
    const answer = await ask('packs.read', null);
    expect(answer.ok).toBe(true);
    const told = JSON.stringify(answer);
    expect(told).toContain('reply.ship.when');
    expect(told).not.toContain('"asks"');
    expect(told).not.toContain('啥时候发');
  });
});
