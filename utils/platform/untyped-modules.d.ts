declare module 'pinyin-match/src/simplified_dict.js' {
  /** Pinyin syllable -> the characters read so. */
  export const dict: Readonly<Record<string, string>>;
}
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified` pairs, parted by `|`. */
  const table: string;
  export default table;
}
