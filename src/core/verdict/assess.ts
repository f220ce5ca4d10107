/**
 * One supplier, one viewpoint, one date → a verdict with its reasons.
 *
 *   interests ──as-of──► books ──► groundwork: position of each watched group ┐
 *                          └─► the supplier's own claims ─────────────────────┴─► findings ──strongest──► assessment
 */
import type { Company, CompanyId } from '../company/company.ts';
import { type Books, openDossiers } from '../ownership/books.ts';
import { type Dossiers, dossiersOf } from '../ownership/dossiers.ts';
import type { Interest, SearchRecord } from '../ownership/interest.ts';
import { lastDay } from '../ownership/period.ts';
import { DEFAULT_POLICY, type Policy } from '../watchlist/policy.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import type { Assessment } from './assessment.ts';
import { byStrength, findingOn } from './finding.ts';
import { footingOf } from './footing.ts';
import { type Groundwork, layGroundwork } from './groundwork.ts';
import { parentsOf, type Supplier } from './material.ts';
import { reportOn, reportWithout } from './report.ts';

/** The data a verdict may rest on; the packs' `Knowledge` has this shape and more. */
export interface Evidence {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  readonly interests: readonly Interest[];
  readonly searches: readonly SearchRecord[];
}

/** The same evidence with other interests. Field by field: evidence read from a stored image makes its lists only when
 * they are asked for, and spread into a new object it would have none. */
export function withInterests({ companies, searches }: Evidence, interests: readonly Interest[]): Evidence {
  return { companies, interests, searches };
}

/** Everything a verdict depends on besides the supplier. */
export interface Question {
  readonly evidence: Evidence;
  readonly viewpoint: Viewpoint;
  /** ISO date; the core has no clock. */
  readonly asOf: string;
  readonly policy?: Policy;
}

/** Verdict on any supplier, for one question. */
export type Assessor = (subject: CompanyId) => Assessment;

/**
 * Prepares `question`; ask the assessor it returns about as many suppliers as the page names. With `kept` groundwork of
 * the same viewpoint, date and data no graph is built; with `dossiers` of the same data, only the rows on the suppliers
 * asked about and on their owners are read.
 */
export function openAssessor(
  question: Question,
  kept?: Groundwork,
  dossiers: Dossiers = dossiersOf(question.evidence.interests, question.evidence.searches),
): Assessor {
  const { evidence, viewpoint, asOf } = question;
  const policy = question.policy ?? DEFAULT_POLICY;
  const books = openDossiers(dossiers, asOf);
  const groundwork = kept ?? layGroundwork(footingOf(books.network(), evidence.companies), viewpoint);
  return (subject) => {
    const search = newest(dossiers.searchesOn(subject));
    const supplier: Supplier = {
      id: subject,
      ownGroup: groundwork.own?.members.has(subject) ?? false,
      hasData: search !== null || hasClaims(books, subject),
      search,
      parents: parentsOf(books, subject),
    };
    const findings = groundwork.watched.map((position) => findingOn(books, position, supplier, policy));
    const [best, ...others] = findings.sort(byStrength);
    if (best === undefined) return reportWithout(books, supplier);
    return reportOn(books, supplier, best, others, groundwork.joint);
  };
}

/** Verdict on one supplier. For more than one, `openAssessor` does the common work once. */
export function assess(subject: CompanyId, question: Question): Assessment {
  return openAssessor(question)(subject);
}

/** Whether anything is on file about who owns the company; that somebody buys from it says nothing of that, and a row
 * that cannot be true says nothing at all. */
function hasClaims(books: Books, subject: CompanyId): boolean {
  return books.claimsOn(subject).some(({ kind, flaw }) => kind !== 'shown' && flaw === null);
}

/** A search counts for earlier dates too, shown with its own date. */
function newest(searches: readonly SearchRecord[]): SearchRecord | null {
  const oldestFirst = [...searches].sort((a, b) => lastDay(a.date).localeCompare(lastDay(b.date)));
  return oldestFirst.at(-1) ?? null;
}
