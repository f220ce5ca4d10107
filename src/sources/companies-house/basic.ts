/**
 * Companies House basic company data: number and name of every live UK company, with up to ten former names.
 * Some column names begin with a blank, as `" CompanyNumber"`; names are read without.
 */
import { identifierOf } from '../../core/company/identifier.ts';
import { identified, idOf } from '../company-id.ts';
import { foundCompany, passed, refused } from '../found.ts';
import { problem } from '../problem.ts';
import type { Reading } from '../reader.ts';
import type { Header } from '../records/header.ts';
import type { ReadRow } from '../records/table.ts';

const FORMER = /^PreviousName_\d+\.CompanyName$/;

/** The company in a row. */
export function companyInRow(header: Header, { wanted }: Reading): ReadRow {
  const former = header.names.map((name) => name.trim()).filter((name) => FORMER.test(name));
  return (row, line) => {
    const name = header.cell(row, 'CompanyName');
    const written = header.cell(row, 'CompanyNumber');
    const number = identifierOf('GB-COH', written);
    if (number === null)
      return [refused(problem('record_wrong_field', { field: 'CompanyNumber', value: written }, line))];
    if (wanted !== undefined && !wanted.has(idOf(number))) return [passed(line, 'untied')];
    if (name === '') return [refused(problem('record_no_name', {}, line))];
    const formerNames = former.map((column) => header.cell(row, column)).filter((other) => other !== '');
    const company = foundCompany({
      id: idOf(number),
      name,
      legalName: name,
      formerNames: [...new Set(formerNames)],
      ...identified([number]),
      country: 'GB',
    });
    return [{ kind: 'company', line, stated: null, company }];
  };
}
