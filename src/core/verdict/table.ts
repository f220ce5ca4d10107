/**
 * The decision table of the design's section 5, as data. The first row that holds decides the level; all rows of that
 * level that hold are its reasons.
 */
import { type Grains, isPast, MORE_THAN_HALF, ppmToGrains } from '../ownership/span.ts';
import type { Policy } from '../watchlist/policy.ts';
import type { Facts } from './facts.ts';
import type { Level, RuleId } from './level.ts';

/** One row. */
export interface Row {
  readonly rule: RuleId;
  readonly level: Level;
  readonly holds: (facts: Facts, policy: Policy) => boolean;
}

const reaches = (size: Grains, ppm: number) => isPast(size, { at: ppmToGrains(ppm), strict: false });
const stake = (facts: Facts) => Math.max(facts.votes.lower, facts.economic.lower);
/** Words of a register, filing, authority or of the company itself; a newspaper's word is only an upper bound. */
const statedAs = (facts: Facts, as: 'control' | 'significantInfluence') =>
  facts.asserted?.as === as && facts.asserted.tier <= 2;

const NON_EQUITY = ['control', 'seat', 'veto', 'option', 'contract', 'tie'] as const;

/** All rows in the order of the table: the first that holds decides. */
export const TABLE: readonly Row[] = [
  { rule: 'U1', level: 'UNKNOWN', holds: (f) => f.identity === 'ambiguous' },
  { rule: 'S1', level: 'OWN_GROUP', holds: (f) => f.ownGroup },
  { rule: 'S2', level: 'WATCHED_PARTY', holds: (f) => f.isWatched },
  {
    rule: 'C1',
    level: 'CONTROLLED',
    holds: (f) => f.control === 'certain' || isPast(f.votes.lower, MORE_THAN_HALF),
  },
  { rule: 'C2', level: 'CONTROLLED', holds: (f) => statedAs(f, 'control') },
  { rule: 'C3', level: 'CONTROLLED', holds: (f) => f.ties.has('control') },
  { rule: 'I1', level: 'SIGNIFICANT_INFLUENCE', holds: (f, p) => reaches(f.votes.lower, p.influenceVotes) },
  {
    rule: 'I2',
    level: 'SIGNIFICANT_INFLUENCE',
    holds: (f, p) => reaches(f.economic.lower, p.influenceShare),
  },
  {
    rule: 'I3',
    level: 'SIGNIFICANT_INFLUENCE',
    holds: (f, p) => reaches(f.economic.lower, p.influenceVotes) && f.ties.has('contract'),
  },
  { rule: 'I4', level: 'SIGNIFICANT_INFLUENCE', holds: (f) => f.ties.has('veto') },
  {
    rule: 'I5',
    level: 'SIGNIFICANT_INFLUENCE',
    holds: (f, p) => reaches(stake(f), p.minority) && f.ties.has('seat'),
  },
  {
    rule: 'I6',
    level: 'SIGNIFICANT_INFLUENCE',
    holds: (f, p) => f.afterOptions > 0 && reaches(f.afterOptions, p.influenceVotes),
  },
  { rule: 'I7', level: 'SIGNIFICANT_INFLUENCE', holds: (f) => statedAs(f, 'significantInfluence') },
  { rule: 'M1', level: 'MINORITY_STAKE', holds: (f, p) => reaches(stake(f), p.minority) },
  { rule: 'M2', level: 'MINORITY_STAKE', holds: (f) => stake(f) > 0 || f.unsized },
  { rule: 'N1', level: 'NON_EQUITY_TIE', holds: (f) => NON_EQUITY.some((kind) => f.ties.has(kind)) },
  {
    rule: 'K1',
    level: 'UNKNOWN',
    holds: (f, p) =>
      f.control === 'possible' ||
      f.asserted !== null ||
      reaches(f.votes.upper, p.influenceVotes) ||
      reaches(f.economic.upper, p.influenceShare),
  },
  { rule: 'F1', level: 'FORMER', holds: (f) => f.ended },
  { rule: 'K2', level: 'UNKNOWN', holds: (f) => !f.hasData },
  { rule: 'Z', level: 'NONE_FOUND', holds: () => true },
];
