/**
 * Who holds a company and whom it holds, a few steps each way: what an ownership picture is drawn from.
 *
 *   owners of owners ──► owners ──► COMPANY ──► what it holds ──► what that holds
 *         step -2          -1          0             1                  2
 */
import type { CompanyId } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import { isPending } from '../ownership/claim.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import { isInForce } from '../ownership/ledger.ts';
import type { LinkSize, PathStep } from './assessment.ts';
import { linksBy, stakeStep } from './chain.ts';
import { isSuperseded } from './material.ts';

/** A company of the picture, by how many steps it is below the one asked about; owners are above it, so negative. */
export interface Neighbour {
  readonly company: CompanyId;
  readonly step: number;
}

/** Who stands around a company, and what ties them. */
export interface Neighbourhood {
  /** The company asked about first, then by nearness. */
  readonly nodes: readonly Neighbour[];
  readonly links: readonly PathStep[];
  /** Neighbours within reach that are left out, so that the picture stays one. */
  readonly left: number;
}

/** Widest rank of a picture that still fits a screen's height at 12 px type. */
const MOST_OF_ONE = 8;
/** More than this nobody reads as a picture; the list of claims has them all. */
const MOST_NODES = 40;

/**
 * The companies within `steps` of `subject` each way, on the date of `books`; of many holders the largest stay, and
 * `wanted` ones whatever their size. The books were opened on `dossiers`. Nothing on file → the company alone.
 */
export function neighbourhoodOf(
  books: Books,
  dossiers: Dossiers,
  subject: CompanyId,
  steps: number,
  wanted: ReadonlySet<CompanyId>,
): Neighbourhood {
  const above = (id: CompanyId) => ordered(linksOnto(books, id), 'from', wanted);
  const below = (id: CompanyId) => {
    const held = dossiers.subjectsOf(id).flatMap((other) => linksOnto(books, other));
    return ordered(
      held.filter(({ from }) => from === id),
      'to',
      wanted,
    );
  };
  const start: Neighbourhood = { nodes: [{ company: subject, step: 0 }], links: [], left: 0 };
  const withOwners = spread(start, above, 'from', -1, steps);
  return spread(withOwners, below, 'to', 1, steps);
}

/** All that ties anyone to `subject` as an owner on the date of the books: stakes, other ties, deals not closed. */
export function linksOnto(books: Books, subject: CompanyId): readonly PathStep[] {
  const claims = books.claimsOn(subject).filter(({ kind }) => kind !== 'shown');
  const ties = claims.filter(
    (claim) => isInForce(claim) && claim.standing === 'live' && claim.kind !== 'equity',
  );
  const stakes = books
    .holdingsIn(subject)
    .filter(({ economic, votes }) => economic !== null || votes !== null);
  const holders = new Set(stakes.map(({ holder }) => holder));
  const apart = ties.filter(({ interest }) => !holders.has(interest.owner));
  const pending = claims.filter((claim) => isPending(claim) && !isSuperseded(claim, claims));
  return [
    ...stakes.map((holding) => stakeStep(holding, ties, subject)),
    ...linksBy('tie', apart),
    ...linksBy('pending', pending),
  ];
}

/** `drawn` with what lies up to `steps` beyond its first company in one direction; `end` is the far end of a link. */
function spread(
  drawn: Neighbourhood,
  linksOf: (id: CompanyId) => readonly PathStep[],
  end: 'from' | 'to',
  direction: 1 | -1,
  steps: number,
): Neighbourhood {
  const nodes = new Map(drawn.nodes.map((node) => [node.company, node]));
  const links = [...drawn.links];
  let { left } = drawn;
  let edge = drawn.nodes.slice(0, 1);
  for (let step = 1; step <= steps; step += 1) {
    const next: Neighbour[] = [];
    for (const { company } of edge) {
      const found = linksOf(company);
      const ends = [...new Set(found.map((link) => link[end]))];
      const kept = new Set(
        ends.slice(0, MOST_OF_ONE).filter((id) => nodes.has(id) || nodes.size < MOST_NODES),
      );
      for (const id of kept) {
        if (nodes.has(id)) continue;
        const node = { company: id, step: step * direction };
        nodes.set(id, node);
        next.push(node);
      }
      left += ends.filter((id) => !nodes.has(id)).length;
      links.push(...found.filter((link) => kept.has(link[end]) && !links.some((one) => isSame(one, link))));
    }
    edge = next;
  }
  return { nodes: [...nodes.values()], links, left };
}

/** Links to wanted companies first, then the largest. */
function ordered(
  links: readonly PathStep[],
  end: 'from' | 'to',
  wanted: ReadonlySet<CompanyId>,
): readonly PathStep[] {
  const rank = (link: PathStep) => (wanted.has(link[end]) ? 0 : 1);
  return [...links].sort((a, b) => rank(a) - rank(b) || largestFirst(a, b));
}

function isSame(a: PathStep, b: PathStep): boolean {
  return a.from === b.from && a.to === b.to && a.kind === b.kind;
}

function largestFirst(a: PathStep, b: PathStep): number {
  return weightOf(b) - weightOf(a) || a.from.localeCompare(b.from) || a.to.localeCompare(b.to);
}

/** The larger of stake and votes; what has no size counts less than any that has one. */
function weightOf({ economic, votes }: PathStep): number {
  const sizeOf = (size: LinkSize) => (size === null || size === 'undisclosed' ? 0 : size[1]);
  return Math.max(sizeOf(economic), sizeOf(votes));
}
