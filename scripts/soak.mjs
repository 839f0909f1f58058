// `npm run soak [minutes]`: works for that long on pages that render ten times a second, and fails when the heap rises
// steadily or nodes or listeners are left behind, beyond what the same pages do without Antou. Default 10 minutes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildAntou, buildEmpty } from '../test/bench/build.mjs';
import { startDay } from '../test/bench/day.mjs';
import { openLab } from '../test/bench/lab.mjs';
import { slope } from '../test/bench/slope.mjs';

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes >= 3)) {
  console.error('how many minutes? At least 3: a shorter run cannot tell a warm-up from a leak');
  process.exit(2);
}
// Per minute, above the pages' own: kB of heap, DOM nodes, listeners.
const ALLOWED = { heap: 150, nodes: 30, listeners: 10 };
const EVERY = Math.max(5_000, (minutes * 60_000) / 40);
// What is filled once (caches, compiled code, history of the undo) is no leak.
const WARM_UP = Math.min(minutes / 2, Math.max(1, minutes / 4)) * 60_000;

const folder = mkdtempSync(path.join(tmpdir(), 'antou-soak-'));
const series = { antou: [], empty: [] };
let lab;
try {
  const builds = buildAntou(process.env.ANTOU_OUT ?? path.join(folder, 'out'), folder);
  const empty = buildEmpty(path.join(folder, 'empty'), builds.measured);
  lab = await openLab({ antou: builds.measured, empty: empty.extension });
  await lab.setScript('on');
  const days = {};
  for (const [name, context] of Object.entries(lab.contexts))
    days[name] = await startDay(context, lab.shop, name === 'antou');
  const begin = Date.now();
  let next = begin;
  while (Date.now() - begin < minutes * 60_000) {
    await Promise.all(Object.values(days).map((day) => day.round()));
    if (Date.now() < next) continue;
    next = Date.now() + EVERY;
    for (const [name, day] of Object.entries(days)) {
      const samples = await day.samples();
      series[name].push({ at: Date.now() - begin, ...samples });
      if (name === 'antou') console.log(line(Date.now() - begin, samples));
    }
  }
  const { antou } = days;
  console.log(
    `${antou.rounds} rounds, ${antou.notes} notes written, ${antou.missed} not written; page errors: ${antou.errors.length}`,
  );
  for (const error of new Set(antou.errors)) console.log(`  ${error}`);
} finally {
  await lab?.close();
  rmSync(folder, { recursive: true, force: true });
}

function line(at, samples) {
  const parts = Object.entries(samples).map(
    ([page, { heap, nodes, listeners }]) =>
      `${page} ${heap.toFixed(0)} kB, ${nodes} nodes, ${listeners} listeners`,
  );
  return `${(at / 60_000).toFixed(1)} min: ${parts.join('; ')}`;
}

/** Rise per minute of one number of one page after the warm-up. */
function rise(name, page, field) {
  const warm = series[name].filter(({ at }) => at >= WARM_UP);
  return slope(warm.map((one) => ({ at: one.at, value: one[page][field] })));
}

let failed = false;
for (const page of ['chat', 'orders']) {
  for (const [field, allowed] of Object.entries(ALLOWED)) {
    const [ours, theirs] = [rise('antou', page, field), rise('empty', page, field)];
    const bad = ours - Math.max(0, theirs) > allowed;
    failed ||= bad;
    const verdict = bad ? 'RISES' : 'steady';
    console.log(
      `${page} ${field}: ${ours.toFixed(1)} per minute, without Antou ${theirs.toFixed(1)}, allowed ${allowed}: ${verdict}`,
    );
  }
}
process.exitCode = failed ? 1 : 0;
