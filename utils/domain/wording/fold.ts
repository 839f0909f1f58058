/** Text on its way to a matcher; `from[i]`..`to[i]` is what the i-th unit stood for in the source. */
export interface MappedText {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Traditional character -> simplified character, both one UTF-16 unit (opencc TSCharacters, 219 pairs dropped). */
export type SimplifiedTable = ReadonlyMap<string, string>;

// Soft hyphen, zero-width characters, direction marks, variation selectors, byte-order mark.
const INVISIBLE = /\u00ad|[\u200b-\u200f]|[\u2060-\u206f]|[\ufe00-\ufe0f]|\ufeff/;
const PLAIN = /[\x21-\x40\x5b-\x7e\u4e00-\u9fff]/;

/**
 * Folds width, case, traditional characters and 您/你, and drops what cannot be seen; every unit keeps its place
 * in the source, so that an underline falls on what was typed.
 */
export function fold(source: string, simplified: SimplifiedTable): MappedText {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const char of source) {
    const end = at + char.length;
    if (!INVISIBLE.test(char)) {
      const plain = PLAIN.test(char) ? char : char.normalize('NFKC').toLowerCase();
      for (const unit of plain) {
        const folded = unit === '您' ? '你' : (simplified.get(unit) ?? unit);
        text += folded;
        for (let i = 0; i < folded.length; i++) {
          from.push(at);
          to.push(end);
        }
      }
    }
    at = end;
  }
  return { text, from, to };
}
