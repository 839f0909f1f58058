/**
 * A key under which buyer IDs that read the same fall together (双胞胎 ID, 003-22, 004-18): l, i, 1, I and | are one,
 * so are o and 0, and a letter repeated is a letter.
 */
export function lookalikeKey(buyer: string): string {
  return buyer
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.·]/g, '')
    .replace(/[li1|!]/g, 'l')
    .replace(/[o0]/g, 'o')
    .replace(/(.)\1{1,60}/gu, '$1');
}

/** @returns the IDs among `others` that are not this buyer but read like this buyer. */
export function lookalikes(buyer: string, others: readonly string[]): string[] {
  const key = lookalikeKey(buyer);
  if (key.length < 2) return [];
  return [...new Set(others)].filter((other) => other !== buyer && lookalikeKey(other) === key);
}
