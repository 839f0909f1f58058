// `npm run --silent address -- parse FILE`: reads addresses, one JSON line each. FILE holds plain lines, or JSON lines
// with `text`; `-` reads standard input. Same code and packs as in the browser.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const USAGE =
  'usage: npm run --silent address -- parse FILE (plain lines or JSON lines with "text"; - for standard input)';

const load = async (path) =>
  (
    await runnerImport(`${root}${path}`, {
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': root } },
    })
  ).module;

/** Reads a file's lines: a JSON line must be an object with a text, anything else is an address as it stands. */
function readTexts(source) {
  const lines = source.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, at) => {
    if (!/^\s*\{\s*"/.test(line)) return line;
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

async function parse(file) {
  const [{ parseAddress }, { compileDivisions }, { simplifiedTable }, { simplifiedPairs }] =
    await Promise.all(
      [
        'utils/domain/address/parse.ts',
        'utils/domain/address/divisions.ts',
        'utils/domain/wording/fold.ts',
        'entrypoints/background/simplified.ts',
      ].map(load),
    );
  const texts = readTexts(readFileSync(file === '-' ? 0 : file, 'utf8'));
  const pack = JSON.parse(readFileSync(`${root}public/packs/divisions.json`, 'utf8'));
  const data = { divisions: compileDivisions(pack), simplified: simplifiedTable(simplifiedPairs()) };
  for (const text of texts) {
    const { name, phone, province, city, district, detail, findings } = parseAddress(text, data);
    const row = { text, name, phone, province, city, district, detail, findings };
    process.stdout.write(`${JSON.stringify(row)}\n`);
  }
}

const [command, file, ...more] = process.argv.slice(2);
if (command !== 'parse' || file === undefined || more.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    await parse(file);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
