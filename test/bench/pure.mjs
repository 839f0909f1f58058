// What needs no browser: the check of a text, the search for a reply and suggestions, in node, beside their peers.
import path from 'node:path';
import { bundle, ROOT } from './build.mjs';
import { median, ms, quantile, ratio, row } from './figures.mjs';

const FRAME = 16.7;
const inFrame = (value) => `frame 16.7 ms (${((100 * value) / FRAME).toFixed(1)} %)`;

export async function pure({ folder }) {
  const { checkTimes, searchTimes, suggestTimes } = await bundle(
    'test/bench/pure.ts',
    path.join(folder, 'pure'),
  );
  const packs = path.join(ROOT, 'public/packs');
  const rows = [];
  for (const length of [60, 500]) {
    const { check, includes, alternation, phrases, rules } = checkTimes(packs, length, 400);
    const ours = median(check);
    const what = `checkText, ${length} characters, ${rules} rules (node)`;
    const both = `${ms(ours)}, p95 ${ms(quantile(check, 0.95))}`;
    const naive = `includes over ${phrases} phrases ${ms(median(includes))}`;
    rows.push(row(what, both, naive, ratio(ours, median(includes)), inFrame(ours)));
    const big = `one RegExp of ${phrases} phrases ${ms(median(alternation))}`;
    rows.push(row(what, both, big, ratio(ours, median(alternation)), inFrame(ours)));
  }
  for (const count of [1_000, 10_000]) {
    const { search, pinyinMatch } = searchTimes(packs, count, count > 5_000 ? 12 : 40);
    const ours = median(search);
    const both = `${ms(ours)}, p95 ${ms(quantile(search, 0.95))}`;
    const beside = `pinyin-match ${ms(median(pinyinMatch))}, p95 ${ms(quantile(pinyinMatch, 0.95))}`;
    const what = `searchReplies per key, ${count} replies (node)`;
    rows.push(row(what, both, beside, ratio(ours, median(pinyinMatch)), inFrame(ours)));
  }
  for (const count of [300, 10_000]) {
    const { suggest, scan, building } = suggestTimes(packs, count, count > 5_000 ? 12 : 40);
    const ours = median(suggest);
    const both = `${ms(ours)}, p95 ${ms(quantile(suggest, 0.95))}; index once ${ms(building)}`;
    const beside = `scan for shared pairs ${ms(median(scan))}, p95 ${ms(quantile(scan, 0.95))}`;
    const what = `suggest per question, ${count} replies (node)`;
    rows.push(row(what, both, beside, ratio(ours, median(scan)), '10 ms'));
  }
  return rows;
}
