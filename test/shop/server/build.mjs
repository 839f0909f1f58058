import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const shop = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(shop, 'dist');
const modules = path.join(shop, '../../node_modules');
const HOUR = 3_600_000;
/** Whose new version makes other pages. */
const PACKAGES = [
  'react',
  'react-dom',
  'vite',
  'quill',
  'vue',
  'prosemirror-view',
  'lexical',
  'slate-react',
  'draft-js',
  '@ckeditor/ckeditor5-editor-classic',
  'tinymce',
  '@codemirror/view',
];

async function sourceHash() {
  const app = await readdir(path.join(shop, 'app'), { recursive: true, withFileTypes: true });
  const files = app.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const packages = PACKAGES.map((name) => path.join(modules, name, 'package.json'));
  const all = [
    ...files.sort(),
    path.join(shop, 'index.html'),
    path.join(shop, 'server/bundle.mjs'),
    path.join(shop, 'tsconfig.json'),
    ...packages,
  ];
  const hash = createHash('sha256');
  for (const file of all) hash.update(path.basename(file)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function dropOldBuilds(keep) {
  for (const name of await readdir(dist)) {
    const folder = path.join(dist, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (name !== keep && Date.now() - mtimeMs > HOUR) await rm(folder, { recursive: true, force: true });
  }
}

/** Returns the folder of the built pages; builds only what was not built before. */
export async function builtPages() {
  const hash = await sourceHash();
  const target = path.join(dist, hash);
  if (existsSync(path.join(target, 'index.html'))) return target;
  // Test workers may start at the same moment: each builds aside, the first one to finish wins.
  const aside = path.join(dist, `building-${process.pid}`);
  await promisify(execFile)(process.execPath, [path.join(shop, 'server/bundle.mjs'), aside]);
  await rename(aside, target).catch(() => rm(aside, { recursive: true, force: true }));
  await dropOldBuilds(hash);
  return target;
}
