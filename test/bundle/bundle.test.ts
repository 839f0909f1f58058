import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Bundle, bundleFaults, rightsOf } from './check-bundle';

const here = fileURLToPath(new URL('.', import.meta.url));
const output = fileURLToPath(new URL('../../.output', import.meta.url));

function readBundle(name: string): Bundle {
  const folder = join(output, name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const full = join(entry.parentPath, entry.name);
      return [full.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(full, 'utf8')];
    }),
  );
}

describe.each(['chrome', 'firefox'])('the release build for %s', (browser) => {
  const files = readBundle(`${browser}-mv3`);
  const frozen = join(here, `manifest.${browser}.json`);
  const rights = rightsOf(JSON.parse(files.get('manifest.json') ?? '{}') as Record<string, unknown>);

  it('holds no evaluated code, no remote address and no source map', () => {
    expect(files.size).toBeGreaterThan(3);
    expect(bundleFaults(files)).toEqual([]);
  });

  it('asks for the rights that were agreed on, and no more', () => {
    if (process.env.UPDATE === '1') writeFileSync(frozen, `${JSON.stringify(rights, null, 2)}\n`);
    expect(rights).toEqual(JSON.parse(readFileSync(frozen, 'utf8')));
  });

  it('does not run on loopback addresses', () => {
    expect(JSON.stringify(rights)).not.toMatch(/127\.0\.0\.1|localhost/);
  });
});

const PLANTED: readonly [string, string, string][] = [
  ['eval', 'a.js', 'const a=eval("1")'],
  ['a function from text', 'a.js', 'const a=new Function("return 1")'],
  ['a function from text, without new', 'a.js', 'const a=Function("return 1")'],
  ['a remote script', 'popup.html', '<script src="https://cdn.example.net/a.js"></script>'],
  ['a remote style', 'a.css', '@import url(https://fonts.example.net/a.css);'],
  ['a socket', 'a.js', 'new WebSocket("wss://collect.example.net")'],
  ['a lookalike of an allowed host', 'a.js', 'fetch("https://react.dev.example.net/errors/")'],
  ['a source map', 'a.js.map', '{}'],
  ['a named source map', 'a.js', `let a=1;\n//${'#'} sourceMappingURL=a.js.map`],
];

describe('the check itself', () => {
  it.each(PLANTED)('catches %s', (_, path, text) => {
    expect(bundleFaults(new Map([[path, text]]))).toHaveLength(1);
  });

  it('passes what is allowed', () => {
    const files = new Map([
      ['a.js', 'const n="http://www.w3.org/2000/svg",f=isFunction("a"),e=node.medieval("x"),g=x.Function'],
      ['packs/wording.json', '{"unless":["https://example.net"]}'],
    ]);
    expect(bundleFaults(files)).toEqual([]);
  });

  it('sees a right that was added', () => {
    const manifest = {
      name: 'a',
      permissions: ['storage'],
      host_permissions: ['https://mms.pinduoduo.com/*'],
    };
    expect(rightsOf({ ...manifest, permissions: ['storage', 'tabs'] })).not.toEqual(rightsOf(manifest));
    expect(rightsOf({ ...manifest, web_accessible_resources: ['*'] })).not.toEqual(rightsOf(manifest));
    expect(rightsOf({ ...manifest, name: 'b' })).toEqual(rightsOf(manifest));
  });
});
