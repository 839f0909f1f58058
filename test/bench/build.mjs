// The builds that are measured, and the empty ones beside them.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const WXT = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs');

function wxt(folder, ...args) {
  execFileSync(process.execPath, [WXT, 'build', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ANTOU_OUT: folder },
  });
}

/**
 * Builds release and test build into a folder; what is there already is used. Measured is the test build, which runs
 * on the practice shop, with the release's panel: the test build's own has React's development code in it.
 */
export function buildAntou(folder, scratch) {
  const release = path.join(folder, 'chrome-mv3');
  const tested = path.join(folder, 'chrome-mv3-test');
  const measured = path.join(scratch, 'measured');
  if (!existsSync(release)) wxt(folder);
  if (!existsSync(tested)) wxt(folder, '--mode', 'test');
  cpSync(tested, measured, { recursive: true });
  cpSync(path.join(release, 'panel.js'), path.join(measured, 'panel.js'));
  return { release, measured };
}

/**
 * An empty WXT project: a content script that does nothing (with the framework's context) and an unlisted script that
 * does nothing. The extension made of the latter has our matches, and is what "without Antou" means in the browser.
 */
export function buildEmpty(folder, matchesOf) {
  mkdirSync(path.join(folder, 'entrypoints'), { recursive: true });
  if (!existsSync(path.join(folder, 'node_modules'))) {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  }
  const files = {
    'package.json': '{"name":"empty","version":"0.0.0","type":"module"}',
    'wxt.config.ts':
      "import { defineConfig } from 'wxt';\nexport default defineConfig({ imports: false });\n",
    'entrypoints/content.ts':
      "import { defineContentScript } from 'wxt/utils/define-content-script';\nexport default defineContentScript({ matches: ['http://127.0.0.1/*'], main() {} });\n",
    'entrypoints/bare.ts':
      "import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';\nexport default defineUnlistedScript(() => {});\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  execFileSync(process.execPath, [WXT, 'build', folder], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const output = path.join(folder, '.output/chrome-mv3');
  const { content_scripts } = JSON.parse(readFileSync(path.join(matchesOf, 'manifest.json'), 'utf8'));
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '0.0.1',
    content_scripts: content_scripts.map((one) => ({ ...one, js: ['bare.js'] })),
  };
  const extension = path.join(folder, 'extension');
  mkdirSync(extension, { recursive: true });
  writeFileSync(path.join(extension, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(extension, 'bare.js'), readFileSync(path.join(output, 'bare.js')));
  return { output, extension };
}

/** Bundles a TypeScript module as a release does, for timing it in node. */
export async function bundle(entry, folder) {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    ssr: { noExternal: true },
    build: { ssr: path.join(ROOT, entry), outDir: folder, emptyOutDir: false, minify: false },
  });
  return import(path.join(folder, `${path.basename(entry, '.ts')}.mjs`)).catch(
    () => import(path.join(folder, `${path.basename(entry, '.ts')}.js`)),
  );
}
