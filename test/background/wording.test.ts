import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handlers } from '@/entrypoints/background/handlers';
import { comingHolidays } from '@/entrypoints/background/holidays';
import { EMPTY_BOOK, type WordingBook } from '@/utils/domain/wording/book';
import type { Kind, Protocol } from '@/utils/messages/protocol';
import { createServer } from '@/utils/messages/server';
import { area } from '../storage/memory-browser';
import { emptyWorker, session, told } from './worker-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./worker-browser')).workerBrowser }));

const SHOP = 'https://mms.pinduoduo.com';
const serve = createServer(handlers, (origin) => origin === SHOP);
const page = { id: 'antou', url: `${SHOP}/chat`, origin: SHOP, frameId: 0, tab: { id: 7 } };
const own = {
  id: 'antou',
  url: 'chrome-extension://antou/options.html',
  origin: 'chrome-extension://antou',
};

async function ask<K extends Kind>(
  kind: K,
  payload: Protocol[K]['request'],
  sender: typeof page | typeof own = own,
) {
  const answer = await serve({ id: crypto.randomUUID(), kind, payload }, sender);
  if (!answer.ok) throw new Error(`${answer.code} ${answer.where}`);
  return answer.value as Protocol[K]['answer'];
}

const book: WordingBook = {
  ...EMPTY_BOOK,
  rules: [
    {
      id: 'own.dog',
      class: 'tone',
      severity: 'warn',
      phrase: ['招财旺财'],
      reason: '店里不这么说',
      replace: ['您好'],
      shop: 'shop-a',
    },
  ],
  allow: [{ phrase: '加我微信公众号以外' }],
};

beforeEach(() => {
  emptyWorker();
  vi.stubGlobal('fetch', async (url: string) => ({
    json: async () =>
      JSON.parse(readFileSync(new URL(`../../public${new URL(url).pathname}`, import.meta.url), 'utf8')),
  }));
});

describe('the book', () => {
  it('is for our own pages, and every tab hears of a change', async () => {
    expect(await ask('book.read', null)).toEqual({ revision: 0, book: EMPTY_BOOK });
    expect(await ask('book.replace', { revision: 0, book })).toEqual({ ok: true, revision: 1 });
    await vi.waitFor(() => expect(told.map(({ tabId }) => tabId)).toEqual([1, 2]));
    expect(told[0]?.message).toMatchObject({ kind: 'book.changed', payload: { revision: 1 } });
    await expect(ask('book.read', null, page)).rejects.toThrow('refused');
    await expect(ask('book.replace', { revision: 1, book }, page)).rejects.toThrow('refused');
  });

  it('that does not fit is refused with its place', async () => {
    const broken = { ...book, rules: [{ ...book.rules[0], class: 'gossip' }] } as unknown as WordingBook;
    expect(await ask('book.replace', { revision: 0, book: broken })).toEqual({
      ok: false,
      code: 'broken',
      where: 'rules.0.class',
    });
    expect(area.data).toEqual({});
  });

  it('is in a backup, and comes back from one', async () => {
    await ask('book.replace', { revision: 0, book });
    const read = vi.spyOn(await import('@/utils/storage/logbook'), 'readEvents').mockResolvedValue([]);
    const append = vi
      .spyOn(await import('@/utils/storage/logbook'), 'appendEvents')
      .mockResolvedValue(undefined);
    const text = await ask('backup.write', null);
    await ask('book.replace', { revision: 1, book: EMPTY_BOOK });
    expect(await ask('backup.restore', { text })).toEqual({ restored: true });
    expect(await ask('book.read', null)).toEqual({ revision: 3, book });
    const old = JSON.stringify({ ...JSON.parse(text), backupVersion: 1, book: undefined });
    expect(await ask('backup.restore', { text: old })).toEqual({ restored: true });
    expect(await ask('book.read', null)).toEqual({ revision: 3, book });
    read.mockRestore();
    append.mockRestore();
  });
});

describe('the rules of a place', () => {
  it('follow book, site and shop', async () => {
    await ask('book.replace', { revision: 0, book });
    const ids = async (shop?: string) =>
      (await ask('wording.read', { site: 'practice', shop }, page)).packs
        .flatMap(({ rules }) => rules)
        .map(({ id }) => id);
    expect(await ids()).not.toContain('own.dog');
    expect(await ids('shop-a')).toContain('own.dog');
    expect((await ask('wording.read', { site: 'practice' }, page)).simplified.length).toBeGreaterThan(1_000);
  });

  it('check a text that is no message, anew when the book changes', async () => {
    const check = (text: string, place: 'note' | 'reply' | 'message' = 'reply') =>
      ask('wording.check', { text, place, site: 'practice', shop: 'shop-a' }, page);
    expect(await check('招财旺财')).toEqual([]);
    await ask('book.replace', { revision: 0, book });
    expect(await check('招财旺财')).toMatchObject([{ rule: 'own.dog', start: 0, end: 4 }]);
    expect(await check('加我微信')).toMatchObject([{ severity: 'block' }]);
    expect(await check('加我微信', 'note')).toEqual([]);
    expect(await check('{买家}你好')).toEqual([]);
    expect(await check('{买家}你好', 'message')).toMatchObject([{ class: 'variable' }]);
  });
});

describe('public holidays', () => {
  it('of the coming 30 days, without plain weekends, in days of China', () => {
    expect(comingHolidays(Date.UTC(2026, 8, 24, 20))).toEqual([
      '2026-09-25',
      '2026-09-26',
      '2026-09-27',
      ...Array.from({ length: 7 }, (_, at) => `2026-10-0${at + 1}`),
    ]);
    expect(comingHolidays(Date.UTC(2026, 9, 9))).toEqual([]);
  });

  it('none of a year that is not known', () => {
    expect(comingHolidays(Date.UTC(2031, 8, 28))).toEqual([]);
  });
});

describe('what fired lately', () => {
  const fired = (words: string, around = words) => ({
    rule: 'wording.contact.wechat',
    severity: 'block' as const,
    words,
    around,
    at: 1,
  });

  it('is kept newest first, masked, short, in the session only', async () => {
    await Promise.all(
      ['加微信138零零一３８000', '下一个'].map((words) =>
        ask('fired.keep', fired(words, words.repeat(9)), page),
      ),
    );
    const list = await ask('fired.list', null);
    expect(list.map(({ words }) => words)).toEqual(['下一个', '加微信●●●●●●●●●●●']);
    expect(list.every(({ around }) => [...around].length <= 40 && !/\d/.test(around))).toBe(true);
    expect(area.data).toEqual({});
    await expect(ask('fired.list', null, page)).rejects.toThrow('refused');
    await ask('fired.wipe', null);
    expect(await ask('fired.list', null)).toEqual([]);
  });

  it('is no more than a hundred', async () => {
    for (let at = 0; at < 103; at++) await ask('fired.keep', { ...fired('加微信'), at }, page);
    const list = await ask('fired.list', null);
    expect(list).toHaveLength(100);
    expect(list[0]?.at).toBe(102);
    expect(Object.keys(session.data)).toEqual(['fired']);
  });
});
