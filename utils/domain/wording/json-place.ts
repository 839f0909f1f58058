/** Where in a JSON text a syntax error is; row 0 is the whole file, where nothing more is known. */
export interface JsonPlace {
  readonly row: number;
  readonly column?: number;
}

const WHOLE: JsonPlace = { row: 0 };
const LINE_END = /\r\n|\r|\n/;
// V8 quotes what stands around a token it did not expect, cut off at either side where the text goes on.
const QUOTED = /^Unexpected token '(.{1,2}?)', (?:\.{3})?"(.+)"(?:\.{3})? is not valid JSON$/s;

/** @returns where a JSON text is broken, as far as the engine's message says it beyond doubt */
export function placeOfFault(text: string, message: string): JsonPlace {
  const at = /\bposition (\d+)/.exec(message)?.[1];
  if (at !== undefined) return placeAt(text, Number(at));
  const line = /\bline (\d+) column (\d+)/.exec(message);
  if (line) return { row: Number(line[1]), column: Number(line[2]) };
  if (/\bend of JSON input/.test(message))
    return text.trim() === '' ? WHOLE : placeAt(text, text.trimEnd().length);
  const [, token, excerpt] = QUOTED.exec(message) ?? [];
  return token === undefined || excerpt === undefined ? WHOLE : placeOfToken(text, token, excerpt);
}

/** The row that every place agrees on where the token can be meant; the column too if there is but one. */
function placeOfToken(text: string, token: string, excerpt: string): JsonPlace {
  const starts = placesOf(excerpt, text);
  const [first, ...others] = starts
    .flatMap((start) => placesOf(token, excerpt).map((at) => start + at))
    .map((at) => placeAt(text, at));
  if (!first || others.some(({ row }) => row !== first.row)) return WHOLE;
  return others.length === 0 ? first : { row: first.row };
}

function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

function placeAt(text: string, at: number): JsonPlace {
  const before = text.slice(0, at).split(LINE_END);
  return { row: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
