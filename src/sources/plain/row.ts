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
import { columnsOf, FIELDS, type Field } from './columns.ts';

/** The two companies and the interest of a row. @throws SourceError where the header lacks owner or owned */
export function holdingInRow(header: Header, reading: Reading): ReadRow {
  const columns = columnsOf(header, reading.columns);
  const places = Object.fromEntries(
    FIELDS.map((field) => [field, header.place(columns[field] ?? '')]),
  ) as Record<Field, number>;
  const told = new Told();
  return (row, line) => {
    const cells = cellsIn(row, places);
    const wrong = whatIsWrong(cells, line);
    if (wrong !== null) return [refused(wrong)];
    const stated = statedIn(cells, line);
    return 'id' in stated ? [refused(stated)] : holding(cells, stated, line, { reading, told });
  };
}

/** What stands in each column of a row, without blanks around it; '' where the file has no such column. */
type Cells = Readonly<Record<Field, string>>;

/** Field by field: a list has millions of rows. */
function cellsIn(row: readonly string[], places: Readonly<Record<Field, number>>): Cells {
  return {
    owner: cellAt(row, places.owner),
    owned: cellAt(row, places.owned),
    share: cellAt(row, places.share),
    votes: cellAt(row, places.votes),
    from: cellAt(row, places.from),
    to: cellAt(row, places.to),
    source: cellAt(row, places.source),
    date: cellAt(row, places.date),
    ownerId: cellAt(row, places.ownerId),
    ownedId: cellAt(row, places.ownedId),
  };
}

function cellAt(row: readonly string[], place: number): string {
  return row[place]?.trim() ?? '';
}

/** The sizes and days of a row, each read once. */
interface Stated {
  readonly share: Band | null;
  readonly votes: Band | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly date: string | null;
}

/** A spreadsheet that opens the file would run it; no company's name begins so. */
const FORMULA = /^[=@\t\r]/;

function whatIsWrong(cells: Cells, line: number): Problem | null {
  for (const field of ['owner', 'owned', 'source'] as const)
    if (FORMULA.test(cells[field])) return problem('record_formula', { value: cells[field] }, line);
  return cells.owner === '' || cells.owned === '' ? problem('record_no_name', {}, line) : null;
}

function statedIn(cells: Cells, line: number): Stated | Problem {
  const [share, votes] = [sizeIn(cells.share, line), sizeIn(cells.votes, line)];
  for (const size of [share, votes]) if (size !== null && 'id' in size) return size;
  const [from, to, date] = [dateIn(cells.from, line), dateIn(cells.to, line), dateIn(cells.date, line)];
  for (const day of [from, to, date]) if (day !== null && typeof day === 'object') return day;
  if (from !== null && to !== null && to < from) return problem('record_ends_before_start', {}, line);
  // None of them is a problem any more.
  return { share, votes, from, to, date } as Stated;
}

function sizeIn(text: string, line: number): Band | Problem | null {
  if (text === '') return null;
  const size = shareIn(text);
  if (size === 'unclear') return problem('record_share_of_one', { value: text }, line);
  return size ?? problem('record_bad_share', { value: text }, line);
}

function dateIn(text: string, line: number): string | Problem | null {
  return text === '' ? null : (dayIn(text) ?? problem('record_bad_date', { value: text }, line));
}

function holding(
  cells: Cells,
  { share, votes: voting, from, to, date }: Stated,
  line: number,
  { reading, told }: { readonly reading: Reading; readonly told: Told },
): readonly Found[] {
  const owner = companyIn(cells.owner, cells.ownerId);
  const subject = companyIn(cells.owned, cells.ownedId);
  if (owner === null || subject === null) return [refused(problem('record_no_name', {}, line))];
  if (owner.id === subject.id) return [refused(problem('record_owns_itself', {}, line))];
  const source = sourceOf(cells.source, date ?? reading.readOn);
  const interest = foundInterest({
    ref: `row-${line}`,
    owner: owner.id,
    subject: subject.id,
    tie: share !== null ? 'shares' : voting !== null ? 'votes' : 'equityUndisclosedSize',
    share,
    voting,
    start: from,
    end: to,
    note: 'From a list of your own.',
    sources: [source],
  });
  const found: Found[] = [];
  if (told.isNew(cells.owner, cells.ownerId))
    found.push({ kind: 'company', line, stated: '', company: owner });
  if (told.isNew(cells.owned, cells.ownedId))
    found.push({ kind: 'company', line, stated: '', company: subject });
  found.push({ kind: 'interests', line, group: interest.ref, stated: source.date, interests: [interest] });
  return found;
}

/** Names that were told of lately. A company stands in as many rows as it has owners and holdings; each row that gives it
 * an identifier is told again. */
class Told {
  private readonly names = new Set<string>();

  isNew(name: string, identifier: string): boolean {
    if (identifier !== '') return true;
    if (this.names.has(name)) return false;
    // So many stand near each other in a list; to know all of a large one would take what the companies themselves take.
    if (this.names.size === 10_000) this.names.clear();
    this.names.add(name);
    return true;
  }
}

function companyIn(name: string, written: string): FoundCompany | null {
  const identifier = identifierIn(written);
  const id = (identifier && bestId([identifier])) ?? nameId(name);
  if (id === null) return null;
  return foundCompany(identifier === null ? { id, name } : { id, name, ...identified([identifier]) });
}

/** An id as people write it: `Q123`, an LEI, a host, or `GB-COH:01234567`. */
function identifierIn(written: string): Identifier | null {
  if (written === '') return null;
  const named = /^([\w-]+):(?!\/\/)(.+)$/.exec(written);
  if (named) return identifierOf(named[1] ?? '', named[2] ?? '');
  return identifierOf('wikidata', written) ?? identifierOf('lei', written) ?? identifierOf('domain', written);
}

/** A line of a card. */
const LONGEST_PUBLISHER = 200;

/** Where the row was read. We cannot see how good a named source is: it counts as a reference, and none as none. */
function sourceOf(named: string, date: string): Source {
  const isAddress = /^https?:\/\//.test(named) && URL.canParse(named);
  const tier = named === '' ? 5 : 4;
  return {
    publisher: isAddress ? new URL(named).hostname : named.slice(0, LONGEST_PUBLISHER) || 'Your own list',
    date,
    url: isAddress ? named : null,
    via: null,
    tier,
    basisTier: tier,
  };
}
