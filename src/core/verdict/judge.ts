/** Facts → level, reasons, basis, upper bound: the decision table applied. Pure, and the same for every caller. */
import type { Policy } from '../watchlist/policy.ts';
import type { Facts, Support } from './facts.ts';
import type { Basis, Level, RuleId } from './level.ts';
import { TABLE } from './table.ts';

/** What the table says. */
export interface Judgement {
  readonly level: Level;
  readonly rules: readonly RuleId[];
  /** Why UNKNOWN; null for other levels. */
  readonly reason: 'U1' | 'K1' | 'K2' | null;
  /** Level on the sources' own upper bounds, where that is stronger. */
  readonly upTo: Level | null;
}

/** Levels that a tie can reach, strongest first: what `upTo` may name. */
const TIED: readonly Level[] = ['CONTROLLED', 'SIGNIFICANT_INFLUENCE', 'MINORITY_STAKE', 'NON_EQUITY_TIE'];

/** Applies the table.
 *
 * 49 % without votes, one person serving both → SIGNIFICANT_INFLUENCE by I2 and I5
 * exactly half → SIGNIFICANT_INFLUENCE: half of the votes is no majority
 * an announced purchase of 60 % → NONE_FOUND: what is not done raises nothing */
export function judgeFacts(facts: Facts, policy: Policy): Judgement {
  const level = levelOf(facts, policy);
  const rules = TABLE.filter((row) => row.level === level && row.holds(facts, policy)).map((row) => row.rule);
  const first = rules[0];
  const reason = first === 'U1' || first === 'K1' || first === 'K2' ? first : null;
  return { level, rules, reason, upTo: upperLevel(facts, policy, level, reason) };
}

/** UNKNOWN in place of a high level that rests on an unverified claim only: a mark accuses somebody. */
export function shownLevel(level: Level, basis: Basis | null): Level {
  const high = level === 'CONTROLLED' || level === 'SIGNIFICANT_INFLUENCE';
  return high && basis === 'unverified' ? 'UNKNOWN' : level;
}

/** How well the deciding claims are sourced; stale claims count one step less.
 *
 * a filing → established      two papers that do not copy each other → established
 * one paper, or the crowd → reported      a page without a source → unverified, however often copied */
export function basisOf(support: Support): Basis {
  if (support.bestTier === 5) return 'unverified';
  if (support.disputed) return 'disputed';
  const strong = support.bestTier <= 2 || (support.bestTier === 3 && support.independent >= 2);
  return strong && !support.stale ? 'established' : 'reported';
}

function levelOf(facts: Facts, policy: Policy): Level {
  return TABLE.find((row) => row.holds(facts, policy))?.level ?? 'NONE_FOUND';
}

function upperLevel(facts: Facts, policy: Policy, level: Level, reason: RuleId | null): Level | null {
  const judged = reason === 'K1' || TIED.includes(level) || level === 'NONE_FOUND' || level === 'FORMER';
  if (!judged) return null;
  const upper = levelOf(atBest(facts), policy);
  const rank = TIED.indexOf(upper);
  if (rank < 0) return null;
  const own = TIED.indexOf(level);
  return own < 0 || rank < own ? upper : null;
}

/** The facts as they would be if every upper bound and every word of a source were true. */
function atBest(facts: Facts): Facts {
  return {
    ...facts,
    votes: { lower: facts.votes.upper, upper: facts.votes.upper },
    economic: { lower: facts.economic.upper, upper: facts.economic.upper },
    control: facts.control === 'no' ? 'no' : 'certain',
    asserted: facts.asserted && { as: facts.asserted.as, tier: 1 },
  };
}
