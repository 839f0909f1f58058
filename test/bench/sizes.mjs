// Size of what is shipped, raw and packed, beside scripts that do nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { kb, ratio, row, share } from './figures.mjs';

// Always on: 30 kB is the wall, 20 kB the aim (.size-limit.json).
const LIMITS = {
  'shop.js': 30_000,
  'notes.js': undefined,
  'checks.js': undefined,
  'panel.js': 130_000,
  'background.js': 120_000,
};

const sizeOf = (file) => {
  const bytes = readFileSync(file);
  return { raw: bytes.length, packed: gzipSync(bytes, { level: 9 }).length };
};

export function sizes({ builds, empty }) {
  const bare = sizeOf(path.join(empty.output, 'bare.js'));
  const content = sizeOf(path.join(empty.output, 'content-scripts/content.js'));
  const rows = Object.entries(LIMITS).map(([name, limit]) => {
    const { raw, packed } = sizeOf(path.join(builds.release, name));
    const left = limit ? `${kb(limit)} (${share(packed, limit)})` : '–';
    const beside = `empty unlisted script ${kb(bare.packed)}`;
    return row(
      `size of ${name}`,
      `${kb(packed)} gzip, ${kb(raw)} raw`,
      beside,
      ratio(packed, bare.packed),
      left,
    );
  });
  const { packed } = sizeOf(path.join(builds.release, 'shop.js'));
  const beside = `empty WXT content script ${kb(content.packed)} gzip, ${kb(content.raw)} raw`;
  return [
    ...rows,
    row('size of shop.js', `${kb(packed)} gzip`, beside, ratio(packed, content.packed), '20 kB aimed at'),
  ];
}
