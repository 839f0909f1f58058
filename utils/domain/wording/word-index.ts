const LONE = 4_096;

/**
 * Words by their first two characters. A text is looked at once, whatever the number of words: a bit table says of
 * nearly every place that nothing begins there. Built in a few milliseconds for thousands of words, which an automaton
 * is not (docs/wording.md has both in one run).
 */
export class WordIndex<T> {
  private readonly words: string[] = [];
  private readonly values: T[] = [];
  /** The entry before with the same first two characters, -1 for none. */
  private readonly before: number[] = [];
  private readonly heads = new Map<number, number>();
  private readonly singles = new Map<number, T[]>();
  /** Which characters may be words by themselves, by the low bits of their codes: it stays in the nearest cache. */
  private lone: Uint8Array | undefined;
  private bits = new Uint32Array(512);
  private mask = 512 * 32 - 1;

  get size(): number {
    return this.words.length;
  }

  /** Adds a word of one character or more. */
  add(word: string, value: T): void {
    if (word.length === 1) {
      const code = word.charCodeAt(0);
      this.singles.set(code, [...(this.singles.get(code) ?? []), value]);
      this.lone ??= new Uint8Array(LONE);
      this.lone[code % LONE] = 1;
      return;
    }
    const key = keyOf(word.charCodeAt(0), word.charCodeAt(1));
    this.before.push(this.heads.get(key) ?? -1);
    this.heads.set(key, this.words.length);
    this.words.push(word);
    this.values.push(value);
    // Fewer than one bit in sixteen is set, so that few places are looked up in vain.
    if (this.words.length * 16 > this.mask) this.widen();
    else this.mark(key);
  }

  /** Calls for every word that stands in the text, place by place. */
  find(text: string, see: (value: T, at: number, length: number) => void): void {
    const { bits, mask, lone } = this;
    let code = text.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
      const next = text.charCodeAt(at + 1);
      if (lone?.[code % LONE]) for (const value of this.singles.get(code) ?? []) see(value, at, 1);
      const key = keyOf(code, next);
      const bit = spread(key) & mask;
      if (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) this.look(text, at, key, see);
      code = next;
    }
  }

  private look(
    text: string,
    at: number,
    key: number,
    see: (value: T, at: number, length: number) => void,
  ): void {
    for (let entry = this.heads.get(key) ?? -1; entry >= 0; entry = this.before[entry] ?? -1) {
      const word = this.words[entry] ?? '';
      if (word.length === 2 || text.startsWith(word, at)) see(this.values[entry] as T, at, word.length);
    }
  }

  private widen(): void {
    this.bits = new Uint32Array(this.bits.length * 4);
    this.mask = this.bits.length * 32 - 1;
    for (const key of this.heads.keys()) this.mark(key);
  }

  private mark(key: number): void {
    const bit = spread(key) & this.mask;
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

function keyOf(one: number, other: number): number {
  // At the end of a text there is no second character (NaN).
  return (one << 16) | (other || 0);
}

function spread(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
