import type { SimplifiedTable } from './fold';

/** Reads a table that came as pairs in one string: 繁简親亲 … */
export function simplifiedTable(pairs: string): SimplifiedTable {
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2) table.set(pairs.charAt(at), pairs.charAt(at + 1));
  return table;
}
