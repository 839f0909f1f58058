import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPick, NO_PICKS, pickWorth } from '@/utils/domain/replies/picks';
import { askedPlainly, compileQuestionWords, findQuestionWords } from '@/utils/domain/replies/question-words';
import type { Reply } from '@/utils/domain/replies/reply';
import { suggest } from '@/utils/domain/replies/suggest';
import { buildSuggestIndex } from '@/utils/domain/replies/suggest-index';
import { readPack } from '../../packs/read-pack';
import { SIMPLIFIED } from '../../packs/simplified';

const reader = { simplified: SIMPLIFIED, words: compileQuestionWords([readPack('questions')]) };
const library = readPack('replies').replies;
const groupOf = new Map(library.map(({ code, group }) => [code, group]));
const index = buildSuggestIndex(library, reader);
const codes = (question: string, context = {}) =>
  suggest(index, question, context).map(({ reply }) => reply.code);

/** Labelled questions: the codes of all replies that would do, a tab, what the buyer wrote. */
function labelled(name: string): { text: string; wanted: string[] }[] {
  const lines = readFileSync(new URL(`questions/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [wanted = '', text = ''] = line.split('\t');
    return { text, wanted: wanted.split(' ') };
  });
}

describe('suggesting replies', () => {
  const sets = { build: labelled('build'), measure: labelled('measure') };

  it('is measured on questions that are labelled with replies there are, none of them twice or an example', () => {
    const all = [...sets.build, ...sets.measure];
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    for (const { wanted } of all) for (const code of wanted) expect(groupOf.has(code), code).toBe(true);
    const asks = new Set(library.flatMap(({ asks: examples = [] }) => examples));
    expect(sets.measure.filter(({ text }) => asks.has(text))).toEqual([]);
  });

  it.each(['build', 'measure'] as const)(
    '%s: a right reply among three, and the right group first',
    (name) => {
      const rows = sets[name].map(({ text, wanted }) => {
        const found = codes(text);
        return {
          hit: found.some((code) => wanted.includes(code)),
          group: wanted.some((code) => groupOf.get(code) === groupOf.get(found[0] ?? '')),
        };
      });
      expect(rows.filter(({ hit }) => hit).length / rows.length).toBeGreaterThanOrEqual(0.9);
      expect(rows.filter(({ group }) => group).length / rows.length).toBeGreaterThanOrEqual(0.85);
    },
  );

  it('reads past greetings, thanks, pictures, width and traditional characters', () => {
    const plain = codes('什么时候发货')[0];
    for (const said of [
      '亲，在吗？什么时候发货呀',
      '你好[微笑]什麼時候發貨🙏谢谢',
      'ＨＩ　什么时候发货！！！',
      '好的，谢谢。那什么时候发货',
    ]) {
      expect(codes(said)[0], said).toBe(plain);
    }
    expect(codes('在吗')[0]).toBe('nh');
  });

  it('answers the last line rather than those before it', () => {
    expect(codes('地址填错了，能改吗\n能便宜点不')[0]).toBe('tg2');
    expect(codes('能便宜点不\n地址填错了，能改吗')[0]).toBe('gz');
    expect(codes('地址填错了，能改吗\n在吗')[0]).toBe('gz');
  });

  it('takes the order’s state into account where it matters', () => {
    expect(codes('我不想要了', { state: 'shipped' })[0]).toBe('cd3');
    expect(codes('我不想要了', { state: 'paid' })[0]).toBe('cd1');
    // Who has an order may still bargain over the next one.
    expect(codes('能便宜点不', { state: 'shipped' })[0]).toBe('tg2');
    expect(codes('想改一下地址', { state: 'shipped' })[0]).toBe('gz3');
    expect(codes('想改一下地址', { state: 'paid' })[0]).toBe('gz');
  });

  it('gives nothing for nothing', () => {
    for (const said of ['', '   ', '[微笑]', '……', '😀😀']) expect(codes(said)).toEqual([]);
    expect(codes('？？？')[0]).toBe('mg');
  });

  it('finds replies of a shop that gave no examples, by title and text', () => {
    const own: Reply[] = [
      {
        id: 'a',
        group: '门店',
        title: '自提点在哪',
        code: 'zt',
        text: '自提点在人民路八号，早上九点到晚上八点。',
      },
      { id: 'b', group: '门店', title: '刻字服务', code: 'kz', text: '可以免费刻字，请写下要刻的内容。' },
    ];
    const shop = buildSuggestIndex(own, reader);
    expect(suggest(shop, '能刻几个字上去吗')[0]?.reply.code).toBe('kz');
    expect(suggest(shop, '哪里可以自提')[0]?.reply.code).toBe('zt');
  });

  it('takes any text, gives the best first and never one twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (question) => {
        const found = suggest(index, question);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found.map(({ reply }) => reply.id)).size).toBe(found.length);
        for (const [at, { score }] of found.entries()) {
          expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });
});

describe('the words of the trade', () => {
  const words = compileQuestionWords([
    {
      ...readPack('questions'),
      words: { ship: '发货 能发', invoice: '发票', slow: '这么慢', stuck: '配送这么慢', have: '有没有货' },
    },
  ]);
  const found = (text: string) =>
    findQuestionWords(text, words).map(({ start, end, things }) => [
      text.slice(start, end),
      things.map(({ name }) => name).join(),
    ]);

  it('are found as the longest that stands there, also at the end; one inside another is part of it', () => {
    expect(found('配送这么慢')).toEqual([['配送这么慢', 'stuck']]);
    expect(found('发货这么慢')).toEqual([
      ['发货', 'ship'],
      ['这么慢', 'slow'],
    ]);
    expect(found('能发票吗')).toEqual([
      ['能发', 'ship'],
      ['发票', 'invoice'],
    ]);
    expect(found('这么')).toEqual([]);
  });

  it('know a question from a no: 有没有货 asks, 没有货 tells', () => {
    expect(askedPlainly('你家有没有货，能不能发')).toBe('你家有货，能发');
    expect(codes('有没有赠品')[0]).not.toBe(codes('没有赠品啊')[0]);
    expect(groupOf.get(codes('有没有赠品')[0] ?? '')).toBe('议价四型');
    expect(groupOf.get(codes('没有赠品啊')[0] ?? '')).toBe('少件破损错发');
  });
});

describe('learning from what an agent takes', () => {
  const question = '什么时候能发货呀';
  const [first, second] = suggest(index, question).map(({ reply }) => reply.id) as [string, string];
  const taken = (times: number) => {
    let picks = NO_PICKS;
    for (let time = 0; time < times; time++) picks = addPick(picks, first, second, 1_000);
    return picks;
  };
  const firstNow = (times: number, at: number, asked = question) =>
    suggest(index, asked, { learnt: { picks: taken(times), at } })[0]?.reply.id;

  it('puts first what is taken each time for such questions', () => {
    expect(firstNow(0, 1_000)).toBe(first);
    expect(firstNow(1, 1_000)).toBe(first);
    expect(firstNow(30, 1_000)).toBe(second);
  });

  it('changes nothing for other questions', () => {
    for (const asked of ['能开发票吗', '我要改地址', '便宜点呗']) {
      expect(firstNow(30, 1_000, asked)).toBe(suggest(index, asked)[0]?.reply.id);
    }
  });

  it('fades: what was taken a year ago says little', () => {
    expect(firstNow(30, 1_000 + 365 * 24 * 3_600_000)).toBe(first);
    const month = 30 * 24 * 3_600_000;
    const one = addPick(NO_PICKS, 'a', 'b', 0);
    expect(pickWorth(one, 'b', month)).toBeCloseTo(0.5 / 2.5);
    expect(addPick(one, 'a', 'c', 10 * month).weights).not.toHaveProperty('b');
    expect(pickWorth(one, 'b', -month)).toBe(pickWorth(one, 'b', 0));
  });
});
