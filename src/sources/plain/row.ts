/**
 * A row of a plain CSV: who owns how much of whom, since when, and where that was read.
 *
 *   owner,owned,share,votes,from,to,source
 *   Globex,Acme,49,,2025-06-13,,https://news.example/globex-acme
 */
import type { Source } from '../../core/company/company.ts';
import { type Identifier, identifierOf } from '../../core/company/identifier.ts';
import type { Band } from '../../core/ownership/interest.ts';
import { bestId, identified } from '../company-id.ts';
import { dayIn } from '../day.ts';
import { type Found, type FoundCompany, foundCompany, foundInterest, refused } from '../found.ts';
import { nameId } from '../local-id.ts';
import { type Problem, problem } from '../problem.ts';
import type { Reading } from '../reader.ts';
import type { Header } from '../records/header.ts';
import type { ReadRow } from '../records/table.ts';
import { shareIn } from '../size.ts';
import { columnsOf, type Field } from './columns.ts';

/** The two companies and the interest of a row. @throws SourceError where the header lacks owner or owned */
export function holdingInRow(header: Header, reading: Reading): ReadRow {
  const columns = columnsOf(header, reading.columns);
  return (row, line) => {
    const cell = (field: Field) => {
      const column = columns[field];
      return column === undefined ? '' : header.cell(row, column);
    };
    const wrong = whatIsWrong(cell, line);
    return wrong === null ? holding(cell, line, reading) : [refused(wrong)];
  };
}

type Cell = (field: Field) => string;

/** A spreadsheet that opens the file would run it; no company's name begins so. */
const FORMULA = /^[=@\t\r]/;

function whatIsWrong(cell: Cell, line: number): Problem | null {
  for (const field of ['owner', 'owned', 'source'] as const)
    if (FORMULA.test(cell(field))) return problem('record_formula', { value: cell(field) }, line);
  if (cell('owner') === '' || cell('owned') === '') return problem('record_no_name', {}, line);
  for (const field of ['share', 'votes'] as const) {
    const size = cell(field) === '' ? null : shareIn(cell(field));
    if (size === 'unclear') return problem('record_share_of_one', { value: cell(field) }, line);
    if (size === null && cell(field) !== '') return problem('record_bad_share', { value: cell(field) }, line);
  }
  return wrongDates(cell, line);
}

function wrongDates(cell: Cell, line: number): Problem | null {
  for (const field of ['from', 'to', 'date'] as const)
    if (cell(field) !== '' && dayIn(cell(field)) === null)
      return problem('record_bad_date', { value: cell(field) }, line);
  const [from, to] = [dayIn(cell('from')), dayIn(cell('to'))];
  return from !== null && to !== null && to < from ? problem('record_ends_before_start', {}, line) : null;
}

function holding(cell: Cell, line: number, reading: Reading): readonly Found[] {
  const owner = companyIn(cell('owner'), cell('ownerId'));
  const subject = companyIn(cell('owned'), cell('ownedId'));
  if (owner === null || subject === null) return [refused(problem('record_no_name', {}, line))];
  if (owner.id === subject.id) return [refused(problem('record_owns_itself', {}, line))];
  const share = sizeIn(cell('share'));
  const voting = sizeIn(cell('votes'));
  const source = sourceOf(cell, reading);
  const interest = foundInterest({
    ref: `row-${line}`,
    owner: owner.id,
    subject: subject.id,
    tie: share !== null ? 'shares' : voting !== null ? 'votes' : 'equityUndisclosedSize',
    share,
    voting,
    start: dayIn(cell('from')),
    end: dayIn(cell('to')),
    note: 'From a list of your own.',
    sources: [source],
  });
  return [
    // A company stands in as many rows as it has owners: each may add an identifier.
    { kind: 'company', line, stated: '', company: owner },
    { kind: 'company', line, stated: '', company: subject },
    { kind: 'interests', line, group: interest.ref, stated: source.date, interests: [interest] },
  ];
}

function companyIn(name: string, written: string): FoundCompany | null {
  const identifier = identifierIn(written);
  const identifiers = identifier === null ? [] : [identifier];
  const id = bestId(identifiers) ?? nameId(name);
  return id === null ? null : foundCompany({ id, name, ...identified(identifiers) });
}

/** An id as people write it: `Q123`, an LEI, a host, or `GB-COH:01234567`. */
function identifierIn(written: string): Identifier | null {
  const named = /^([\w-]+):(?!\/\/)(.+)$/.exec(written);
  if (named) return identifierOf(named[1] ?? '', named[2] ?? '');
  return identifierOf('wikidata', written) ?? identifierOf('lei', written) ?? identifierOf('domain', written);
}

function sizeIn(text: string): Band | null {
  const size = shareIn(text);
  return size === 'unclear' ? null : size;
}

/** A line of a card. */
const LONGEST_PUBLISHER = 200;

/** Where the row was read. We cannot see how good a named source is: it counts as a reference, and none as none. */
function sourceOf(cell: Cell, reading: Reading): Source {
  const named = cell('source');
  const isAddress = /^https?:\/\//.test(named) && URL.canParse(named);
  const tier = named === '' ? 5 : 4;
  return {
    publisher: isAddress ? new URL(named).hostname : named.slice(0, LONGEST_PUBLISHER) || 'Your own list',
    date: dayIn(cell('date')) ?? reading.readOn,
    url: isAddress ? named : null,
    via: null,
    tier,
    basisTier: tier,
  };
}
