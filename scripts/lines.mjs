// What the commands over sentences, addresses and questions share: loading the extension's own code, reading lines,
// printing one JSON line each.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Loads modules of the extension by their paths from the repository's root. */
export function load(...paths) {
  const options = { configFile: false, logLevel: 'error', resolve: { alias: { '@': root } } };
  return Promise.all(paths.map(async (path) => (await runnerImport(`${root}${path}`, options)).module));
}

/** @returns a shipped pack as it stands in the repository */
export function readPack(name) {
  return JSON.parse(readFileSync(`${root}public/packs/${name}.json`, 'utf8'));
}

/** Reads a file's lines: a JSON line must be an object with a text, anything else is a text as it stands. */
function readTexts(file) {
  const lines = readFileSync(file === '-' ? 0 : file, 'utf8').split(/\r?\n/);
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

/**
 * Runs a command over the lines of a file (`-` for standard input): `prepare` loads what it needs and gives the
 * function that makes a row of a text. Wrong arguments end with 2, a fault in the file with 1.
 */
export async function runOverLines({ usage, words, prepare }) {
  const given = process.argv.slice(2);
  const file = given[words.length];
  if (file === undefined || given.length > words.length + 1 || words.some((word, at) => given[at] !== word)) {
    console.error(`usage: ${usage} FILE (plain lines or JSON lines with "text"; - for standard input)`);
    process.exitCode = 2;
    return;
  }
  try {
    const texts = readTexts(file);
    const rowOf = await prepare();
    for (const text of texts) process.stdout.write(`${JSON.stringify(rowOf(text))}\n`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
