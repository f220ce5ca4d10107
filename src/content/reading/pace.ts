/**
 * When a changed page is read again: soon, but never so often that the page would feel it.
 *
 *   news    a feed loads, a dialog opens           200 ms after it began
 *   noise   a ticker, a clock, a stream of tokens   5 s after it began
 *   both    at the earliest 20 × the last reading's cost after it, so that reading takes 5 % of the time at most
 */
export type Change = 'news' | 'noise';

// Frameworks render a change in several steps; within 200 ms they are done and a person has not looked yet.
const WAIT: Readonly<Record<Change, number>> = { news: 200, noise: 5_000 };
const REST_PER_COST = 20;

/** The last reading, in milliseconds of one clock. */
export interface LastReading {
  readonly end: number;
  readonly cost: number;
}

/**
 * How long to wait before the page is read again, from `now`, at which the change was seen.
 *
 * news, last reading long ago            → 200
 * noise, last reading long ago           → 5000
 * news, 30 ms reading ended just now     → 600   twenty times its cost
 */
export function waitBefore(change: Change, last: LastReading, now: number): number {
  const rest = last.end + last.cost * REST_PER_COST - now;
  return Math.max(WAIT[change], rest);
}

/** A part of the page that keeps changing: so many bursts within so long a time. */
const HOT_BURSTS = 20;
const HOT_WITHIN = 10_000;

/** How often one part has changed of late. */
export interface Heat {
  readonly since: number;
  readonly bursts: number;
}

/** The heat of a part after one more burst of changes; it starts anew after ten seconds. */
export function heatAfter(heat: Heat | undefined, now: number): Heat {
  if (heat === undefined || now - heat.since > HOT_WITHIN) return { since: now, bursts: 1 };
  return { since: heat.since, bursts: heat.bursts + 1 };
}

/** What one more burst in a part of that heat is: 20 bursts in 10 s are no person's doing. */
export function changeOf(heat: Heat): Change {
  return heat.bursts > HOT_BURSTS ? 'noise' : 'news';
}
