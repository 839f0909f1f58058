import { dict } from 'pinyin-match/src/simplified_dict.js';

let readings: Map<string, string[]> | undefined;

/** @returns for each unit of a text the pinyin syllables it can be read as (重 → chong, zhong); none for what is no Han. */
export function readingsOf(text: string): string[][] {
  readings ??= byCharacter();
  const known = readings;
  return [...Array(text.length).keys()].map((at) => known.get(text.charAt(at)) ?? []);
}

function byCharacter(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(dict)) {
    for (const character of characters) map.set(character, [...(map.get(character) ?? []), syllable]);
  }
  return map;
}
