import { describe, expect, it } from 'vitest';
import { FLAG_MEANINGS } from '@/utils/domain/notes/template';
import { VARIABLES } from '@/utils/domain/replies/variables';
import { FLAG_COLOURS } from '@/utils/domain/shop/flag';
import { isBounded } from '@/utils/domain/wording/pattern';
import { SEVERITIES, WORDING_CLASSES } from '@/utils/domain/wording/rule';
import { readPack } from './read-pack';

const replies = readPack('replies');
const wording = readPack('wording');
const notes = readPack('notes');
const schemes = readPack('schemes');
const known = Object.values(VARIABLES).flat() as string[];

function repeated(words: readonly string[]): string[] {
  return words.filter((word, i) => words.indexOf(word) !== i);
}

function variables(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

describe('replies', () => {
  it('have ids and codes of their own, in known groups', () => {
    expect(replies.replies.length).toBeGreaterThanOrEqual(40);
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

  it('hold only variables that can be filled', () => {
    const odd = replies.replies.flatMap(({ id, text }) =>
      variables(text)
        .filter((name) => !known.includes(name))
        .map((name) => `${id}: ${name}`),
    );
    expect(odd).toEqual([]);
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
