/** A reader of CSV whose first row names the columns. */
import type { Found } from '../found.ts';
import type { Reader } from '../reader.ts';
import { readerOf } from '../reader.ts';
import { CsvRows } from './csv-rows.ts';
import { Header } from './header.ts';

/** What one row yields. */
export type ReadRow = (row: readonly string[], line: number) => readonly Found[];

/** A reader of the rows under a header; `open` refuses a header that lacks what it needs. @throws SourceError */
export function tableReader(open: (header: Header) => ReadRow): Reader {
  let readRow: ReadRow | null = null;
  return readerOf(new CsvRows(), (row, line) => {
    if (readRow !== null) return readRow(row, line);
    const header = new Header(row);
    const read = open(header);
    readRow = (cells, at) => {
      const misfit = header.misfit(cells, at);
      return misfit === null ? read(cells, at) : [misfit];
    };
    return [];
  });
}
