const NEIGHBOURS = 2;
const PLAIN = /[\p{L}\p{N}%]/u;

/** @returns words with their neighbours in the clause they stood in, as an allow span to start from */
export function draftAllow(words: string, around: string): string {
  const at = around.indexOf(words);
  if (at < 0) return words;
  const before = [...around.slice(0, at)].reverse();
  const after = [...around.slice(at + words.length)];
  return near(before).reverse().join('') + words + near(after).join('');
}

/** The next characters, up to the first that is no word: a masked digit, a mark, a space. */
function near(characters: readonly string[]): string[] {
  const end = characters.findIndex((one) => !PLAIN.test(one));
  return characters.slice(0, Math.min(NEIGHBOURS, end < 0 ? characters.length : end));
}
