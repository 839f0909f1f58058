// What must pass, as a table: one row a step. `with` gives the command, given the folder for machine-read reports.
import path from 'node:path';

const npx = (...args) => ({ command: 'npx', args: ['--no-install', ...args] });
const node = (...args) => ({ command: process.execPath, args });
const plain = (run) => () => run;

const vitestCount = ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
  passed: numPassedTests,
  failed: Math.max(numFailedTests, numFailedTestSuites > 0 && numFailedTests === 0 ? 1 : 0),
});
const playwrightCount = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
});

/** The steps in their order. */
export const STEPS = [
  {
    group: 'static',
    name: 'format and lint',
    with: plain(npx('biome', 'check', '--error-on-warnings', '.')),
  },
  { group: 'static', name: 'types', with: plain(npx('tsc', '--noEmit')) },
  { group: 'static', name: 'types of the domain', with: plain(npx('tsc', '-p', 'utils/domain')) },
  // Editors' packages put names of their own on the page's elements: the practice shop is checked by itself.
  { group: 'static', name: 'types of the practice shop', with: plain(npx('tsc', '-p', 'test/shop')) },
  { group: 'static', name: 'typed lint', with: plain(npx('eslint', '.', '--max-warnings', '0')) },
  { group: 'static', name: 'unused code', with: plain(npx('knip')) },
  { group: 'build', name: 'build for Chromium', with: plain(npx('wxt', 'build')) },
  { group: 'build', name: 'build for Firefox', with: plain(npx('wxt', 'build', '-b', 'firefox', '--mv3')) },
  { group: 'build', name: 'test build for Chromium', with: plain(npx('wxt', 'build', '--mode', 'test')) },
  {
    group: 'build',
    name: 'test build for Firefox',
    with: plain(npx('wxt', 'build', '-b', 'firefox', '--mv3', '--mode', 'test')),
  },
  { group: 'unit', name: 'size limits', with: plain(npx('size-limit')) },
  {
    group: 'unit',
    name: 'unit tests',
    report: 'vitest.json',
    count: vitestCount,
    with: (reports) =>
      npx(
        'vitest',
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${path.join(reports, 'vitest.json')}`,
      ),
  },
  {
    group: 'firefox',
    name: 'addons lint',
    with: plain(npx('web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery')),
  },
  {
    group: 'browser',
    name: 'browser tests',
    report: 'playwright.json',
    count: playwrightCount,
    with: (reports) => ({
      ...npx('playwright', 'test', '--reporter=line,json'),
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(reports, 'playwright.json') },
    }),
  },
  { group: 'firefox', name: 'Firefox smoke test', with: plain(node('test/firefox/smoke.mjs')) },
];
