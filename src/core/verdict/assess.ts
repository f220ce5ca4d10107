/**
 * One supplier, one viewpoint, one date → a verdict with its reasons.
 *
 *   interests ──as-of──► books ──► position of each watched group ┐
 *                            supplier's claims ───────────────────┴─► findings ──strongest──► assessment
 */
import type { Company, CompanyId } from '../company/company.ts';
import { type Books, openBooks } from '../ownership/books.ts';
import type { Interest, SearchRecord } from '../ownership/interest.ts';
import { lastDay } from '../ownership/period.ts';
import { type Position, positionOf } from '../ownership/position.ts';
import { DEFAULT_POLICY, type Policy } from '../watchlist/policy.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import type { Assessment } from './assessment.ts';
import { byStrength, type Finding, findingOn } from './finding.ts';
import { parentsOf, type Supplier } from './material.ts';
import { heldJointly } from './qualify.ts';
import { reportOn, reportWithout } from './report.ts';

/** The data a verdict may rest on; the packs' `Knowledge` has this shape and more. */
export interface Evidence {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  readonly interests: readonly Interest[];
  readonly searches: readonly SearchRecord[];
}

/** Everything a verdict depends on besides the supplier. */
export interface Question {
  readonly evidence: Evidence;
  readonly viewpoint: Viewpoint;
  /** ISO date; the core has no clock. */
  readonly asOf: string;
  readonly policy?: Policy;
}

/** Verdict on any supplier, for one question: the graph and each watched group are worked out once. */
export type Assessor = (subject: CompanyId) => Assessment;

/** Prepares `question`; ask the assessor it returns about as many suppliers as the page names. */
export function openAssessor(question: Question): Assessor {
  const { evidence, viewpoint, asOf } = question;
  const policy = question.policy ?? DEFAULT_POLICY;
  const books = openBooks(evidence.interests, asOf);
  const canHead = (id: CompanyId) => canHeadGroup(evidence.companies.get(id));
  const own = viewpoint.own === null ? null : positionOf(books, viewpoint.own, canHead);
  const watched = viewpoint.watched.map((party) => watchedPosition(books, party, own, canHead));
  const searches = newestSearches(evidence.searches);
  return (subject) => {
    const supplier: Supplier = {
      id: subject,
      ownGroup: own?.members.has(subject) ?? false,
      hasData: searches.has(subject) || hasClaims(books, subject),
      search: searches.get(subject) ?? null,
      parents: parentsOf(books, subject, canHead),
    };
    const findings = watched.map((position) => findingOn(books, position, supplier, policy));
    return summarise(books, supplier, findings);
  };
}

/** Verdict on one supplier. For more than one, `openAssessor` does the common work once. */
export function assess(subject: CompanyId, question: Question): Assessment {
  return openAssessor(question)(subject);
}

/** Persons, states and funds are owners, never heads: what they own in common is not one group. An unknown company
 * counts as a company. */
function canHeadGroup(company: Company | undefined): boolean {
  return company === undefined || company.kind === 'company' || company.kind === 'nonprofit';
}

/** A watched company of the buyer's own group is watched alone: its group is the buyer's. */
function watchedPosition(
  books: Books,
  party: CompanyId,
  own: Position | null,
  canHead: (id: CompanyId) => boolean,
): Position {
  const position = positionOf(books, party, canHead);
  return own !== null && position.head === own.head ? positionOf(books, party, canHead, false) : position;
}

/** Whether anything is on file about who owns the company; that somebody buys from it says nothing of that. */
function hasClaims(books: Books, subject: CompanyId): boolean {
  return (books.ledger.claimsOn.get(subject) ?? []).some(({ kind }) => kind !== 'shown');
}

/** A search counts for earlier dates too, shown with its own date. */
function newestSearches(searches: readonly SearchRecord[]): Map<CompanyId, SearchRecord> {
  const oldestFirst = [...searches].sort((a, b) => lastDay(a.date).localeCompare(lastDay(b.date)));
  return new Map(oldestFirst.map((search) => [search.subject, search]));
}

function summarise(books: Books, supplier: Supplier, findings: readonly Finding[]): Assessment {
  const [best, ...others] = [...findings].sort(byStrength);
  if (best === undefined) return reportWithout(books, supplier);
  return { ...reportOn(books, supplier, best, others), joint: heldJointly(books, supplier.id, findings) };
}
