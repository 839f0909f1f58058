// `npm run --silent wording -- check FILE`: what the guard says of sentences, one JSON line each. FILE holds plain
// lines, or JSON lines with `text`; `-` reads standard input. Same code and packs as in the browser.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const USAGE =
  'usage: npm run --silent wording -- check FILE (plain lines or JSON lines with "text"; - for standard input)';

const load = async (path) =>
  (
    await runnerImport(`${root}${path}`, {
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': root } },
    })
  ).module;

/** Reads a file's lines: a JSON line must be an object with a text, anything else is a sentence as it stands. */
function readTexts(source) {
  const lines = source.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, at) => {
    if (!line.startsWith('{"')) return line;
    let row;
    try {
      row = JSON.parse(line);
    } catch (error) {
      throw new Error(`line ${at + 1}: not JSON: ${error.message}`);
    }
    if (typeof row.text !== 'string') throw new Error(`line ${at + 1}: no "text"`);
    return row.text;
  });
}

async function check(file) {
  const [
    { compileRules },
    { checkText },
    { simplifiedTable },
    { simplifiedPairs },
    { rulesFor, EMPTY_BOOK },
  ] = await Promise.all(
    [
      'utils/domain/wording/compile.ts',
      'utils/domain/wording/check.ts',
      'utils/domain/wording/fold.ts',
      'entrypoints/background/simplified.ts',
      'utils/domain/wording/book.ts',
    ].map(load),
  );
  const pack = JSON.parse(readFileSync(`${root}public/packs/wording.json`, 'utf8'));
  const rules = compileRules(rulesFor([pack], EMPTY_BOOK, {}), simplifiedTable(simplifiedPairs()));
  for (const text of readTexts(readFileSync(file === '-' ? 0 : file, 'utf8'))) {
    const findings = checkText(text, rules, { seen: [], authority: { limit: 20 } })
      .filter(({ counted }) => !counted)
      .map(({ rule, severity, start, end, disguised }) => ({
        rule,
        level: severity,
        start,
        end,
        disguise: disguised,
      }));
    process.stdout.write(`${JSON.stringify({ text, findings })}\n`);
  }
}

const [command, file, ...more] = process.argv.slice(2);
if (command !== 'check' || file === undefined || more.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    await check(file);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
