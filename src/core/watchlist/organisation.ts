/**
 * Lines that an organisation draws for its people, and what is in force where they have drawn lines of their own.
 *
 *   what the administrator wrote ──readOrganisation──► absent | broken, and where | lines
 *   own lines, organisation ──policyInForce──► each line the tighter of the two
 *   lines as wished ──ownLinesOf──► what of them is the person's own
 */
import * as v from 'valibot';
import { PPM_PER_PERCENT, type Ppm } from '../ownership/interest.ts';
import {
  DEFAULT_POLICY,
  LEAST,
  LINE_NAMES,
  type LineName,
  MOST_MONTHS,
  type Policy,
  tighterOf,
} from './policy.ts';

export type Organisation =
  /** Nobody has written anything. */
  | { readonly state: 'absent' }
  /** Nothing of it is in force. `keys` are those that cannot be read; none = it is no list of lines at all. */
  | { readonly state: 'broken'; readonly keys: readonly string[] }
  | { readonly state: 'set'; readonly lines: Partial<Policy> };

/** Administrators write per cent, as people read them. */
function percentUpTo(line: Ppm) {
  const toPpm = v.transform((percent: number) => Math.round(percent * PPM_PER_PERCENT));
  return v.exactOptional(v.pipe(v.number(), toPpm, v.minValue(LEAST), v.maxValue(line)));
}

/** `public/organisation-schema.json` says the same to Chromium, as far as its language goes; a test compares the keys. */
const WRITTEN = v.strictObject({
  influenceVotesPercent: percentUpTo(DEFAULT_POLICY.influenceVotes),
  influenceSharePercent: percentUpTo(DEFAULT_POLICY.influenceShare),
  minorityPercent: percentUpTo(DEFAULT_POLICY.minority),
  formerMonths: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(DEFAULT_POLICY.formerMonths), v.maxValue(MOST_MONTHS)),
  ),
});

/**
 * The organisation's lines, in ppm and months; all of them or none, so that nobody takes half a policy for the whole.
 *
 * `undefined`, `{}` → absent
 * `{influenceVotesPercent: 10}` → 10 % of the votes, nothing said of the other lines
 * `{influenceVotesPercent: 25}` → broken: the default is stricter, and nobody may loosen it
 * `{influenceVotes: 10, formerMonths: 36}` → broken: the first is no line, and a slip of the pen is not to go unseen
 */
export function readOrganisation(written: unknown): Organisation {
  if (written === undefined) return { state: 'absent' };
  const read = v.safeParse(WRITTEN, written);
  if (!read.success) return { state: 'broken', keys: keysIn(read.issues) };
  const { influenceVotesPercent, influenceSharePercent, minorityPercent, formerMonths } = read.output;
  const lines = {
    ...(influenceVotesPercent !== undefined && { influenceVotes: influenceVotesPercent }),
    ...(influenceSharePercent !== undefined && { influenceShare: influenceSharePercent }),
    ...(minorityPercent !== undefined && { minority: minorityPercent }),
    ...(formerMonths !== undefined && { formerMonths }),
  };
  return Object.keys(lines).length === 0 ? { state: 'absent' } : { state: 'set', lines };
}

function keysIn(issues: readonly v.BaseIssue<unknown>[]): readonly string[] {
  return [...new Set(issues.flatMap(({ path }) => (path ? [String(path[0].key)] : [])))];
}

/** The lines that verdicts are drawn at. */
export interface PolicyInForce {
  readonly policy: Policy;
  /** Lines that stand where they do because the organisation wants them at least so tight. */
  readonly byOrganisation: readonly LineName[];
}

/**
 * A person's own lines, tightened to the organisation's.
 *
 * own 20 %, organisation 10 % → 10 %, by the organisation
 * own 5 %, organisation 10 % → 5 %, the person's own
 * own 10 %, organisation silent or broken → 10 %, the person's own
 */
export function policyInForce(own: Policy, organisation: Organisation): PolicyInForce {
  const lines = linesOf(organisation);
  const policy = tighterOf(own, lines);
  const isTheirs = (line: LineName) => policy[line] === lines[line] && policy[line] !== DEFAULT_POLICY[line];
  return { policy, byOrganisation: LINE_NAMES.filter(isTheirs) };
}

/** The loosest lines that a person may draw here. */
export function loosestUnder(organisation: Organisation): Policy {
  return tighterOf(DEFAULT_POLICY, linesOf(organisation));
}

/** What of these lines is the person's own: one that the organisation draws just so does not stay when it is taken back. */
export function ownLinesOf(wish: Policy, organisation: Organisation): Policy {
  const lines = linesOf(organisation);
  const own = (line: LineName) => (wish[line] === lines[line] ? DEFAULT_POLICY[line] : wish[line]);
  return {
    influenceVotes: own('influenceVotes'),
    influenceShare: own('influenceShare'),
    minority: own('minority'),
    formerMonths: own('formerMonths'),
  };
}

function linesOf(organisation: Organisation): Partial<Policy> {
  return organisation.state === 'set' ? organisation.lines : {};
}
