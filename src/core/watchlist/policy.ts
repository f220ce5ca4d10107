/** The lines a verdict is drawn at. A person or team may tighten them, visibly; never loosen them. */
import type { Ppm } from '../ownership/interest.ts';

/** Lines of the decision table, in ppm, and how long an ended tie is still shown. */
export interface Policy {
  /** Votes from which influence is presumed (rules I1, I3, I6). */
  readonly influenceVotes: Ppm;
  /** Economic share that influences even without votes (rule I2). */
  readonly influenceShare: Ppm;
  /** Stake from which a seat counts as influence and a minority is worth a word (rules I5, M1). */
  readonly minority: Ppm;
  /** Months for which an ended tie is shown as past (rule F1). */
  readonly formerMonths: number;
}

/** The design's defaults: 20 % is the presumption of IAS 28; a third is the Fed's total-equity line (12 CFR 225.32),
 * rounded down to a whole ppm so that a stated "one third" meets it; 5 % is the lowest tier of the same table and what
 * US clearance forms ask for; two years is the usual cooling-off time of procurement rules. */
export const DEFAULT_POLICY: Policy = {
  influenceVotes: 200_000,
  influenceShare: 333_333,
  minority: 50_000,
  formerMonths: 24,
};

export type LineName = keyof Policy;

export const LINE_NAMES: readonly LineName[] = [
  'influenceVotes',
  'influenceShare',
  'minority',
  'formerMonths',
];

/** A hundred years: further back than any source reaches. */
export const MOST_MONTHS = 1200;

/** A stake at all: a line at 0 would be met by companies that hold nothing. */
export const LEAST: Ppm = 1;

/** `wish` with every line that would be looser than the default put back to it; a shorter memory of past ties
 * would hide something, so it counts as looser.
 *
 * tighten({minority: 10_000}) → 1 % counts as a minority stake
 * tighten({influenceVotes: 250_000}) → 20 %: refused, the default is stricter
 * tighten({minority: 0}) → 1 ppm: every company has at least nothing of every other
 * tighten({}) → the defaults */
export function tighten(wish: Partial<Policy>): Policy {
  const lower = (asked: number | undefined, line: number) => Math.max(LEAST, Math.min(asked ?? line, line));
  return {
    influenceVotes: lower(wish.influenceVotes, DEFAULT_POLICY.influenceVotes),
    influenceShare: lower(wish.influenceShare, DEFAULT_POLICY.influenceShare),
    minority: lower(wish.minority, DEFAULT_POLICY.minority),
    formerMonths: Math.max(wish.formerMonths ?? 0, DEFAULT_POLICY.formerMonths),
  };
}

/** Each line the tighter one of the two; a line that `other` does not draw stays as it is.
 *
 * tighterOf(20 % and 24 months, {influenceVotes: 10 %, formerMonths: 12}) → 10 % and 24 months */
export function tighterOf(one: Policy, other: Partial<Policy>): Policy {
  const lower = (line: LineName) => Math.min(one[line], other[line] ?? one[line]);
  return {
    influenceVotes: lower('influenceVotes'),
    influenceShare: lower('influenceShare'),
    minority: lower('minority'),
    formerMonths: Math.max(one.formerMonths, other.formerMonths ?? 0),
  };
}
