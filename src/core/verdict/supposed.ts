/** Ties that somebody supposes, as rows that the verdict can be asked about; none of them is a claim of anybody. */
import type { CompanyId } from '../company/company.ts';
import { type Band, type Interest, PPM_PER_PERCENT, type Tie } from '../ownership/interest.ts';

/** "If `owner` held that much of `subject`." */
export interface Supposed {
  readonly owner: CompanyId;
  readonly subject: CompanyId;
  readonly tie: Tie;
  /** Percent, above 0 to 100; null = size not stated. */
  readonly sharePercent: number | null;
  /** Percent of the votes, 0 to 100; null = nothing said of votes, so the share stands in for them. */
  readonly votesPercent: number | null;
}

/** Pack id of supposed rows; no real pack may bear it. */
export const SUPPOSED_PACK = 'supposed';

/**
 * The rows of `supposed` on `asOf` (ISO date), under the publisher's name `by`.
 *
 * They count as if a register had stated them: the question is what would be, not how well it is sourced.
 */
export function supposedInterests(
  supposed: readonly Supposed[],
  asOf: string,
  by: string,
): readonly Interest[] {
  return supposed.map(({ owner, subject, tie, sharePercent, votesPercent }, at) => ({
    ref: String(at + 1),
    pack: SUPPOSED_PACK,
    owner,
    subject,
    tie: tie === 'shares' && sharePercent === null ? 'equityUndisclosedSize' : tie,
    share: sharePercent === null ? null : exactly(sharePercent),
    voting: votesPercent === null ? null : exactly(votesPercent),
    start: null,
    end: null,
    status: 'in-force',
    event: null,
    note: '',
    counterStatement: null,
    sources: [{ publisher: by, date: asOf, url: null, via: null, tier: 1, basisTier: 1 }],
    sourceWord: null,
    stated: null,
    aggregate: false,
    stale: false,
  }));
}

function exactly(percent: number): Band {
  const ppm = Math.round(percent * PPM_PER_PERCENT);
  return { lower: ppm, upper: ppm, lowerOpen: false, upperOpen: false };
}
