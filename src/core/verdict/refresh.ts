/**
 * Groundwork after a change, with only that worked out again which the change can touch.
 *
 *   competitor added    one position more          removed   its position dropped
 *   row h → v changed   positions that reach h; and, where v's other stakes hang on what is left of v, those that
 *                       reach v; and those of parties below v, whose head may be another now
 */
import type { Company, CompanyId } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import type { Interest } from '../ownership/interest.ts';
import { groupBy, type Holding, holdersOverlap } from '../ownership/ledger.ts';
import type { Position } from '../ownership/position.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import { type Groundwork, layGroundwork } from './groundwork.ts';

/** One pair whose rows are not what they were. */
export interface ChangedPair {
  readonly holder: CompanyId;
  readonly subject: CompanyId;
}

/** What `refreshGroundwork` starts from. */
export interface Kept {
  readonly groundwork: Groundwork;
  readonly viewpoint: Viewpoint;
  readonly books: Books;
}

/** Pairs whose rows differ between two bodies of data; the order of rows does not count. */
export function changedPairs(
  before: readonly Interest[],
  after: readonly Interest[],
): readonly ChangedPair[] {
  const [old, fresh] = [rowsByPair(before), rowsByPair(after)];
  const keys = new Set([...old.keys(), ...fresh.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [old.get(key) ?? [], fresh.get(key) ?? []];
    const [row] = [...was, ...is];
    const same = was.length === is.length && was.every((one) => is.includes(one));
    return same || row === undefined ? [] : [{ holder: row.owner, subject: row.subject }];
  });
}

/** The groundwork for `viewpoint` on `books`, taking from `kept` whatever the changed `pairs` cannot touch. The two
 * books must be of one as-of date: on another, everything may differ. */
export function refreshGroundwork(
  kept: Kept,
  books: Books,
  viewpoint: Viewpoint,
  companies: ReadonlyMap<CompanyId, Company>,
  pairs: readonly ChangedPair[],
): Groundwork {
  if (kept.books.asOf !== books.asOf) return layGroundwork(books, viewpoint, companies);
  const { own, watched, joint } = kept.groundwork;
  const isUntouched = (position: Position | null) =>
    position !== null && !pairs.some((pair) => touches(position, pair, kept.books, books));
  const ownStays = kept.viewpoint.own === viewpoint.own && (own === null || isUntouched(own));
  // Whether a party is watched alone hangs on the buyer's own group.
  const usable = ownStays ? watched.filter(isUntouched) : [];
  const sameParties = usable.length === watched.length && viewpoint.watched.length === watched.length;
  const positions = new Map(usable.map((position) => [position.party, position]));
  const isSame = sameParties && viewpoint.watched.every((party) => positions.has(party));
  return layGroundwork(books, viewpoint, companies, {
    own: ownStays ? own : null,
    watched: usable,
    joint: isSame ? joint : null,
  });
}

/** Rows are compared by identity: packs are parsed once, and a row that changed is another object. */
function rowsByPair(rows: readonly Interest[]): Map<string, Interest[]> {
  return groupBy(rows, ({ owner, subject }) => JSON.stringify([owner, subject]));
}

/** Whether a change of `pair` can change anything about `position`. */
function touches(position: Position, { holder, subject }: ChangedPair, before: Books, after: Books): boolean {
  if (reaches(position, holder)) return true;
  const hangs = hangsOnTheRest(before.holdingsIn(subject)) || hangsOnTheRest(after.holdingsIn(subject));
  if (hangs && reaches(position, subject)) return true;
  return isAbove(before, subject, position.party) || isAbove(after, subject, position.party);
}

function reaches(position: Position, company: CompanyId): boolean {
  return (
    position.members.has(company) ||
    position.above.includes(company) ||
    position.votes.has(company) ||
    position.economic.has(company)
  );
}

/** Whether what one holder has depends on what the others have: unknown sizes, ranges, totals above the whole. */
function hangsOnTheRest(holdings: readonly Holding[]): boolean {
  const isExact = ({ economic, votes }: Holding) =>
    [economic, votes].every(
      (size) => size === null || (size.span !== null && size.span.lower === size.span.upper),
    );
  return !holdings.every(isExact) || holdersOverlap(holdings);
}

/** Whether `company` is `below` or an owner of it at any number of steps. */
function isAbove(books: Books, company: CompanyId, below: CompanyId): boolean {
  const found = new Set([below]);
  for (const id of found) {
    if (id === company) return true;
    for (const { holder } of books.holdingsIn(id)) found.add(holder);
  }
  return false;
}
