/** Everything on file about one company, whoever watches: each row with how it stands on the date of the books. */
import type { CompanyId } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import { type Claim, isPending } from '../ownership/claim.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { CitedClaim, ClaimRole } from './assessment.ts';
import { isSuperseded } from './material.ts';

/** The rows about a company. */
export interface CompanyRecord {
  /** Who holds it. */
  readonly owners: readonly CitedClaim[];
  /** What it holds. */
  readonly holdings: readonly CitedClaim[];
  /** Rows that begin after the date, left out: they were not known then. */
  readonly later: number;
}

/** The record of `company` on the date of `books`, which were opened on `dossiers`. What holds on the date comes first,
 * then what is only talked of, then what is over. */
export function recordOn(books: Books, dossiers: Dossiers, company: CompanyId): CompanyRecord {
  const owners = standingOf(books, company);
  const holdings = dossiers
    .subjectsOf(company)
    .flatMap((subject) => standingOf(books, subject).filter(({ claim }) => claim.interest.owner === company));
  const told = (all: readonly Standing[]) =>
    all
      .filter(({ claim }) => claim.standing !== 'before')
      .map(({ cited }) => cited)
      .sort(firstThingsFirst);
  const later = [...owners, ...holdings].filter(({ claim }) => claim.standing === 'before').length;
  return { owners: told(owners), holdings: told(holdings), later };
}

interface Standing {
  readonly claim: Claim;
  readonly cited: CitedClaim;
}

function standingOf(books: Books, subject: CompanyId): readonly Standing[] {
  const claims = books.claimsOn(subject);
  const sizes = books.holdingsIn(subject).flatMap(({ economic, votes }) => [economic, votes]);
  const merged = sizes.filter((size) => size !== null);
  const disputed = new Set(merged.flatMap((size) => (size.disputed ? size.used : [])));
  const outweighed = new Set(merged.flatMap(({ alsoReported }) => alsoReported));
  return claims.map((claim) => ({
    claim,
    cited: {
      role: outweighed.has(claim) ? 'alsoReported' : roleOf(claim, claims),
      interest: claim.interest,
      disputed: disputed.has(claim),
      stale: claim.stale,
    },
  }));
}

function roleOf(claim: Claim, all: readonly Claim[]): ClaimRole {
  if (claim.interest.status === 'blocked') return 'blocked';
  if (claim.standing === 'ended') return 'past';
  if (!isPending(claim)) return 'shown';
  // A report of a deal that was done since, or came to nothing, is no open deal any more.
  return isSuperseded(claim, all) ? 'alsoReported' : 'pending';
}

const ORDER: readonly ClaimRole[] = ['decides', 'shown', 'alsoReported', 'pending', 'blocked', 'past'];

function firstThingsFirst(a: CitedClaim, b: CitedClaim): number {
  const newer = (b.interest.start ?? '').localeCompare(a.interest.start ?? '');
  return ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || newer;
}
