import type { OwnRule } from '@/utils/domain/wording/book';
import { readJson, writeJson } from '@/utils/domain/wording/rule-json';
import { type ReadRules, readRows, writeRows } from '@/utils/domain/wording/rule-rows';
import { readCsv, writeCsv } from '../files/csv';
import type { FileFormat } from './file-formats';
import { type FileNews, type FileTask, PIECE } from './file-work';
import { type PlainContext, rowContext } from './row-context';

// Widths of a rule's columns, in characters.
const WIDTHS = [18, 18, 12, 40, 12, 40, 40, 20];

// Reads and writes files of rules beside the page, which never waits for it.
const rules: OwnRule[] = [];
const tell = (news: FileNews) => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<FileTask>) => {
  work(data).catch((error: unknown) =>
    tell({ is: 'failed', why: error instanceof Error ? error.message : String(error) }),
  );
});

async function work(task: FileTask): Promise<void> {
  if (task.do === 'rules') rules.push(...task.rules);
  else if (task.do === 'write') tell({ is: 'written', file: await write(task) });
  else await read(task.file, task.format, task.context);
}

async function read(file: Blob, format: FileFormat, context: PlainContext): Promise<void> {
  const found = await readFile(file, format, context);
  if (!found) return tell({ is: 'noSheet' });
  if (found.faultCount > 0) return tell({ is: 'faults', faults: found.faults, count: found.faultCount });
  for (let at = 0; at < found.rules.length; at += PIECE)
    tell({ is: 'rules', rules: found.rules.slice(at, at + PIECE) });
  tell({ is: 'read' });
}

async function readFile(file: Blob, format: FileFormat, plain: PlainContext): Promise<ReadRules | undefined> {
  const context = rowContext(plain);
  if (format === 'json') return readJson(await file.text(), context);
  if (format === 'csv') {
    const { rows: lines, faults } = readCsv(await file.arrayBuffer());
    return readRows(lines, context, faults);
  }
  const { readXlsx } = await import('../files/xlsx');
  const table = await readXlsx(file).catch(() => undefined);
  return table && readRows(table, context);
}

async function write({ format, context, source }: FileTask & { do: 'write' }): Promise<Blob> {
  if (format === 'json') return new Blob([writeJson(rules, source)], { type: 'application/json' });
  const table = writeRows(rules, rowContext(context));
  if (format === 'csv') return new Blob([writeCsv(table)], { type: 'text/csv' });
  return (await import('../files/xlsx')).writeXlsxFile(table, WIDTHS);
}
