/**
 * For how long around a day nobody's standing changes: what was worked out on that day holds on all of them.
 *
 *   … 1 May: a stake ends ┤ 12 June ├ 30 June: a stake of "2025-06" is certain …   →   since 1 May, until 30 June
 */
import type { Steps } from '../mention/steps.ts';
import { standingDays } from './claim.ts';
import type { Interest } from './interest.ts';

/** Days from `since` on, and before `until` (ISO dates); null = no row sets an end on that side. */
export interface SteadyDays {
  readonly since: string | null;
  readonly until: string | null;
}

/** So many rows are looked at in two milliseconds. */
const ROWS_A_STEP = 1_024;

/** The days around `asOf` on which each of `rows` stands as it stands then. */
export function* steadyDaysInSteps(rows: Iterable<Interest>, asOf: string): Steps<SteadyDays> {
  const days = new Set<string>();
  let seen = 0;
  for (const row of rows) {
    for (const day of standingDays(row)) days.add(day);
    if (++seen % ROWS_A_STEP === 0) yield;
  }
  const rising = [...days].sort();
  const next = rising.findIndex((day) => day > asOf);
  const past = next < 0 ? rising : rising.slice(0, next);
  return { since: past.at(-1) ?? null, until: next < 0 ? null : (rising[next] ?? null) };
}

/** Whether a day is one of them. */
export function isSteadyOn({ since, until }: SteadyDays, asOf: string): boolean {
  return (since === null || since <= asOf) && (until === null || asOf < until);
}
