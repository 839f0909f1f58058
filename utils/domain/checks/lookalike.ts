/** Characters that are read as another one, in pairs (read, meant); what NFKD takes apart itself is not here. */
const ALIKE = new Map(
  [
    // Latin and signs: the stroke, the ring.
    'il 1l |l !l ¦l ǀl ∣l │l ｜l 丨l ıl ɩl Ɩl łl ɫl ƚl ʟl ŀl ⅼl 〡l',
    '0o øo ɵo 〇o ○o ◯o º0 °o ｡o',
    // Cyrillic
    'аa вb сc ԁd еe ғf һh нh іl јj кk ӏl мm оo рp ԛq ѕs тt уy үy ѵv ԝw хx гr',
    // Greek, as its small letters are read
    'αa εe ιl κk νv οo ρp τt υu χx γy ϲc ϳj σo',
    // Armenian and Roman letters drawn like Latin ones
    'օo սu հh ոn ցg զq',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);
/** Capital letters that are no small one's shape: they are read before case is folded. */
const CAPITALS = new Map(
  'ВB НH МM ТT КK РP СC УY ХX АA ЕE ОO ІI ЈJ ЅS ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);
const SEPARATORS = /[\s_\-–—.·・'"`~\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const MOST_REPEATS = 3;

/**
 * A key under which buyer IDs that read the same fall together (双胞胎 ID, 003-22, 004-18): l, i, 1, I and | are one,
 * so are o and 0, a letter repeated is a letter (xiaoai11lllllili), accents, width and case do not count, and Cyrillic
 * and Greek letters are read as the Latin ones they look like. Of figures and Han only long runs fall together.
 */
export function lookalikeKey(buyer: string): string {
  const plain = [...buyer.normalize('NFKD')]
    .map((char) => CAPITALS.get(char) ?? char)
    .join('')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(SEPARATORS, '');
  return [...plain]
    .map((char) => ALIKE.get(char) ?? char)
    .join('')
    .replace(/([a-z])\1+/g, '$1')
    .replace(/(.)\1{3,}/gsu, (_run, char: string) => char.repeat(MOST_REPEATS));
}

/** @returns the IDs among `others` that are not this buyer but read like this buyer. */
export function lookalikes(buyer: string, others: readonly string[]): string[] {
  const key = lookalikeKey(buyer);
  if (key.length < 2) return [];
  return [...new Set(others)].filter((other) => other !== buyer && lookalikeKey(other) === key);
}

/** @returns the IDs of a list that read like another one of it, each once. */
export function lookalikesAmong(buyers: readonly string[]): ReadonlySet<string> {
  const byKey = new Map<string, Set<string>>();
  for (const buyer of buyers) {
    const key = lookalikeKey(buyer);
    if (key.length < 2) continue;
    byKey.set(key, (byKey.get(key) ?? new Set()).add(buyer));
  }
  return new Set([...byKey.values()].filter(({ size }) => size > 1).flatMap((group) => [...group]));
}
