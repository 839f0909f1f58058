import { describe, expect, it } from 'vitest';
import { placeOfFault } from '@/utils/domain/wording/json-place';

const TEXT = '{\n  "id": "own.a",\r\n  "class": tone,\n  "phrase": "tone"\n}';
const TOKEN = TEXT.indexOf('tone,');

describe('the place of a syntax error in JSON', () => {
  it.each<[string, string, string, object]>([
    ['a position', TEXT, `Bad control character in JSON at position ${TOKEN}`, { row: 3, column: 12 }],
    [
      'a position and a line',
      TEXT,
      `Expected ',' in JSON at position ${TOKEN} (line 3 column 12)`,
      { row: 3, column: 12 },
    ],
    [
      'a line, as Firefox says it',
      TEXT,
      'JSON.parse: unexpected character at line 3 column 12 of the JSON data',
      { row: 3, column: 12 },
    ],
    [
      'an excerpt',
      TEXT,
      `Unexpected token 'o', ...""class": tone,\n  "phr"... is not valid JSON`,
      { row: 3, column: 13 },
    ],
    [
      'an excerpt that stands there twice',
      '[x,\n y,\nx,\n y]',
      `Unexpected token 'x', ..."x,\n y"... is not valid JSON`,
      { row: 0 },
    ],
    [
      'a token that stands on several rows of it',
      '[1,\n2,\n,]',
      `Unexpected token ',', "[1,\n2,\n,]" is not valid JSON`,
      { row: 0 },
    ],
    [
      'a token that stands on one row of it twice',
      '[\nxx]',
      `Unexpected token 'x', "[\nxx]" is not valid JSON`,
      { row: 2 },
    ],
    [
      'an excerpt that is not there',
      TEXT,
      `Unexpected token 'x', ..."nowhere x"... is not valid JSON`,
      { row: 0 },
    ],
    ['the end', '{\n"rules": [\n', 'Unexpected end of JSON input', { row: 2, column: 11 }],
    ['the end of nothing', ' \n', 'Unexpected end of JSON input', { row: 0 }],
    ['nothing', TEXT, 'JSON Parse error: Unrecognized token', { row: 0 }],
  ])('comes from %s', (_, text, message, place) => {
    expect(placeOfFault(text, message)).toEqual(place);
  });

  it('is never another row than the broken one, in this engine', () => {
    const rows = [
      '{',
      '"a": "一段长长的文字，一段长长的文字",',
      '"b": ["x", "y"],',
      '"c": {"d": 1},',
      '"e": null',
      '}',
    ];
    for (let row = 0; row < rows.length - 1; row++) {
      const text = rows.map((line, at) => (at === row ? `${line} @` : line)).join('\n');
      try {
        JSON.parse(text);
      } catch (error) {
        expect([0, row + 1]).toContain(placeOfFault(text, (error as Error).message).row);
      }
    }
  });
});
