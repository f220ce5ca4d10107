/**
 * One supplier, one viewpoint, one date → a verdict with its reasons.
 *
 *   interests ──as-of──► books ──► groundwork: position of each watched group ┐
 *                          └─► the supplier's own claims ─────────────────────┴─► findings ──strongest──► assessment
 */
import type { Company, CompanyId } from '../company/company.ts';
import { inOneGo } from '../mention/steps.ts';
import { type Books, openDossiers } from '../ownership/books.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { SearchRecord } from '../ownership/interest.ts';
import { lastDay } from '../ownership/period.ts';
import { DEFAULT_POLICY, type Policy } from '../watchlist/policy.ts';
import type { Viewpoint } from '../watchlist/viewpoint.ts';
import type { Assessment } from './assessment.ts';
import { byStrength, findingOn } from './finding.ts';
import { footingInSteps } from './footing.ts';
import { type Groundwork, layGroundwork } from './groundwork.ts';
import { parentsOf, type Supplier } from './material.ts';
import { reportOn, reportWithout } from './report.ts';
import { withinReach } from './within-reach.ts';

/** The data a verdict may rest on, read by company; the packs' `Knowledge` has this shape and more. */
export interface Evidence {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  readonly dossiers: Dossiers;
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
 * the same viewpoint, date and data no graph is built, and only the rows on the suppliers asked about and on their owners
 * are read; else those on everybody within reach of the watchlist are.
 */
export function openAssessor(question: Question, kept?: Groundwork): Assessor {
  const { dossiers } = question.evidence;
  const policy = question.policy ?? DEFAULT_POLICY;
  const books = openDossiers(dossiers, question.asOf);
  const groundwork = kept ?? groundworkFor(question, books);
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

function groundworkFor({ evidence: { companies, dossiers }, viewpoint }: Question, books: Books): Groundwork {
  const within = withinReach(dossiers, viewpoint);
  return layGroundwork(inOneGo(footingInSteps(books, companies, within)), viewpoint);
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
