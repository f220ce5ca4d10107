/**
 * The policy as a form has it: lines in per cent as typed, and the policy that they make.
 *
 *   Policy (ppm) ──fieldsOf──► text ──policyOf──► Policy | the fields that are wrong
 */
import { PPM_PER_PERCENT } from '../../core/ownership/interest.ts';
import { LINE_NAMES, type LineName, MOST_MONTHS, type Policy } from '../../core/watchlist/policy.ts';
import { typedNumber } from '../../look/typed-number.ts';

export type PolicyFields = Readonly<Record<LineName, string>>;

/** How a line is written, and how far it may be moved: lower for a share, longer for a memory. */
export const LINES = {
  influenceVotes: 'percent',
  influenceShare: 'percent',
  minority: 'percent',
  formerMonths: 'months',
} as const satisfies Record<LineName, 'percent' | 'months'>;

/** A third is a line that no decimals write exactly; two of them are finer than any source states. */
const DECIMALS = 100;

/** 200_000 ppm → '20' · 333_333 ppm → '33.33' · 24 months → '24' */
export function fieldsOf(policy: Policy): PolicyFields {
  const text = (name: LineName) =>
    LINES[name] === 'months'
      ? String(policy[name])
      : String(Math.round((policy[name] / PPM_PER_PERCENT) * DECIMALS) / DECIMALS);
  return {
    influenceVotes: text('influenceVotes'),
    influenceShare: text('influenceShare'),
    minority: text('minority'),
    formerMonths: text('formerMonths'),
  };
}

export type PolicyResult =
  | { readonly policy: Policy; readonly wrong: null }
  | { readonly policy: null; readonly wrong: readonly LineName[] };

/**
 * The policy that the fields make, or the fields that cannot be: looser than the loosest, or no number.
 *
 * '10', '10 %', '12,5' → 10 %, 10 %, 12.5 % · what shows the loosest line's own words is that line itself, a third
 * included · '25' where the loosest is 20 → wrong · 'half', '0', '' → wrong
 */
export function policyOf(fields: PolicyFields, loosest: Policy): PolicyResult {
  const shown = fieldsOf(loosest);
  const read = (name: LineName) =>
    fields[name].trim() === shown[name] ? loosest[name] : numberIn(fields[name], LINES[name]);
  const policy = {
    influenceVotes: read('influenceVotes'),
    influenceShare: read('influenceShare'),
    minority: read('minority'),
    formerMonths: read('formerMonths'),
  };
  const wrong = LINE_NAMES.filter((name) => !isAsStrict(name, policy[name], loosest));
  return wrong.length > 0 ? { policy: null, wrong } : { policy, wrong: null };
}

function numberIn(typed: string, unit: 'percent' | 'months'): number {
  const number = typedNumber(typed);
  return unit === 'months' ? number : Math.round(number * PPM_PER_PERCENT);
}

function isAsStrict(name: LineName, line: number, loosest: Policy): boolean {
  if (!Number.isInteger(line)) return false;
  return LINES[name] === 'months'
    ? line >= loosest[name] && line <= MOST_MONTHS
    : line > 0 && line <= loosest[name];
}
