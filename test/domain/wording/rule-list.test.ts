import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK, type OwnRule, rulesFor, type WordingBook } from '@/utils/domain/wording/book';
import {
  addAllow,
  bringBack,
  choose,
  putRules,
  removeAllow,
  removeRule,
  setLevel,
} from '@/utils/domain/wording/book-changes';
import { compileRules } from '@/utils/domain/wording/compile';
import { draftAllow } from '@/utils/domain/wording/draft-allow';
import { explain } from '@/utils/domain/wording/explain';
import { simplifiedTable } from '@/utils/domain/wording/fold';
import type { WordingPack } from '@/utils/domain/wording/rule';
import { filterRules, listRules, NO_FILTER } from '@/utils/domain/wording/rule-list';

const pack: WordingPack = {
  schema: 1,
  id: 'p',
  kind: 'wording',
  layer: 'shipped',
  version: '1',
  allow: [],
  rules: [
    { id: 'w.a', class: 'tone', severity: 'warn', phrase: ['随便你'], reason: '带气', source: '手册001' },
    {
      id: 'w.b',
      class: 'contact',
      severity: 'block',
      pattern: '加.{0,2}微',
      reason: '不引导站外',
      replace: ['请在这里留言', '我一直在', '第三个'],
      source: '平台',
      sites: ['pinduoduo'],
    },
  ],
  choices: [
    { id: 'c', question: '?', source: '', options: [{ id: 'x', label: '', levels: { 'w.a': 'suggest' } }] },
  ],
};
const own = (id: string, change: Partial<OwnRule> = {}): OwnRule => ({
  id,
  class: 'tone',
  severity: 'warn',
  phrase: ['白送'],
  reason: '不说白送',
  replace: [],
  ...change,
});
const list = (book: WordingBook, here = {}, scope = here) => listRules([pack], book, here, scope);

describe('the list of rules', () => {
  it('has own rules first, the newest on top, and a pattern shows its reason', () => {
    const rows = list(putRules([own('own.a'), own('own.b')])(EMPTY_BOOK));
    expect(rows.map(({ id }) => id)).toEqual(['own.b', 'own.a', 'w.a', 'w.b']);
    expect(rows[3]).toMatchObject({ words: '不引导站外', reason: '', level: 'block' });
    // The first option of a choice holds before anybody has chosen: that is no change.
    expect(rows[2]).toMatchObject({ words: '随便你', level: 'suggest', shipped: 'warn', changed: false });
  });

  it('knows what the chosen place changed itself', () => {
    const shop = { shop: 's' };
    const book = setLevel('w.a', 'off', {})(EMPTY_BOOK);
    const row = (here: object) => list(book, here).find(({ id }) => id === 'w.a');
    expect(row({})).toMatchObject({ level: 'off', restorable: true });
    expect(row(shop)).toMatchObject({ level: 'off', restorable: false });
    const narrower = setLevel('w.a', 'block', shop)(book);
    expect(list(narrower, shop).find(({ id }) => id === 'w.a')).toMatchObject({ level: 'block' });
    expect(setLevel('w.a', undefined, shop)(narrower)).toEqual(book);
  });

  it('leaves out what holds in another place only', () => {
    const book = putRules([own('own.a', { shop: 's' }), own('own.b', { site: 'practice' })])(EMPTY_BOOK);
    const ids = (here: object) => list(book, here).map(({ id }) => id);
    expect(ids({})).toContain('own.a');
    expect(ids({ site: 'practice', shop: 't' })).toEqual(['own.b', 'w.a']);
  });

  it('is searched by words, reason, id and better wording, and filtered', () => {
    const rows = list(putRules([own('own.a', { off: true })])(EMPTY_BOOK));
    const ids = (change: Partial<typeof NO_FILTER>) =>
      filterRules(rows, { ...NO_FILTER, ...change }).map(({ id }) => id);
    expect(ids({ words: '随便您' })).toEqual(['w.a']);
    expect(ids({ words: 'ＯＷＮ.a' })).toEqual(['own.a']);
    expect(ids({ words: '留言' })).toEqual(['w.b']);
    expect(ids({ level: 'off' })).toEqual(['own.a']);
    expect(ids({ kind: 'shipped', class: 'tone' })).toEqual(['w.a']);
    expect(ids({ kind: 'changed' })).toEqual(['own.a']);
  });
});

describe('changes of the book', () => {
  it('bring a deleted rule back to its place, with what was changed about it', () => {
    const book = [
      putRules([own('own.a'), own('own.b'), own('own.c')]),
      setLevel('own.b', 'off', { shop: 's' }),
      addAllow({ phrase: '不是白送', rule: 'own.b' }),
    ].reduce((now, edit) => edit(now), EMPTY_BOOK);
    const without = removeRule('own.b')(book);
    expect(without).toMatchObject({ rules: [{ id: 'own.a' }, { id: 'own.c' }], levels: [], allow: [] });
    expect(bringBack(own('own.b'), book)(without)).toEqual(book);
    expect(bringBack(own('own.b'), book)(book)).toBe(book);
  });

  it('let words pass in one rule or all, own ones too, and take it back', () => {
    const book = putRules([own('own.a')])(EMPTY_BOOK);
    const found = (now: WordingBook, text: string) =>
      explain(text, compileRules(rulesFor([pack], now, {}), simplifiedTable(''))).findings.map(
        ({ rule }) => rule,
      );
    expect(found(book, '不是白送')).toEqual(['own.a']);
    const allow = { phrase: '不是白送', rule: 'own.a' };
    expect(found(addAllow(allow)(book), '不是白送')).toEqual([]);
    expect(found(addAllow({ phrase: '不是白送', rule: 'w.a' })(book), '不是白送')).toEqual(['own.a']);
    expect(found(addAllow({ phrase: '不是白送' })(book), '不是白送')).toEqual([]);
    expect(removeAllow(allow)(addAllow(allow)(book))).toEqual(book);
    expect(choose('c', 'x')(book).choices).toEqual({ c: 'x' });
  });
});

describe('an allow span to start from', () => {
  it.each([
    ['白送', '这件不是白送的哦', '不是白送的哦'],
    ['白送', '白送', '白送'],
    ['白送', '好，白送！', '白送'],
    ['白送', '●●白送●', '白送'],
    ['白送', '别处的话', '白送'],
  ])('%s in %s is %s', (words, around, span) => {
    expect(draftAllow(words, around)).toBe(span);
  });
});
