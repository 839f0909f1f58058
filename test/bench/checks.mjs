// The check of an address and of a whole order, the data that it takes and what loading that costs once.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, ROOT } from './build.mjs';
import { kb, median, ms, quantile, ratio, row } from './figures.mjs';

const ROUNDS = 2_000;

export async function checks({ folder }) {
  const { checkTimes } = await bundle('test/bench/checks.ts', path.join(folder, 'checks'));
  const packs = path.join(ROOT, 'public/packs');
  const data = readFileSync(path.join(packs, 'divisions.json'));
  const { reading, compiling, folding, parse, naive, check } = checkTimes(packs, ROUNDS);
  const both = (times) => `${ms(median(times))}, p95 ${ms(quantile(times, 0.95))}`;
  return [
    row(
      'division data, loaded by the worker when an address is first checked',
      `${kb(gzipSync(data, { level: 9 }).length)} gzip, ${kb(data.length)} raw`,
      '–',
      '–',
      '–',
    ),
    row(
      'making it ready, once, cold (node)',
      `${ms(reading + compiling + folding)} (JSON ${ms(reading)}, tree ${ms(compiling)}, simplified characters ${ms(folding)})`,
      '–',
      '–',
      'no page waits for it',
    ),
    row(
      'reading one address with name and phone (node)',
      both(parse),
      `one RegExp that knows no place ${both(naive)}`,
      ratio(median(parse), median(naive)),
      'frame 16.7 ms',
    ),
    row('checking one order, 40 messages, 60 IDs in sight (node)', both(check), '–', '–', 'frame 16.7 ms'),
  ];
}
