import { readFileSync } from 'node:fs';
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import { Mint } from 'mint-filter';
import SensitiveWordTool from 'sensitive-word-tool';
import { simplifiedPairs } from '@/entrypoints/background/simplified';
import { checkText } from '@/utils/domain/wording/check';
import { compileRules, withGates } from '@/utils/domain/wording/compile';
import { simplifiedTable } from '@/utils/domain/wording/fold';
import type { WordingPack } from '@/utils/domain/wording/rule';

const CONTEXT = { seen: [], authority: { limit: 20 } } as const;
const TALK =
  '亲，您好，您看中的这款外套是加厚羊羔绒，里面还有一层透气内衬，今天下单明天上午发出，三到五天可以收到。' +
  '尺码按平时穿的选，喜欢宽松一点可以拍大一码。洗的时候请翻面，用冷水手洗，不要暴晒，有问题随时联系我们。';

/** A seeded generator, so that every run meets the same words. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words of two to six common characters, none twice. */
function wordsOf(count: number): string[] {
  const next = random(7);
  const words = new Set<string>();
  while (words.size < count) {
    const length = 2 + Math.floor(next() * 5);
    words.add(
      Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 3_500))).join(''),
    );
  }
  return [...words];
}

/** An agent's text of so many characters with two of the words in every hundred. */
function textOf(length: number, words: readonly string[]): string {
  const next = random(length);
  let text = '';
  while (text.length < length) {
    const at = Math.floor(next() * (TALK.length - 50));
    text += TALK.slice(at, at + 50) + (words[Math.floor(next() * words.length)] ?? '');
  }
  return text.slice(0, length);
}

const spent = (work: () => unknown): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** The shipped pack with phrases of a shop's own up to so many rules. */
function packsOf(folder: string, words: readonly string[]): WordingPack[] {
  const shipped = JSON.parse(readFileSync(`${folder}/wording.json`, 'utf8')) as WordingPack;
  const rules = words.slice(0, Math.max(0, words.length - shipped.rules.length)).map((phrase, at) => ({
    id: `own.${at}`,
    class: 'tone' as const,
    severity: 'warn' as const,
    phrase,
    channel: 'both' as const,
    reason: '测量用',
    source: '测量用',
  }));
  return [withGates(shipped), { ...shipped, id: 'own', layer: 'shop', allow: [], rules, choices: [] }];
}

/** Times of the whole check of a text, and of the peers' bare match and the floor in the same turns (ms). */
export function wordingTimes(folder: string, count: number, lengths: readonly number[], rounds: number) {
  const words = wordsOf(count);
  const packs = packsOf(folder, words);
  const pairs = simplifiedPairs();
  const table = simplifiedTable(pairs);
  compileRules(packs, table);
  const building = {
    compile: [] as number[],
    mint: [] as number[],
    tool: [] as number[],
    aho: [] as number[],
    fast: [] as number[],
  };
  for (let round = 0; round < 5; round++) building.compile.push(spent(() => compileRules(packs, table)));
  const rules = compileRules(packs, table);
  let minted!: Mint;
  let tooled!: SensitiveWordTool;
  let aho!: AhoCorasick;
  let fast!: FastAhoCorasick;
  building.mint.push(
    spent(() => {
      minted = new Mint(words);
    }),
  );
  building.tool.push(
    spent(() => {
      tooled = new SensitiveWordTool({ wordList: words });
    }),
  );
  building.aho.push(
    spent(() => {
      aho = new AhoCorasick(words);
    }),
  );
  building.fast.push(
    spent(() => {
      fast = new FastAhoCorasick(words);
    }),
  );
  const scans = lengths.map((length) => {
    const text = textOf(length, words);
    const work = {
      check: () => checkText(text, rules, CONTEXT),
      mint: () => minted.filter(text),
      tool: () => tooled.match(text),
      aho: () => aho.matchInText(text),
      fast: () => fast.matchInText(text),
      floor: () => text.normalize('NFKC').toLowerCase(),
    };
    const names = Object.keys(work) as (keyof typeof work)[];
    const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
      keyof typeof work,
      number[]
    >;
    for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
      for (const name of names) {
        const time = spent(work[name]);
        if (round >= 0) times[name].push(time);
      }
    }
    return { length, times, findings: checkText(text, rules, CONTEXT).length };
  });
  return { building, scans };
}
