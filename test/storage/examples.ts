import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./examples/', import.meta.url);

/** Settings as a version stored them; frozen: an example is added with its version and never changed. */
export function readExamples(): ReadonlyMap<number, Record<string, unknown>> {
  const names = readdirSync(folder).filter((name) => /^v\d+\.json$/.test(name));
  return new Map(
    names.map((name) => [
      Number(name.slice(1, -5)),
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>,
    ]),
  );
}
