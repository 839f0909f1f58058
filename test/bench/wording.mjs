// The whole check of a text by numbers of rules and characters, beside matchers that do their bare match only, and
// beside the floor: one NFKC pass and lower case.
import path from 'node:path';
import { bundle, ROOT } from './build.mjs';
import { median, ms, quantile, ratio, row } from './figures.mjs';

const LENGTHS = [30, 200, 500, 2_000];
const RULES = [500, 3_000, 20_000, 50_000];
const NAMES = {
  fast: '@monyone/aho-corasick/fast',
  aho: '@monyone/aho-corasick',
  mint: 'mint-filter',
  tool: 'sensitive-word-tool',
};

export async function wording({ folder }) {
  const { wordingTimes } = await bundle('test/bench/wording.ts', path.join(folder, 'wording'));
  const rows = [];
  const at500 = {};
  for (const count of RULES) {
    const { building, scans } = wordingTimes(path.join(ROOT, 'public/packs'), count, LENGTHS, 200);
    const built = Object.keys(NAMES).map((name) => `${NAMES[name]} ${ms(median(building[name]))}`);
    const quickest = Math.min(...Object.keys(NAMES).map((name) => median(building[name])));
    rows.push(
      row(
        `building ${count} rules (node)`,
        `${ms(median(building.compile))}`,
        built.join(', '),
        ratio(median(building.compile), quickest),
        count === 3_000 ? '10 ms' : '–',
      ),
    );
    for (const { length, times } of scans) {
      const p95 = (name) => quantile(times[name], 0.95);
      if (length === 500) at500[count] = p95('check');
      const best = Object.keys(NAMES).sort((a, b) => median(times[a]) - median(times[b]))[0];
      const peers = Object.keys(NAMES).map((name) => `${NAMES[name]} ${ms(median(times[name]))}`);
      rows.push(
        row(
          `checking ${length} characters, ${count} rules (node)`,
          `${ms(median(times.check))}, p95 ${ms(p95('check'))}`,
          `${peers.join(', ')}; floor ${ms(median(times.floor))}`,
          `${ratio(median(times.check), median(times[best]))} ${NAMES[best]}, ${ratio(median(times.check), median(times.floor))} floor`,
          length === 500 && count === 3_000 ? 'p95 0.5 ms' : '–',
        ),
      );
    }
  }
  rows.push(
    row(
      'checking 500 characters: 50,000 rules beside 500, p95 (node)',
      ms(at500[50_000]),
      ms(at500[500]),
      ratio(at500[50_000], at500[500]),
      '× 1.5',
    ),
  );
  return rows;
}
