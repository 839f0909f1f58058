import { readFileSync } from 'node:fs';
import pinyin from 'pinyin-match';
import { readingsOf } from '@/entrypoints/background/readings';
import { simplifiedPairs } from '@/entrypoints/background/simplified';
import { compileQuestionWords, type QuestionPack } from '@/utils/domain/replies/question-words';
import type { Reply, ReplyPack } from '@/utils/domain/replies/reply';
import { searchReplies } from '@/utils/domain/replies/search';
import { suggest } from '@/utils/domain/replies/suggest';
import { buildSuggestIndex } from '@/utils/domain/replies/suggest-index';
import { checkText } from '@/utils/domain/wording/check';
import { compileRules } from '@/utils/domain/wording/compile';
import { simplifiedTable } from '@/utils/domain/wording/fold';
import type { WordingPack } from '@/utils/domain/wording/rule';

const TEXT =
  '亲，您好，您看中的这款外套面料是加厚羊羔绒，里面还有一层透气内衬，今天下单明天上午就能发出，一般三到五天可以收到。' +
  '尺码按平时穿的选就可以，喜欢宽松一点的话建议拍大一码。洗的时候请翻面用冷水手洗，不要暴晒，第一次洗可能会有一点浮毛，属于正常现象。';

/** A text of an agent, of so many characters. */
export const textOf = (length: number): string =>
  TEXT.repeat(Math.ceil(length / TEXT.length)).slice(0, length);

const time = (work: () => unknown): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** Runs each in turn so that all meet the same machine. @returns times in ms, by name */
function inTurn<T extends string>(rounds: number, work: Record<T, () => unknown>): Record<T, number[]> {
  const names = Object.keys(work) as T[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<T, number[]>;
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    for (const name of names) {
      const spent = time(work[name]);
      if (round >= 0) times[name].push(spent);
    }
  }
  return times;
}

/** The check of a text, beside the two ways that one writes first. */
export function checkTimes(packs: string, length: number, rounds: number) {
  const pack = JSON.parse(readFileSync(`${packs}/wording.json`, 'utf8')) as WordingPack;
  const pairs = simplifiedPairs();
  const compiling = time(() => compileRules([pack], simplifiedTable(pairs)));
  const rules = compileRules([pack], simplifiedTable(pairs));
  const phrases = pack.rules.flatMap(({ phrase }) => phrase ?? []);
  const alternation = new RegExp(
    phrases.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'g',
  );
  const text = textOf(length);
  const times = inTurn(rounds, {
    check: () => checkText(text, rules, { seen: [] }),
    includes: () => phrases.filter((phrase) => text.includes(phrase)),
    alternation: () => [...text.matchAll(alternation)],
  });
  return { ...times, phrases: phrases.length, rules: pack.rules.length, compiling };
}

const QUERIES = ['f', 'fa', 'fah', 'fahu', 'fahuo', '发货', 'tk', 'zenmexi', 'qqqq'];

/** Search over a library made of the shipped replies, one time per key, beside pinyin-match over the same titles. */
export function searchTimes(packs: string, count: number, rounds: number) {
  const { replies } = JSON.parse(readFileSync(`${packs}/replies.json`, 'utf8')) as ReplyPack;
  const library = [...Array(count).keys()].map((at) => {
    const reply = replies[at % replies.length] as ReplyPack['replies'][number];
    const title = `${reply.title}${Math.floor(at / replies.length) || ''}`;
    return { ...reply, id: `${reply.id}.${at}`, title, readings: readingsOf(title) };
  });
  const each = { search: [] as number[], pinyinMatch: [] as number[] };
  for (const query of QUERIES) {
    const times = inTurn(rounds, {
      search: () => searchReplies(library, query),
      pinyinMatch: () => library.filter(({ title }) => pinyin.match(title, query)),
    });
    each.search.push(...times.search);
    each.pinyinMatch.push(...times.pinyinMatch);
  }
  return each;
}

const QUESTIONS = [
  '亲，在吗？我昨天拍的那件外套什么时候发货呀，急着穿',
  '163 108斤穿什么码',
  '能便宜点不',
  '显示签收了但是我根本没收到，问了驿站也没有，你们帮我查查到底怎么回事',
  '地址填错了能改吗',
];

/** Suggestions over a library made of the shipped replies, beside a plain scan for the reply that shares most pairs. */
export function suggestTimes(packs: string, count: number, rounds: number) {
  const read = <T>(name: string) => JSON.parse(readFileSync(`${packs}/${name}.json`, 'utf8')) as T;
  const { replies } = read<ReplyPack>('replies');
  const library = [...Array(count).keys()].map((at) => {
    const reply = replies[at % replies.length] as Reply;
    return { ...reply, id: `${reply.id}.${at}`, asks: reply.asks?.map((ask) => `${ask}${at}`) ?? [] };
  });
  const reader = {
    simplified: simplifiedTable(simplifiedPairs()),
    words: compileQuestionWords([read<QuestionPack>('questions')]),
  };
  const begin = performance.now();
  const index = buildSuggestIndex(library, reader);
  const building = performance.now() - begin;
  const each = { suggest: [] as number[], scan: [] as number[] };
  for (const question of QUESTIONS) {
    const pairs = [...Array(question.length - 1).keys()].map((at) => question.slice(at, at + 2));
    const shared = ({ asks }: { asks: readonly string[] }) =>
      Math.max(0, ...asks.map((ask) => pairs.filter((pair) => ask.includes(pair)).length));
    const times = inTurn(rounds, {
      suggest: () => suggest(index, question),
      scan: () => library.map(shared),
    });
    each.suggest.push(...times.suggest);
    each.scan.push(...times.scan);
  }
  return { ...each, building };
}
