import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_BOOK, MOST_OWN_RULES, type OwnRule, type WordingBook } from '@/utils/domain/wording/book';
import { parseBook, readStoredBook, toStoredBook } from '@/utils/storage/book-schema';
import { BookStore } from '@/utils/storage/book-store';
import { freshSettings } from '@/utils/storage/settings';
import { SettingsStore } from '@/utils/storage/settings-store';
import { area, full } from './memory-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./memory-browser')).memoryBrowser }));

const rule = (change: Partial<OwnRule> = {}): OwnRule => ({
  id: 'own.a1',
  class: 'contact',
  severity: 'block',
  phrase: ['加我小号'],
  reason: '不引导站外联系',
  replace: [],
  ...change,
});
const withRule = (change: Partial<OwnRule> = {}): WordingBook => ({ ...EMPTY_BOOK, rules: [rule(change)] });

beforeEach(() => area.empty());

describe('the book', () => {
  it('is empty until it was first written, and then carries its version', async () => {
    const store = new BookStore();
    expect(await store.read()).toEqual({ revision: 0, book: EMPTY_BOOK });
    expect(await store.replace(0, withRule())).toEqual({ ok: true, revision: 1 });
    expect(area.data).toEqual({
      wordingBook: { schemaVersion: 1, ...withRule() },
      wordingBookRevision: 1,
    });
    expect(await store.read()).toEqual({ revision: 1, book: withRule() });
    expect(await store.revision()).toBe(1);
  });

  it('needs the revision that stands', async () => {
    const store = new BookStore();
    const both = await Promise.all([
      store.replace(0, withRule()),
      store.replace(0, withRule({ id: 'own.b' })),
    ]);
    expect(both).toEqual([
      { ok: true, revision: 1 },
      { ok: false, code: 'conflict', where: '1' },
    ]);
  });

  it.each([
    ['too new', { schemaVersion: 9, ...EMPTY_BOOK }, 'tooNew'],
    ['broken', { schemaVersion: 1, rules: 7 }, 'broken'],
    ['of no version', EMPTY_BOOK, 'broken'],
    ['a text', 'nonsense', 'broken'],
  ])('%s: is read only, untouched and said; the shipped rules hold alone', async (_, wordingBook, code) => {
    area.empty({ wordingBook, wordingBookRevision: 4 });
    const store = new BookStore();
    expect(await store.read()).toMatchObject({ revision: 4, book: EMPTY_BOOK, fault: { code } });
    expect(await store.replace(4, withRule())).toMatchObject({ ok: false, code: 'readOnly' });
    expect(area.writes).toEqual([]);
    expect(await store.raw()).toEqual(wordingBook);
  });

  it('that finds no room is as it was', async () => {
    area.beforeSet = full;
    expect(await new BookStore().replace(0, withRule())).toMatchObject({ ok: false, code: 'storageFull' });
    expect(area.data).toEqual({});
  });
});

describe('a backup with a book', () => {
  const restore = (before: () => Promise<void> = async () => undefined) =>
    new BookStore().restoreWith(withRule(), (entries) =>
      new SettingsStore().restore(freshSettings(), before, entries),
    );

  it('is written in one go, and a book that could not be used is kept aside', async () => {
    area.empty({ wordingBook: 'nonsense', wordingBookRevision: 4 });
    expect(await restore()).toMatchObject({ ok: true });
    expect(area.writes).toEqual([
      ['settings.trial'],
      ['wordingBook.unusable', 'wordingBook', 'wordingBookRevision', 'settings', 'settingsRevision'],
    ]);
    expect(area.data).toMatchObject({ 'wordingBook.unusable': 'nonsense', wordingBookRevision: 5 });
  });

  it('leaves book and settings as they were where there is no room, or the rest fails', async () => {
    const before = { wordingBook: toStoredBook(EMPTY_BOOK), wordingBookRevision: 4 };
    area.empty(before);
    area.beforeSet = full;
    expect(await restore()).toMatchObject({ ok: false, code: 'storageFull' });
    area.beforeSet = () => undefined;
    await expect(restore(() => Promise.reject(new Error('events')))).rejects.toThrow('events');
    expect(area.data).toEqual(before);
  });
});

describe('what a book may hold', () => {
  it.each<[string, unknown, string]>([
    ['a phrase of one character', withRule({ phrase: ['滚'] }), 'rules.0'],
    ['a phrase that is too long', withRule({ phrase: ['长'.repeat(65)] }), 'rules.0.phrase.0'],
    ['no phrase', withRule({ phrase: [] }), 'rules.0.phrase'],
    ['a reason that is too long', withRule({ reason: '长'.repeat(81) }), 'rules.0.reason'],
    ['five better wordings', withRule({ replace: ['甲', '乙', '丙', '丁', '戊'] }), 'rules.0.replace'],
    ['an id that is none', withRule({ id: '规则一' }), 'rules.0.id'],
    ['no place at all', withRule({ places: [] }), 'rules.0.places'],
    ['the id of a shipped rule', withRule({ id: 'wording.contact.wechat' }), 'rules.0.id'],
    ['a pattern', { ...EMPTY_BOOK, rules: [{ ...rule(), pattern: 'a+' }] }, 'rules.0.pattern'],
    ['an unknown class', withRule({ class: 'gossip' as never }), 'rules.0.class'],
    ['two rules of one id', { ...EMPTY_BOOK, rules: [rule(), rule()] }, 'rules'],
    ['an allow span of one character', { ...EMPTY_BOOK, allow: [{ phrase: '微' }] }, 'allow.0.phrase'],
    ['a field too many', { ...EMPTY_BOOK, more: 1 }, 'more'],
  ])('not %s', (_, book, where) => {
    const parsed = parseBook(book);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.fault.where).toContain(where);
  });

  it('one character as a whole clause, and a character outside the basic plane counts as one', () => {
    expect(parseBook(withRule({ phrase: ['滚'], wholeClause: true }))).toMatchObject({ ok: true });
    expect(parseBook(withRule({ phrase: ['🀄'] }))).toMatchObject({ ok: false });
    expect(parseBook(withRule({ phrase: ['🀄'.repeat(64)] }))).toMatchObject({ ok: true });
  });

  it('as many rules as are kept, and no more', { timeout: 30_000 }, () => {
    const many = (count: number) => ({
      ...EMPTY_BOOK,
      rules: Array.from({ length: count }, (_, at) => rule({ id: `own.${at.toString(36)}x` })),
    });
    expect(readStoredBook(toStoredBook(many(MOST_OWN_RULES)))).toMatchObject({ ok: true });
    expect(parseBook(many(MOST_OWN_RULES + 1))).toMatchObject({ ok: false, fault: { where: 'rules' } });
  });
});
