// `npm run bench [sizes load keys panel storm pure wording checks] [-- --write]`: what Antou costs, beside its peers in the same run.
// Prints one table; `--write` puts it into docs/figures.md. ANTOU_OUT names a folder with builds to use.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { buildAntou, buildEmpty, ROOT } from '../test/bench/build.mjs';
import { checks } from '../test/bench/checks.mjs';
import { between, markdown } from '../test/bench/figures.mjs';
import { keys } from '../test/bench/keys.mjs';
import { openLab } from '../test/bench/lab.mjs';
import { load } from '../test/bench/load.mjs';
import { panel } from '../test/bench/panel.mjs';
import { pure } from '../test/bench/pure.mjs';
import { sizes } from '../test/bench/sizes.mjs';
import { storm } from '../test/bench/storm.mjs';
import { wording } from '../test/bench/wording.mjs';

const PARTS = { sizes, pure, wording, checks, load, keys, panel, storm };
const IN_BROWSER = new Set(['load', 'keys', 'panel', 'storm']);

const args = process.argv.slice(2);
const wanted = args.filter((one) => !one.startsWith('-'));
const unknown = wanted.find((name) => !(name in PARTS));
if (unknown) {
  console.error(`no such part: ${unknown}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'antou-bench-'));
const say = (words) => console.error(`[bench] ${words}`);
let lab;
try {
  say('building');
  const builds = buildAntou(process.env.ANTOU_OUT ?? path.join(folder, 'out'), folder);
  const empty = buildEmpty(path.join(folder, 'empty'), builds.measured);
  const rows = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    say(name);
    if (IN_BROWSER.has(name)) lab ??= await openLab({ antou: builds.measured, empty: empty.extension });
    rows.push(...(await part({ ...lab, builds, empty, folder })));
  }
  const version = lab?.contexts.antou.browser()?.version();
  const on = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, node ${process.versions.node}${version ? `, Chromium ${version}` : ''}`;
  const table = `${on}\n\n${markdown(rows)}`;
  console.log(table);
  if (args.includes('--write')) {
    const file = path.join(ROOT, 'docs/figures.md');
    writeFileSync(file, between(readFileSync(file, 'utf8'), 'figures', table));
  }
} finally {
  await lab?.close();
  rmSync(folder, { recursive: true, force: true });
}
