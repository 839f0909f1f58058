import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const folder = mkdtempSync(join(tmpdir(), 'antou-domain-'));
cpSync(join(root, 'utils/domain/tsconfig.json'), join(folder, 'tsconfig.json'));

/** What the domain's compiler says about these files beside a copy of its own settings. */
function compile(files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    return execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    for (const name of Object.keys(files)) rmSync(join(folder, name));
  }
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('the domain is compiled without page and browser', () => {
  it('refuses the document, timers and the extension API', () => {
    const said = compile({
      'page.ts': 'export const title = document.title;\n',
      'timer.ts': 'export const id = setTimeout(() => 1, 5);\n',
      'browser.ts': 'export const id = chrome.runtime.id;\n',
      'node.ts': 'export const where = process.cwd();\n',
    });
    for (const name of ['document', 'setTimeout', 'chrome', 'process']) expect(said).toContain(`'${name}'`);
  });

  it('accepts pure code', () => {
    expect(compile({ 'pure.ts': 'export const half = (n: number): number => n / 2;\n' })).toBe('');
  });

  it('accepts the domain as it stands', () => {
    expect(() =>
      execFileSync(process.execPath, [tsc, '-p', join(root, 'utils/domain')], { stdio: 'pipe' }),
    ).not.toThrow();
  });
});
