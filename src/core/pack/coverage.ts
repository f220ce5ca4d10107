/** How far a pack tells who owns its companies, and how much of it has grown old. */
import { claimAt } from '../ownership/claim.ts';
import type { Content } from './content.ts';

/** Counts of records on one day. */
export interface PackCoverage {
  /** Companies with a claim on who owns them. */
  readonly withClaim: number;
  /** Companies without one, but with a dated search. */
  readonly searchedOnly: number;
  /** Companies about whose owners the pack says nothing. */
  readonly without: number;
  /** Claims in force or possibly so. */
  readonly inForce: number;
  /** Those of them past the age at which they have to be looked at again. */
  readonly toRecheck: number;
}

/** The coverage of a pack's records on `today` (ISO date). */
export function coverageOf({ companies, interests, searches }: Content, today: string): PackCoverage {
  const claimed = new Set(interests.map(({ subject }) => subject));
  const searched = new Set(searches.map(({ subject }) => subject));
  const withClaim = companies.filter(({ id }) => claimed.has(id)).length;
  const searchedOnly = companies.filter(({ id }) => !claimed.has(id) && searched.has(id)).length;
  const claims = interests.map((row) => claimAt(row, today));
  const standing = claims.filter(({ standing }) => standing === 'live' || standing === 'possible');
  return {
    withClaim,
    searchedOnly,
    without: companies.length - withClaim - searchedOnly,
    inForce: standing.length,
    toRecheck: standing.filter(({ stale }) => stale).length,
  };
}
