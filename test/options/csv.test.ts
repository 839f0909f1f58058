import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '@/entrypoints/options/files/csv';

const read = (text: string) => readCsv(new TextEncoder().encode(text).buffer as ArrayBuffer);

describe('a CSV file', () => {
  it('names the row with a quote that is not closed, once', () => {
    const { faults } = read('类别,用语\r\n语气,"两\n行"\r\n语气,"没有合上\r\n语气,好的好的\r\n');
    expect(faults).toEqual([{ row: 3, column: '', code: 'quoteOpen', params: [] }]);
  });

  it.each([
    ['is closed too early', '类别,用语\n语气,"好的"好的,"\n语气,没有没有\n'],
    ['swallows the next row', '类别,用语\n语气,"没有合上\n语气,"好的好的"\n'],
  ])('names the row with a quote that %s', (_, text) => {
    expect(read(text).faults).toMatchObject([{ row: 2 }]);
  });

  it('of one column, or with quotes as they should be, has no faults', () => {
    expect(read('用语\n好的好的\n').faults).toEqual([]);
    const table = [
      ['用语', '说明'],
      ['=1+1', '他说"好的", 两\n行'],
    ];
    const bytes = new TextEncoder().encode(writeCsv(table)).buffer as ArrayBuffer;
    expect(readCsv(bytes)).toEqual({ rows: [...table, ['']], faults: [] });
  });
});
