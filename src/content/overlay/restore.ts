/** How often the host is put back into a page that takes it out: a contest would cost the page its frame rate. */

/** A framework that renders the whole document anew removes foreign elements once or twice at its start. */
const MOST_RESTORES = 3;
const WITHIN_MS = 10_000;

/**
 * True while a removed host may be put back, given when it was put back before.
 *
 * never before           → true
 * twice in 10 s          → true
 * three times in 10 s    → false   the page means it; the reader falls silent here
 */
export function mayRestore(before: readonly number[], now: number): boolean {
  return before.filter((time) => now - time < WITHIN_MS).length < MOST_RESTORES;
}
