import Papa from 'papaparse';
import type { RowFault } from '@/utils/domain/wording/row-context';

// What a spreadsheet would take for a formula; cells that begin so with an apostrophe before it get one more.
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
const BYTE_ORDER_MARK = '\ufeff';

/** A CSV file as it was read, and where its quotes are not closed or closed too early. */
export interface CsvTable {
  readonly rows: string[][];
  readonly faults: readonly RowFault[];
}

/** Reads a CSV file as UTF-8, or as GB 18030 where it is no UTF-8 (Chinese Excel saves it so). */
export function readCsv(bytes: ArrayBuffer): CsvTable {
  const { data, errors } = Papa.parse<string[]>(decode(bytes), { delimitersToGuess: [',', '\t'] });
  return {
    rows: data.map((row) => row.map((cell) => (GUARDED.test(cell) ? cell.slice(1) : cell))),
    faults: faultsOf(errors),
  };
}

/** One fault a row: behind a quote that is not closed every later one is at odds too. */
function faultsOf(errors: readonly Papa.ParseError[]): RowFault[] {
  const faults = new Map<number, RowFault>();
  for (const { type, code, row = 0 } of errors) {
    // That no delimiter was found is no fault: a table of one column has none.
    if (type !== 'Quotes') continue;
    const open = code === 'MissingQuotes';
    if (open || !faults.has(row))
      faults.set(row, { row: row + 1, column: '', code: open ? 'quoteOpen' : 'quoteStray', params: [] });
  }
  return [...faults.values()];
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
