/**
 * A row of a plain CSV: who owns how much of whom, since when, and where that was read.
 *
 *   owner,owned,share,votes,from,to,source
 *   Globex,Acme,49,,2025-06-13,,https://news.example/globex-acme
 *
 * A list has millions of rows, and few different texts in most of its columns: each is read once.
 */
import type { Source } from '../../core/company/company.ts';
import type { Band } from '../../core/ownership/interest.ts';
import { type Found, foundInterest, refused } from '../found.ts';
import { type Problem, problem } from '../problem.ts';
import type { Reading } from '../reader.ts';
import type { Header } from '../records/header.ts';
import type { ReadRow } from '../records/table.ts';
import { Remembered } from '../remembered.ts';
import { dayCell, isFormula, type ReadCell, shareCell, sourceCell, wrongIn } from './cells.ts';
import { columnsOf, FIELDS, type Field } from './columns.ts';
import { keyOf, type Party, partyIn } from './party.ts';

/** The companies that a row is the first to name, and its interest. @throws SourceError where the header lacks owner or owned */
export function holdingInRow(header: Header, reading: Reading): ReadRow {
  const columns = columnsOf(header, reading.columns);
  const places = Object.fromEntries(
    FIELDS.map((field) => [field, header.place(columns[field] ?? '')]),
  ) as Record<Field, number>;
  const known = knownOf(reading);
  return (row, line) => {
    const cells = cellsIn(row, places);
    const stated = statedIn(cells, known);
    const wrong = wrongName(cells, line) ?? wrongWith(stated, line);
    if (wrong !== null) return [refused(wrong)];
    const owner = known.parties.of(keyOf(cells.owner, cells.ownerId));
    const owned = known.parties.of(keyOf(cells.owned, cells.ownedId));
    return holding({ owner, owned }, stated, { ref: `${reading.mark ?? ''}row-${line}`, line });
  };
}

/** What the texts of a file were read as. */
function knownOf({ readOn }: Reading) {
  return {
    shares: new Remembered(shareCell),
    days: new Remembered(dayCell),
    sources: new Remembered((text) => sourceCell(text, readOn)),
    parties: new Remembered(partyIn),
  };
}
type Known = ReturnType<typeof knownOf>;

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

/** -1 is not asked of the row: engines look such a place up by its name, as if it were "length". */
function cellAt(row: readonly string[], place: number): string {
  return place < 0 ? '' : (row[place]?.trim() ?? '');
}

/** What a row states of its two companies, as its cells were read. */
interface Stated {
  readonly share: ReadCell<Band>;
  readonly votes: ReadCell<Band>;
  readonly from: ReadCell<string>;
  readonly to: ReadCell<string>;
  readonly date: ReadCell<string>;
  readonly source: ReadCell<readonly Source[]>;
}

function statedIn(cells: Cells, { shares, days, sources }: Known): Stated {
  return {
    share: shares.of(cells.share),
    votes: shares.of(cells.votes),
    from: days.of(cells.from),
    to: days.of(cells.to),
    date: days.of(cells.date),
    source: sources.of(cells.source),
  };
}

function wrongName({ owner, owned }: Cells, line: number): Problem | null {
  if (isFormula(owner)) return problem('record_formula', { value: owner }, line);
  if (isFormula(owned)) return problem('record_formula', { value: owned }, line);
  return owner === '' || owned === '' ? problem('record_no_name', {}, line) : null;
}

function wrongWith({ share, votes, from, to, date, source }: Stated, line: number): Problem | null {
  const endsFirst = from.value !== null && to.value !== null && to.value < from.value;
  return (
    wrongIn(source, line) ??
    wrongIn(share, line) ??
    wrongIn(votes, line) ??
    wrongIn(from, line) ??
    wrongIn(to, line) ??
    wrongIn(date, line) ??
    (endsFirst ? problem('record_ends_before_start', {}, line) : null)
  );
}

interface Place {
  readonly ref: string;
  readonly line: number;
}

function holding(
  { owner, owned }: { readonly owner: Party; readonly owned: Party },
  stated: Stated,
  { ref, line }: Place,
): readonly Found[] {
  if (owner.company === null || owned.company === null) return [refused(problem('record_no_name', {}, line))];
  if (owner.company.id === owned.company.id) return [refused(problem('record_owns_itself', {}, line))];
  const [share, voting] = [stated.share.value, stated.votes.value];
  const sources = sourcesOf(stated);
  const interest = foundInterest({
    ref,
    owner: owner.company.id,
    subject: owned.company.id,
    tie: share !== null ? 'shares' : voting !== null ? 'votes' : 'equityUndisclosedSize',
    share,
    voting,
    start: stated.from.value,
    end: stated.to.value,
    note: 'From a list of your own.',
    sources,
  });
  const found: Found[] = [];
  tellOf(owner, line, found);
  tellOf(owned, line, found);
  found.push({
    kind: 'interests',
    line,
    group: null,
    stated: stated.date.value ?? '',
    interests: [interest],
  });
  return found;
}

/** A company is told of once: it stands in as many rows as it has owners and holdings. */
function tellOf(party: Party, line: number, found: Found[]): void {
  if (party.isTold || party.company === null) return;
  party.isTold = true;
  found.push({ kind: 'company', line, stated: '', company: party.company });
}

/** The same list for all rows that name the same source. */
function sourcesOf({ source, date: { value: date } }: Stated): readonly Source[] {
  const named = source.value ?? [];
  return date === null ? named : named.map((one) => ({ ...one, date }));
}
