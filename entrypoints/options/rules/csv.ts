import Papa from 'papaparse';

// What a spreadsheet would take for a formula; cells that begin so with an apostrophe before it get one more.
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
const BYTE_ORDER_MARK = '\ufeff';

/** Reads a CSV file as UTF-8, or as GB 18030 where it is no UTF-8 (Chinese Excel saves it so). */
export function readCsv(bytes: ArrayBuffer): string[][] {
  const { data } = Papa.parse<string[]>(decode(bytes), { delimitersToGuess: [',', '\t'] });
  return data.map((row) => row.map((cell) => (GUARDED.test(cell) ? cell.slice(1) : cell)));
}

/** Writes a CSV file that Excel opens as it is and runs nothing of. */
export function writeCsv(table: readonly (readonly string[])[]): string {
  const text = Papa.unparse(
    table.map((row) => [...row]),
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
