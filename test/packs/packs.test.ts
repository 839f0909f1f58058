import { describe, expect, it } from 'vitest';
import { FLAG_MEANINGS } from '@/utils/domain/notes/template';
import { repliesFor } from '@/utils/domain/replies/reply';
import { expand, VARIABLES } from '@/utils/domain/replies/variables';
import { FLAG_COLOURS } from '@/utils/domain/shop/flag';
import { EMPTY_BOOK, rulesFor } from '@/utils/domain/wording/book';
import { checkText } from '@/utils/domain/wording/check';
import { compileRules } from '@/utils/domain/wording/compile';
import { fold } from '@/utils/domain/wording/fold';
import { isBounded } from '@/utils/domain/wording/pattern';
import { SEVERITIES, WORDING_CLASSES } from '@/utils/domain/wording/rule';
import { readPack } from './read-pack';
import { SIMPLIFIED } from './simplified';

const replies = readPack('replies');
const questions = readPack('questions');
const wording = readPack('wording');
const notes = readPack('notes');
const schemes = readPack('schemes');
const known = Object.values(VARIABLES).flat() as string[];

/** The top groups, in their order (the product's first day). */
const FIRST_DAY =
  '首句 忙碌/稍等 库存 尺码 色差/正品 发货时效 议价四型 催付 付款后 核对 改址 撤单三态 物流异常 退换 少件破损错发 发票 投诉 评价 离线留言 结束'.split(
    ' ',
  );
const FILLED = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '云朵']));

function repeated(words: readonly string[]): string[] {
  return words.filter((word, i) => words.indexOf(word) !== i);
}

function variables(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

describe('replies', () => {
  it('have ids and codes of their own, in known groups', () => {
    expect(replies.replies.length).toBeGreaterThanOrEqual(240);
    expect(repeated(replies.replies.map(({ id }) => id))).toEqual([]);
    expect(repeated(replies.replies.map(({ code }) => code))).toEqual([]);
    for (const { id, code, group } of replies.replies) {
      expect(id).toMatch(/^reply\.[a-z]+\.[a-z-]+$/);
      expect(code, id).toMatch(/^[a-z]{2,4}\d?$/);
      expect(replies.groups, id).toContain(group);
    }
  });

  it('leave no group empty', () => {
    const used = new Set(replies.replies.map(({ group }) => group));
    expect(replies.groups.filter((group) => !used.has(group))).toEqual([]);
  });

  it('stand in the groups of the first day', () => {
    expect(replies.groups).toEqual(FIRST_DAY);
  });

  it('pass the guard once their variables are filled, and are not too long to send', () => {
    const rules = compileRules(rulesFor([wording], EMPTY_BOOK, {}), SIMPLIFIED);
    const found = replies.replies.flatMap(({ id, text }) => {
      const filled = expand(text, FILLED).text;
      return checkText(filled, rules, { seen: [], authority: { limit: 20 } }).map(
        ({ rule, start, end }) => `${id}: ${rule} ${filled.slice(start, end)}`,
      );
    });
    expect(found).toEqual([]);
  });

  it('remind of an unpaid order without being heard to, and never where the site forbids it', () => {
    const reminders = replies.replies.filter(({ exceptSites }) => exceptSites);
    expect(reminders.length).toBeGreaterThan(3);
    for (const { id, group, text, exceptSites } of reminders) {
      expect(group).toBe('催付');
      expect(text, id).not.toMatch(/催|尽快|赶紧|马上付|还没付/);
      expect(exceptSites).toEqual(['pinduoduo']);
    }
    expect(repliesFor(replies.replies, 'pinduoduo')).toHaveLength(replies.replies.length - reminders.length);
    expect(repliesFor(replies.replies, 'practice')).toHaveLength(replies.replies.length);
  });

  it('hold only variables that can be filled', () => {
    const odd = replies.replies.flatMap(({ id, text }) =>
      variables(text)
        .filter((name) => !known.includes(name))
        .map((name) => `${id}: ${name}`),
    );
    expect(odd).toEqual([]);
  });
});

describe('what replies are found by', () => {
  it('is said in buyers’ words: some short examples each, none of two replies', () => {
    expect(repeated(replies.replies.flatMap(({ asks = [] }) => asks))).toEqual([]);
    for (const { id, asks = [] } of replies.replies) {
      expect(asks.length, id).toBeLessThanOrEqual(8);
      for (const ask of asks) expect([...ask].length, `${id}: ${ask}`).toBeLessThanOrEqual(20);
    }
    const silent = replies.replies.filter(({ asks }) => !asks).map(({ group }) => group);
    expect(new Set(silent), 'only what an agent sends unasked is asked by nobody').toEqual(new Set(['催付']));
  });

  it('stands in the words of the trade: no word twice for a thing, none that folding would change', () => {
    for (const [thing, list] of Object.entries(questions.words)) {
      const words = list.split(' ');
      expect(repeated(words), thing).toEqual([]);
      for (const word of words) expect(fold(word, SIMPLIFIED).text, thing).toBe(word);
    }
  });
});

describe('wording rules', () => {
  it('have ids of their own, a known class and severity, a reason and a source', () => {
    expect(repeated(wording.rules.map(({ id }) => id))).toEqual([]);
    for (const rule of wording.rules) {
      expect(rule.id).toMatch(/^wording\.[a-z]+\.[a-z-]+$/);
      expect(WORDING_CLASSES).toContain(rule.class);
      expect(SEVERITIES).toContain(rule.severity);
      expect(rule.reason.length, rule.id).toBeGreaterThan(4);
      expect(rule.source.length, rule.id).toBeGreaterThan(3);
    }
  });

  it.each(wording.rules)('$id gives words or a bounded pattern', (rule) => {
    expect(Number(rule.phrase !== undefined) + Number(rule.pattern !== undefined)).toBe(1);
    if (rule.pattern !== undefined) {
      expect(isBounded(rule.pattern)).toBe(true);
      expect(rule.pattern).not.toMatch(/\(\?/);
      expect(() => new RegExp(rule.pattern ?? '')).not.toThrow();
    }
    const phrases = typeof rule.phrase === 'string' ? [rule.phrase] : (rule.phrase ?? []);
    for (const phrase of [...phrases, ...(rule.allow ?? [])]) expect([...phrase].length).toBeGreaterThan(1);
    expect(repeated(phrases)).toEqual([]);
  });

  it('allow no span of one character', () => {
    expect(wording.allow.filter((span) => [...span].length < 2)).toEqual([]);
    expect(repeated(wording.allow)).toEqual([]);
  });
});

describe('note templates and flag schemes', () => {
  it('have ids of their own and known meanings', () => {
    // The fourteen of the first day, and one for each further stage of another address (002-71, 002-72).
    expect(notes.templates).toHaveLength(16);
    expect(repeated(notes.templates.map(({ id }) => id))).toEqual([]);
    for (const { meaning } of notes.templates) if (meaning) expect(FLAG_MEANINGS).toContain(meaning);
  });

  it('name their agent, who answers for the note', () => {
    expect(notes.templates.filter(({ text }) => !text.includes('{客服}'))).toEqual([]);
  });

  it('offer five schemes of known colours and meanings', () => {
    expect(schemes.schemes).toHaveLength(5);
    expect(repeated(schemes.schemes.map(({ id }) => id))).toEqual([]);
    for (const { colours } of schemes.schemes) {
      for (const [meaning, colour] of Object.entries(colours)) {
        expect(FLAG_MEANINGS).toContain(meaning);
        expect(FLAG_COLOURS).toContain(colour);
      }
    }
  });
});
