/**
 * How well one thing is sourced, and several things that are needed together.
 *
 *   a filing and a paper say it ──► established        a filing and a paper, both needed ──► reported
 */
import type { Source, Tier } from '../company/company.ts';
import type { Claim } from '../ownership/claim.ts';
import type { Support } from './facts.ts';
import { basisOf } from './judge.ts';
import type { Basis } from './level.ts';

/** Basis of a verdict and the claims it rests on. */
export interface Grounds {
  readonly basis: Basis | null;
  readonly stale: boolean;
  readonly claims: readonly Claim[];
}

const STRONGEST_FIRST: readonly Basis[] = ['established', 'reported', 'disputed', 'unverified'];

/** Publishers of tier 3 that do not copy each other: several papers that quote one agency are one. */
function independentPublishers(sources: readonly Source[]): number {
  const news = sources.filter((source) => source.basisTier === 3);
  return new Set(news.map(({ cites, publisher }) => (cites ?? publisher).toLowerCase())).size;
}

/** Grounds of claims about one thing: how good their sources are together. */
export function groundsOfClaims(claims: readonly Claim[], disputed: boolean): Grounds {
  const support: Support = {
    bestTier: Math.min(...claims.map(({ tier }) => tier)) as Tier,
    independent: independentPublishers(claims.flatMap(({ interest }) => interest.sources)),
    disputed,
    stale: claims.every(({ stale }) => stale),
  };
  return { basis: basisOf(support), stale: support.stale, claims };
}

/** Grounds of things that are all needed: as weak as the weakest of them. */
export function together(needs: readonly Grounds[]): Grounds {
  const weakest = [...needs].sort(bestFirst).at(-1);
  return {
    basis: weakest?.basis ?? null,
    stale: needs.some(({ stale }) => stale),
    claims: needs.flatMap(({ claims }) => claims),
  };
}

/** Order of grounds: the better sourced first, and of two alike the one that is not stale. */
export function bestFirst(a: Grounds, b: Grounds): number {
  return rank(a.basis) - rank(b.basis) || Number(a.stale) - Number(b.stale);
}

function rank(basis: Basis | null): number {
  return basis === null ? STRONGEST_FIRST.length : STRONGEST_FIRST.indexOf(basis);
}
