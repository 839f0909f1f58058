// `npm test` and `npm run check`: everything that must pass, step by step, with one verdict at the end.
// `npm test -- unit browser` runs only the named groups.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { STEPS } from './steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(path.join(tmpdir(), 'antou-test-'));
const wanted = process.argv.slice(2);
const groups = new Set(STEPS.map(({ group }) => group));
const unknown = wanted.find((group) => !groups.has(group));
if (unknown) {
  console.error(`no such group: ${unknown}; there are ${[...groups].join(', ')}`);
  process.exit(2);
}

function run({ command, args, env }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A step without a report of its own counts as one. */
function countOf(step, code) {
  const plain = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!step.count) return plain;
  try {
    const counted = step.count(JSON.parse(readFileSync(path.join(reports, step.report), 'utf8')));
    // A runner that fails without a failed test (a file that does not load) has failed all the same.
    return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch {
    return plain;
  }
}

const total = { passed: 0, failed: 0 };
const failures = [];
for (const step of STEPS) {
  if (
    wanted.length > 0 &&
    !wanted.includes(step.group) &&
    !(step.group === 'build' && !wanted.includes('static'))
  )
    continue;
  const begin = Date.now();
  console.log(`\n== ${step.name}`);
  const code = await run(step.with(reports));
  const { passed, failed } = countOf(step, code);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(step.name);
  console.log(
    `== ${step.name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - begin) / 1000)} s`,
  );
  // Without the builds nothing after them means anything.
  if (failed > 0 && step.group === 'build') break;
}
rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nfailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
