import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legendOf, priorityOf, schemeOn } from '@/utils/domain/notes/flag-scheme';
import { stands } from '@/utils/domain/notes/merge';
import { FRESH_NOTES, offeredAt, schemeFor, templatesFor } from '@/utils/domain/notes/note-shop';
import { type MemoRules, planNote, sameMemo } from '@/utils/domain/notes/plan';
import { rememberable } from '@/utils/domain/notes/remembered';
import { mustAskWho } from '@/utils/domain/notes/still-there';
import { FLAG_MEANINGS, MEANING_WORDS, type NoteTemplate } from '@/utils/domain/notes/template';
import { FLAG_COLOURS } from '@/utils/domain/shop/flag';

const template: NoteTemplate = { id: 't', title: '快递', text: '发{快递}_{客服} {日期}', meaning: 'courier' };
const note = { template, values: { courier: '中通快递', agent: '慧兰', date: '11-22' } };
const scheme = {
  id: 's',
  title: '',
  source: '',
  colours: { refund: 'green', delay: 'purple', courier: 'red', gift: 'red' },
} as const;
const rules: MemoRules = { mode: 'overwrite', limit: 300, unit: 'characters' };
const plan = (standing: { text: string; flag?: (typeof FLAG_COLOURS)[number] }, more = {}) =>
  planNote({ note, scheme, rules, standing, ...more });
const kinds = (planned: ReturnType<typeof plan>) =>
  planned.do === 'ask' ? planned.preview.conflicts.map(({ kind }) => kind) : planned.do;

describe('planning a note', () => {
  it('writes at once where nothing conflicts', () => {
    expect(plan({ text: '' })).toEqual({
      do: 'write',
      text: '发中通快递_慧兰 11-22',
      added: '发中通快递_慧兰 11-22',
      flag: 'red',
    });
    expect(plan({ text: '急' }, { shown: { text: '急 ' } }).do).toBe('write');
  });

  it('asks where the order holds something else than the agent saw', () => {
    expect(kinds(plan({ text: '改址' }, { shown: { text: '急' } }))).toEqual(['meanwhile']);
    expect(kinds(plan({ text: '改址' }))).toBe('write');
    // Within one write somebody else's words are merged and said afterwards.
    expect(kinds(plan({ text: '改址' }, { shown: { text: '急' }, again: true }))).toBe('write');
  });

  it('asks before a colour that means more, and lowers it only on purpose', () => {
    const standing = { text: '可退款', flag: 'green' } as const;
    expect(kinds(plan(standing))).toEqual(['higher']);
    expect(plan(standing, { agreed: { before: standing, colour: 'keep' } })).not.toHaveProperty('flag');
    expect(plan(standing, { agreed: { before: standing, colour: 'lower' } })).toMatchObject({ flag: 'red' });
    // What was agreed is good for the memo that was shown, and for no other.
    const other = { text: '可退款；急', flag: 'green' } as const;
    expect(kinds(plan(other, { agreed: { before: standing, colour: 'lower' } }))).toEqual([
      'meanwhile',
      'higher',
    ]);
  });

  it('never changes a locked colour, whatever is agreed', () => {
    const locked = { ...scheme, locked: ['purple'] as const };
    const standing = { text: '', flag: 'purple' } as const;
    expect(kinds(planNote({ note, scheme: locked, rules, standing }))).toEqual(['locked']);
    for (const colour of ['keep', 'lower'] as const) {
      const agreed = { before: standing, colour };
      expect(planNote({ note, scheme: locked, rules, standing, agreed })).not.toHaveProperty('flag');
    }
    // Even where the note means more.
    const stronger = { ...note, template: { ...template, meaning: 'refund' as const } };
    expect(kinds(planNote({ note: stronger, scheme: locked, rules, standing }))).toEqual(['locked']);
  });

  it('asks over the limit and for refused words until the words are others', () => {
    expect(kinds(plan({ text: '长'.repeat(295) }))).toEqual(['tooLong']);
    const refused = { words: '神经病', why: '' };
    expect(kinds(plan({ text: '' }, { refused }))).toEqual(['refused']);
    const long = { text: '长'.repeat(295) };
    const agreed = { before: long, colour: 'keep' };
    expect(kinds(plan(long, { agreed }))).toEqual(['tooLong']);
    expect(
      planNote({
        note: { ...note, words: '中通' },
        scheme,
        rules,
        standing: long,
        agreed: { before: long, colour: 'keep' },
      }),
    ).toMatchObject({
      do: 'write',
      text: `${long.text}；中通`,
    });
  });

  it('obeys each kind of memo', () => {
    const history: MemoRules = { ...rules, mode: 'history', mark: '【{0}·{1}】' };
    expect(planNote({ note, scheme, rules: history, standing: { text: '急' } })).toEqual({
      do: 'write',
      text: '急\n【红·快递】发中通快递_慧兰 11-22',
      added: '【红·快递】发中通快递_慧兰 11-22',
    });
    expect(
      planNote({ note, scheme, rules: history, standing: { text: '急\n【红·快递】发中通快递_郑婷 11-22' } })
        .do,
    ).toBe('already');
    const grown = { text: '急\n改址' };
    expect(kinds(planNote({ note, scheme, rules: history, standing: grown, shown: { text: '改址' } }))).toBe(
      'write',
    );
    expect(kinds(planNote({ note, scheme, rules: history, standing: grown, shown: { text: '急' } }))).toEqual(
      ['meanwhile'],
    );
    expect(
      planNote({ note, scheme, rules: { ...rules, mode: 'tag' }, standing: { text: '' } }),
    ).toMatchObject({
      flag: 'red',
      tag: '快递',
    });
    // Only the entry counts where entries are added.
    const append: MemoRules = { ...rules, mode: 'append', limit: 20 };
    expect(planNote({ note, scheme, rules: append, standing: { text: '长'.repeat(200) } }).do).toBe('write');
    for (const word of Object.values(MEANING_WORDS)) expect(word.length).toBeLessThanOrEqual(3);
  });
});

describe('the same note', () => {
  const once = (date: string, name: string) =>
    stands(`发中通快递_${name} ${date}`, { ...note, template: { ...template, once: true } });
  it('once per order counts whatever the day', () => {
    expect(once('01-02', '郑婷')).toBe(true);
    expect(once('2015.03.09', '郑婷')).toBe(true);
    expect(stands('发中通快递_郑婷 01-02', note)).toBe(false);
    expect(stands('发圆通快递_郑婷 11-22', { ...note, template: { ...template, once: true } })).toBe(false);
  });
  it('that is only a name is that name’s alone', () => {
    const bare = { template: { ...template, text: '{客服}' }, values: { agent: '慧兰' } };
    expect(stands('勿发', bare)).toBe(false);
    expect(stands('急；慧兰', bare)).toBe(true);
  });
});

describe('schemes', () => {
  it('follow the shop’s own order, colours and locks', () => {
    const own = { ...FRESH_NOTES, priority: ['courier', 'refund'] as const, locked: ['green'] as const };
    expect(priorityOf(own.priority).slice(0, 3)).toEqual(['courier', 'refund', 'address']);
    expect(
      kinds(plan({ text: '', flag: 'green' }, { scheme: schemeFor(scheme, { ...own, locked: [] }) })),
    ).toBe('write');
    expect(schemeFor(undefined, own)).toBeUndefined();
    expect(legendOf(schemeFor(scheme, own) ?? scheme)).toEqual([
      { colour: 'red', meanings: ['courier', 'gift'], locked: false },
      { colour: 'green', meanings: ['refund'], locked: true },
      { colour: 'purple', meanings: ['delay'], locked: false },
    ]);
  });
  it('use a platform’s substitutes, and nothing where there is none (Douyin has no yellow and no blue)', () => {
    const douyin = {
      has: ['gray', 'purple', 'cyan', 'green', 'orange', 'red'] as const,
      substitutes: { yellow: 'orange', blue: 'cyan' } as const,
    };
    const wide = {
      ...scheme,
      colours: { refund: 'blue', price: 'yellow', courier: 'red' },
      locked: ['blue'],
    } as const;
    const mapped = schemeOn(wide, douyin);
    expect(mapped).toMatchObject({
      colours: { refund: 'cyan', price: 'orange', courier: 'red' },
      locked: ['cyan'],
    });
    expect(schemeOn(wide, { ...douyin, substitutes: {} }).colours).toEqual({ courier: 'red' });
  });
  it('whatever the scheme: a colour is set only where nothing stronger or locked stands', () => {
    const colour = fc.constantFrom(...FLAG_COLOURS);
    const meaning = fc.constantFrom(...FLAG_MEANINGS);
    fc.assert(
      fc.property(
        fc.dictionary(meaning, colour),
        fc.uniqueArray(meaning),
        fc.uniqueArray(colour, { maxLength: 3 }),
        meaning,
        colour,
        (colours, priority, locked, wish, flag) => {
          const own = { id: '', title: '', source: '', colours, priority, locked };
          const planned = planNote({
            note: { ...note, template: { ...template, meaning: wish } },
            scheme: own,
            rules,
            standing: { text: '', flag },
          });
          if (planned.do !== 'write' || planned.flag === undefined) return;
          expect(locked).not.toContain(flag);
          const order = priorityOf(priority);
          const strongest = order.findIndex((one) => own.colours[one] === flag);
          if (strongest >= 0) expect(order.indexOf(wish)).toBeLessThanOrEqual(strongest);
        },
      ),
    );
  });
});

describe('templates of a shop', () => {
  it('stand in the place of the shipped ones, behind them, or not at all', () => {
    const shipped = [template, { ...template, id: 'u' }, { ...template, id: 'v', where: ['chat'] as const }];
    const own = {
      ...FRESH_NOTES,
      templates: [
        { ...template, title: '新' },
        { ...template, id: 'w' },
      ],
      hidden: ['u'],
    };
    const all = templatesFor(shipped, own);
    expect(all.map(({ id, title }) => [id, title])).toEqual([
      ['t', '新'],
      ['v', '快递'],
      ['w', '快递'],
    ]);
    expect(offeredAt(all, 'list').map(({ id }) => id)).toEqual(['t', 'w']);
    expect(offeredAt(all, 'chat')).toHaveLength(3);
  });
});

describe('what a form offers again', () => {
  it('is nothing of a buyer', () => {
    expect(
      rememberable({
        原因: '尺码未定',
        退款金额: '5',
        新地址: '青禾路 18 号',
        抬头: '某公司',
        内容: '打 13800138000',
      }),
    ).toEqual({ 原因: '尺码未定', 退款金额: '5' });
  });
});

describe('who is at the desk', () => {
  const at = (time: string) => Date.parse(`2026-11-22T${time}:00+08:00`);
  const edges = ['08:00', '17:00', '01:00'];
  it.each([
    ['nothing is known', undefined, at('10:00'), true],
    ['a moment ago', at('10:00'), at('10:29'), false],
    ['after half an hour', at('10:00'), at('10:30'), true],
    ['over an edge', at('16:59'), at('17:00'), true],
    ['up to an edge', at('16:40'), at('16:59'), false],
    ['just after an edge', at('17:00'), at('17:10'), false],
    ['over an edge after midnight', at('23:50') + 65 * 60_000, at('23:50') + 71 * 60_000, true],
    ['with a clock that was put back', at('10:00'), at('09:00'), true],
  ])('%s', (_, last, now, asks) => {
    expect(mustAskWho(last, now, edges)).toBe(asks);
  });
});

it('grey is no colour, and a tag is part of what stands', () => {
  expect(sameMemo({ text: 'a ', flag: 'gray' }, { text: 'a' })).toBe(true);
  expect(sameMemo({ text: 'a', tag: '快递' }, { text: 'a' })).toBe(false);
  expect(sameMemo(undefined, { text: '' })).toBe(false);
});
