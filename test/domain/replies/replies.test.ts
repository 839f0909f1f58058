import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '@/entrypoints/background/readings';
import { greeting } from '@/utils/domain/replies/greeting';
import { searchReplies } from '@/utils/domain/replies/search';
import { findTrigger } from '@/utils/domain/replies/trigger';
import { expand, unfilledVariables } from '@/utils/domain/replies/variables';
import { readPack } from '../../packs/read-pack';

const library = readPack('replies').replies.map((reply) => ({ ...reply, readings: readingsOf(reply.title) }));
const codes = (query: string) => searchReplies(library, query).map(({ reply }) => reply.code);

describe('searching replies', () => {
  it.each([
    ['ky', 'ky'],
    ['请稍等', 'sd'],
    ['qsd', 'sd'],
    ['qingshaodeng', 'sd'],
    ['qshaod', 'sd'],
    ["qing'shao'deng", 'sd'],
    ['QSD', 'sd'],
  ])('%s finds %s first', (query, code) => {
    expect(codes(query)[0]).toBe(code);
  });

  it('an empty query gives all in their order', () => {
    expect(codes('')).toEqual(library.map(({ code }) => code));
  });

  it('every reply is found by its title, its code and its initials', () => {
    for (const reply of library) {
      expect(codes(reply.title), reply.title).toContain(reply.code);
      expect(codes(reply.code)[0]).toBe(reply.code);
      const initials = reply.readings.map((syllables, at) => syllables[0]?.[0] ?? reply.title[at]).join('');
      expect(codes(initials), initials).toContain(reply.code);
    }
  });

  it('takes anything, and marks a part of the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (query) => {
        for (const { reply, start, end } of searchReplies(library, query)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(reply.title.length);
        }
      }),
    );
  });
});

describe('what opens the menu', () => {
  const trigger = (before: string) => findTrigger(before, ['/', '、']);
  it('stands at the start, after a space or after punctuation', () => {
    expect(trigger('/')).toEqual({ start: 0, query: '' });
    expect(trigger('好的 /ky')).toEqual({ start: 3, query: 'ky' });
    expect(trigger('好的，、稍等')).toEqual({ start: 3, query: '稍等' });
    expect(trigger('好的\n/')).toEqual({ start: 3, query: '' });
  });
  it.each(['红色、', '1/', 'https://', '//', '/ky ', '/ky，', '好的', ''])('is not in: %s', (before) => {
    expect(trigger(before)).toBeUndefined();
  });
  it('gives the text from the trigger to the caret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (before) => {
        const found = trigger(before);
        if (found) expect(before.slice(found.start + 1)).toBe(found.query);
      }),
    );
  });
});

describe('variables', () => {
  it('are filled by either name; what is missing stays marked', () => {
    expect(expand('{买家}您好，{agent}在的，{订单号}', { buyer: 'coco', agent: '慧兰' })).toEqual({
      text: 'coco您好，慧兰在的，{订单号}',
      caret: 'coco您好，慧兰在的，{订单号}'.length,
      missing: ['订单号'],
    });
  });
  it('{光标} says where the caret goes', () => {
    expect(expand('原因是{光标}，谢谢', {})).toEqual({ text: '原因是，谢谢', caret: 3, missing: [] });
  });
  it('a value is never read as a template', () => {
    fc.assert(
      fc.property(
        fc.string().filter((value) => value !== ''),
        (buyer) => {
          expect(expand('{买家}好', { buyer, agent: 'x' }).text).toBe(`${buyer}好`);
        },
      ),
    );
    expect(expand('{买家}', { buyer: '{客服}$&', agent: 'x' }).text).toBe('{客服}$&');
  });
  it('what stayed marked is what the guard finds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...library), (reply) => {
        const { text, missing } = expand(reply.text, {});
        expect(unfilledVariables(text).map(({ name }) => name)).toEqual(missing);
      }),
    );
    expect(unfilledVariables('{} {1} { 买家} a{x\n}')).toEqual([]);
  });
});

it.each([
  [0, '您好'],
  [4, '您好'],
  [5, '早上好'],
  [11, '早上好'],
  [12, '您好'],
  [23, '您好'],
])('at %i o’clock one says %s', (hour, said) => {
  expect(greeting({ year: 2026, month: 11, day: 22, hour, minute: 0 })).toBe(said);
});
