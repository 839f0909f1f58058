import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Source files by their path from the repository's root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

const ROOMS = ['entrypoints', 'components', 'utils'];
const READ = /\.(tsx?|css|html)$/;

/** Reads every source file of the product; tests, scripts and packs are not part of it. */
export function readSources(root: string): Sources {
  const files = new Map<string, string>();
  for (const room of ROOMS) {
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !READ.test(entry.name)) continue;
      const full = join(entry.parentPath, entry.name);
      files.set(full.slice(root.length).replaceAll('\\', '/').replace(/^\//, ''), readFileSync(full, 'utf8'));
    }
  }
  return files;
}
