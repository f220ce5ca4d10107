/** Findings → the assessment that leaves the core: the strongest in full, the others by level. */
import type { CompanyId } from '../company/company.ts';
import type { Books } from '../ownership/books.ts';
import { isPending } from '../ownership/claim.ts';
import type { JointHolding } from '../ownership/joint.ts';
import { isInForce } from '../ownership/ledger.ts';
import { NO_REACH, type Reach } from '../ownership/position.ts';
import { fractionOf } from '../ownership/span.ts';
import type { Assessment, Bounds, CitedClaim, JointHolder } from './assessment.ts';
import { chainOf, contributionsIn } from './chain.ts';
import { citedClaims, sourcesOf, statementOf } from './cite.ts';
import { coverageOf } from './coverage.ts';
import { concernsParty, type Finding } from './finding.ts';
import type { Supplier } from './material.ts';
import { controlsInFact, noticesOn, noticesOnRows } from './qualify.ts';

/** The verdict that `best` gives, with what the `others` found beside it. */
export function reportOn(
  books: Books,
  supplier: Supplier,
  best: Finding,
  others: readonly Finding[],
  joint: JointHolding,
): Assessment {
  const { position, judgement, grounds } = best;
  const concerned = concernsParty(best);
  const tied = concerned && judgement.level !== 'WATCHED_PARTY';
  const claims = tied ? citedClaims(grounds.claims, best.material, best.path) : onFileClaims(books, supplier);
  return {
    ...aboutSupplier(books, supplier, claims),
    level: judgement.level,
    shown: best.shown,
    rules: judgement.rules,
    reason: judgement.reason,
    against: concerned ? position.party : null,
    groupHead: concerned && position.head !== position.party ? position.head : null,
    others: others.filter(concernsParty).map(({ position, judgement }) => ({
      against: position.party,
      level: judgement.level,
      rules: judgement.rules,
    })),
    basis: grounds.basis,
    pending: pendingOf([best, ...others]),
    stale: grounds.stale,
    joint: joint.jointly.has(supplier.id),
    jointHolders: joint.jointly.has(supplier.id) ? jointHolders(books, best, others, supplier.id) : [],
    jointShare: boundsOf(joint.shares.get(supplier.id)),
    control: best.material.facts.control,
    deFacto: tied && controlsInFact(books, supplier.id, best),
    upTo: judgement.upTo,
    votes: boundsOf(position.votes.get(supplier.id)),
    economic: boundsOf(position.economic.get(supplier.id)),
    statement: statementOf(claims, books.claimsOn(supplier.id)),
    path: tied ? chainOf(best, supplier.id) : [],
    contributions: tied ? contributionsIn(books, best, supplier.id) : [],
    notices: tied ? noticesOn(books, supplier.id, best) : noticesOnRows(books, supplier.id),
  };
}

/** The verdict where nobody is watched: nothing can be flagged, and the data still says whether it knows the supplier. */
export function reportWithout(books: Books, supplier: Supplier): Assessment {
  const level = supplier.ownGroup ? 'OWN_GROUP' : supplier.hasData ? 'NONE_FOUND' : 'UNKNOWN';
  const claims = onFileClaims(books, supplier);
  return {
    ...aboutSupplier(books, supplier, claims),
    ...NOBODY_WATCHED,
    level,
    shown: level,
    rules: [supplier.ownGroup ? 'S1' : supplier.hasData ? 'Z' : 'K2'],
    reason: level === 'UNKNOWN' ? 'K2' : null,
    statement: statementOf(claims, []),
    notices: noticesOnRows(books, supplier.id),
  };
}

function jointHolders(
  books: Books,
  best: Finding,
  others: readonly Finding[],
  supplier: CompanyId,
): JointHolder[] {
  if (!holdsShare(best, supplier)) return [];
  return others
    .filter((finding) => concernsParty(finding) && holdsShare(finding, supplier))
    .map((finding) => ({
      party: finding.position.party,
      path: chainOf(finding, supplier),
      claims: citedClaims(finding.grounds.claims, finding.material, finding.path),
      notices: noticesOn(books, supplier, finding),
    }));
}

/** On the lower bound, as the joint holding is summed. */
function holdsShare({ position }: Finding, supplier: CompanyId): boolean {
  return (position.economic.get(supplier)?.lower ?? 0) > 0;
}

/** What is said of a tie where there is nobody to be tied to. */
const NOBODY_WATCHED = {
  against: null,
  groupHead: null,
  others: [],
  basis: null,
  pending: [],
  stale: false,
  joint: false,
  jointHolders: [],
  jointShare: [0, 0],
  control: 'no',
  deFacto: false,
  upTo: null,
  votes: [0, 0],
  economic: [0, 0],
  path: [],
  contributions: [],
} as const satisfies Partial<Assessment>;

/** What every verdict says of the supplier and its data, whoever watches. */
function aboutSupplier(books: Books, { id, search }: Supplier, claims: readonly CitedClaim[]) {
  return {
    company: id,
    sources: sourcesOf(claims),
    claims,
    search,
    coverage: coverageOf(books.claimsOn(id), search, books.asOf),
    asOf: books.asOf,
  };
}

/** What is in force or pending about the supplier, whoever holds it. */
function onFileClaims(books: Books, supplier: Supplier): CitedClaim[] {
  return books.claimsOn(supplier.id).flatMap((claim) => {
    const role = isPending(claim) ? 'pending' : isInForce(claim) ? 'shown' : null;
    return role === null ? [] : [{ role, interest: claim.interest, disputed: false, stale: claim.stale }];
  });
}

function pendingOf(findings: readonly Finding[]): CitedClaim[] {
  return findings.flatMap(({ material }) =>
    material.pending.map(({ interest, stale }) => ({
      role: 'pending' as const,
      interest,
      disputed: false,
      stale,
    })),
  );
}

/** As fractions, an open end still open: "more than 50 %" is a hair above 0.5. */
function boundsOf({ lower, upper }: Reach = NO_REACH): Bounds {
  return [fractionOf(lower), fractionOf(Math.max(lower, upper))];
}
