/** Facts as a case file writes them → the facts that the decision table reads. */
import * as v from 'valibot';
import type { Tier } from '../../core/company/company.ts';
import { addMonths, lastDay, standing } from '../../core/ownership/period.ts';
import { grainsOf, type Span } from '../../core/ownership/span.ts';
import { isTie, kindOf, type TieKind } from '../../core/ownership/tie-kinds.ts';
import type { Facts, Support } from '../../core/verdict/facts.ts';
import { basisOf, judgeFacts, shownLevel } from '../../core/verdict/judge.ts';
import type { Basis, Level, RuleId } from '../../core/verdict/level.ts';
import { DEFAULT_POLICY } from '../../core/watchlist/policy.ts';

const Fraction = v.optional(v.nullable(v.number()));
const CaseTie = v.object({
  type: v.string(),
  from: v.optional(v.nullable(v.string())),
  to: v.optional(v.nullable(v.string())),
  status: v.optional(v.nullable(v.string())),
  share: Fraction,
});
type CaseTie = v.InferOutput<typeof CaseTie>;

const CaseFacts = v.object({
  asOf: v.string(),
  identity: v.optional(v.picklist(['ok', 'ambiguous']), 'ok'),
  ownGroup: v.optional(v.boolean(), false),
  isWatched: v.optional(v.boolean(), false),
  vLo: Fraction,
  vHi: Fraction,
  eLo: Fraction,
  eHi: Fraction,
  cf: v.optional(v.picklist(['certain', 'possible', 'no']), 'no'),
  asserted: v.optional(v.nullable(v.picklist(['control', 'significantInfluence']))),
  ties: v.optional(v.array(CaseTie), []),
  equityEnded: v.optional(v.nullable(v.string())),
  hasData: v.optional(v.boolean(), true),
  bestTier: v.optional(v.nullable(v.picklist([1, 2, 3, 4, 5]))),
  independentSources: v.optional(v.number(), 1),
  disputed: v.optional(v.boolean(), false),
  stale: v.optional(v.boolean(), false),
});
type CaseFacts = v.InferOutput<typeof CaseFacts>;

/** One case; `expectedLevel` and whatever else it carries is not looked at. */
export const VerdictCase = v.object({ name: v.string(), facts: CaseFacts });

/** The verdict on one case. */
export interface CaseResult {
  readonly level: Level;
  readonly shown: Level;
  readonly rules: readonly RuleId[];
  readonly basis: Basis | null;
  readonly upTo: Level | null;
}

/** Judges one case with the default policy. */
export function judgeCase({ facts }: v.InferOutput<typeof VerdictCase>): CaseResult {
  const { level, rules, upTo } = judgeFacts(factsOf(facts), DEFAULT_POLICY);
  const support = supportOf(facts);
  const basis = support === null ? null : basisOf(support);
  return { level, shown: shownLevel(level, basis), rules, basis, upTo };
}

function factsOf(facts: CaseFacts): Facts {
  const live = facts.ties.filter((tie) => isLive(tie, facts.asOf));
  const votes = spanOf(facts.vLo, facts.vHi);
  const economic = spanOf(facts.eLo, facts.eHi);
  const ties = new Set(live.map(({ type }) => kindOfWord(type)).filter((kind) => kind !== null));
  return {
    identity: facts.identity,
    ownGroup: facts.ownGroup,
    isWatched: facts.isWatched,
    votes,
    economic,
    control: facts.cf,
    asserted: facts.asserted ? { as: facts.asserted, tier: facts.bestTier ?? WORST } : null,
    ties,
    // The sizes of a case stand beside its ties: a stake among them is one of which the case gives no size.
    unsized: live.some(({ type }) => kindOfWord(type) === 'equity'),
    afterOptions: ties.has('option') ? afterOptions(live, votes, economic) : 0,
    ended: endings(facts).some((end) => isRecent(end, facts.asOf)),
    hasData: facts.hasData,
  };
}

const WORST: Tier = 5;

/** A missing lower bound is 0, a missing upper bound equals the lower. */
function spanOf(lower: number | null | undefined, upper: number | null | undefined): Span {
  const from = grainsOf(lower ?? 0);
  return { lower: from, upper: upper === null || upper === undefined ? from : grainsOf(upper) };
}

function kindOfWord(type: string): TieKind | null {
  return isTie(type) ? kindOf(type) : null;
}

/** Pending, retracted or anything else that a case says of a tie: it was not, or not yet, in force. */
function isDone(status: CaseTie['status']): boolean {
  return status === undefined || status === null || status === 'in-force';
}

function isLive({ from, to, status }: CaseTie, asOf: string): boolean {
  if (!isDone(status)) return false;
  return standing({ start: from ?? null, end: to ?? null, oldestSource: '0000' }, asOf) === 'live';
}

/** What would be held after exercise: the option's own size where the case gives one, else the upper bounds. */
function afterOptions(live: readonly CaseTie[], votes: Span, economic: Span): number {
  const options = live.filter(({ type }) => kindOfWord(type) === 'option');
  const more = options.reduce((sum, { share }) => sum + grainsOf(share ?? 0), 0);
  return Math.max(votes.upper, economic.upper, Math.max(votes.lower, economic.lower) + more);
}

function endings(facts: CaseFacts): string[] {
  const ties = facts.ties.filter(({ type, status }) => {
    const kind = kindOfWord(type);
    return (
      kind !== null &&
      kind !== 'shown' &&
      kind !== 'pending' &&
      status !== 'pending' &&
      status !== 'retracted'
    );
  });
  return [facts.equityEnded, ...ties.map(({ to }) => to)].filter((end) => typeof end === 'string');
}

function isRecent(end: string, asOf: string): boolean {
  const day = lastDay(end);
  return day <= asOf && asOf <= addMonths(day, DEFAULT_POLICY.formerMonths);
}

function supportOf(facts: CaseFacts): Support | null {
  if (facts.bestTier === null || facts.bestTier === undefined) return null;
  const { bestTier, independentSources: independent, disputed, stale } = facts;
  return { bestTier, independent, disputed, stale };
}
