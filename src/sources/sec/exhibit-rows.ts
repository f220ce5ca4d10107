/**
 * Exhibit 21 lists put into CSV: `Filename, Subsidiary, Location of Incorporation, Ownership Percentage`, where the
 * file's name begins with the filer's number. The filer is known by that number only and gets its name elsewhere.
 */
import { identifierOf } from '../../core/company/identifier.ts';
import { idOf } from '../company-id.ts';
import { foundCompany, refused } from '../found.ts';
import { problem } from '../problem.ts';
import type { Reading } from '../reader.ts';
import type { Header } from '../records/header.ts';
import type { ReadRow } from '../records/table.ts';
import { listed } from './exhibit.ts';

export const EXHIBIT_COLUMNS = ['Filename', 'Subsidiary', 'Location of Incorporation'];

/** The subsidiary in a row. */
export function subsidiaryInRow(header: Header, reading: Reading): ReadRow {
  return (row, line) => {
    const file = header.cell(row, 'Filename');
    const number = identifierOf('cik', /^\d+/.exec(file)?.[0] ?? '');
    if (number === null)
      return [refused(problem('record_wrong_field', { field: 'Filename', value: file }, line))];
    const filer = foundCompany({ id: idOf(number), name: `SEC filer ${number.value}` });
    const subsidiary = {
      name: header.cell(row, 'Subsidiary'),
      place: header.cell(row, 'Location of Incorporation'),
      percent: header.cell(row, 'Ownership Percentage'),
    };
    return listed(filer, subsidiary, line, reading);
  };
}
