/** How the table's claims are looked up: the text of a file of the repository, or undefined. */
export type ReadFile = (path: string) => string | undefined;

const ROW = /^\| (\d{3}-\d{2}) \| ([^|]+) \| ([^|]+) \| ([^|]*) \|$/;
const PLACE = /^`([^`#]+)(?:#([^`]+))?`$/;

/** How many rules the five manuals hold. */
export const RULES = 299;

/** @returns one line per row of `docs/rules.md` that is missing, twice, without a home or with a false one. */
export function rulesDocFaults(text: string, read: ReadFile, expected = RULES): string[] {
  const lines = text.split('\n').filter((line) => /^\| \d/.test(line));
  const found: string[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const [, id = '', , kind = '', home = ''] = ROW.exec(line) ?? [];
    if (id === '') found.push(`not a row: ${line.slice(0, 40)}`);
    if (seen.has(id)) found.push(`${id}: twice`);
    seen.add(id);
    if (id !== '' && kind.trim() === '') found.push(`${id}: no kind`);
    const fault = id === '' ? undefined : homeFault(home.trim(), read);
    if (fault) found.push(`${id}: ${fault}`);
  }
  if (seen.size !== expected) found.push(`${seen.size} rows, not ${expected}`);
  return found;
}

function homeFault(home: string, read: ReadFile): string | undefined {
  if (home === 'not yet') return undefined;
  if (home.startsWith('stays with people')) {
    return /^stays with people: \S.{5,}/.test(home) ? undefined : 'stays with people, but not why';
  }
  const [, path, anchor] = PLACE.exec(home) ?? [];
  if (path === undefined) return `no home: ${home}`;
  const text = read(path);
  if (text === undefined) return `${path} is not there`;
  // An id ends where it ends: `reply.pay` is not found by `reply.pay.check`.
  const quoted = path.endsWith('.json') ? `"${anchor}"` : anchor;
  return anchor === undefined || text.includes(quoted ?? '') ? undefined : `${path} does not hold ${anchor}`;
}
