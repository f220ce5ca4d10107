/**
 * The policy as a form has it: lines in per cent as typed, and the policy that they make.
 *
 *   Policy (ppm) ──fieldsOf──► text ──policyOf──► Policy | the fields that are wrong
 */
import type { Policy } from '../../core/watchlist/policy.ts';

export type LineName = keyof Policy;

export type PolicyFields = Readonly<Record<LineName, string>>;

/** How a line is written, and how far it may be moved: lower for a share, longer for a memory. */
export const LINES = {
  influenceVotes: 'percent',
  influenceShare: 'percent',
  minority: 'percent',
  formerMonths: 'months',
} as const satisfies Record<LineName, 'percent' | 'months'>;

export const LINE_NAMES = Object.keys(LINES) as readonly LineName[];

const PPM_PER_PERCENT = 10_000;

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
 * The policy that the fields make, or the fields that cannot be: looser than the default, or no number.
 *
 * '10', '10 %', '12,5' → 10 %, 10 %, 12.5 % · what shows the default's own words is the default itself, a third
 * included · '25' where the default is 20 → wrong · 'half', '0', '' → wrong
 */
export function policyOf(fields: PolicyFields, defaults: Policy): PolicyResult {
  const shown = fieldsOf(defaults);
  const read = (name: LineName) =>
    fields[name].trim() === shown[name] ? defaults[name] : numberIn(fields[name], LINES[name]);
  const policy = {
    influenceVotes: read('influenceVotes'),
    influenceShare: read('influenceShare'),
    minority: read('minority'),
    formerMonths: read('formerMonths'),
  };
  const wrong = LINE_NAMES.filter((name) => !isAsStrict(name, policy[name], defaults));
  return wrong.length > 0 ? { policy: null, wrong } : { policy, wrong: null };
}

function numberIn(typed: string, unit: 'percent' | 'months'): number {
  const text = typed.replace(/[%\s]/g, '').replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(text)) return Number.NaN;
  return unit === 'months' ? Number(text) : Math.round(Number(text) * PPM_PER_PERCENT);
}

/** A hundred years: further back than any source reaches. */
const MOST_MONTHS = 1200;

function isAsStrict(name: LineName, line: number, defaults: Policy): boolean {
  if (!Number.isInteger(line)) return false;
  return LINES[name] === 'months'
    ? line >= defaults[name] && line <= MOST_MONTHS
    : line > 0 && line <= defaults[name];
}
