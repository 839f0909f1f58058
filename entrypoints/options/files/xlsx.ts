import { readSheet } from 'read-excel-file/universal';
import writeXlsx from 'write-excel-file/universal';

/** Reads the first sheet of an Excel file; every cell as text. @throws where it is none */
export async function readXlsx(file: Blob): Promise<string[][]> {
  const rows = await readSheet(file, { trim: false });
  return rows.map((row) => row.map(textOf));
}

/**
 * Writes an Excel file of one sheet; every cell is text, so that nothing in it is a formula.
 * @param widths of the columns, in characters; narrow where there is none
 */
export function writeXlsxFile(
  table: readonly (readonly string[])[],
  widths: readonly number[],
): Promise<Blob> {
  const data = table.map((row, at) =>
    row.map((value) => (value === '' ? null : { value, type: String, ...(at === 0 && HEAD) })),
  );
  const columns = (table[0] ?? []).map((_, at) => ({ width: widths[at] ?? NARROW }));
  return writeXlsx(data, { columns, stickyRowsCount: 1 }).toBlob();
}

const HEAD = { fontWeight: 'bold' } as const;
const NARROW = 12;

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  // A day typed into a cell comes as a date at midnight of UTC.
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
