/**
 * Long work in short turns, between which the page has its own: a page of 1 MB takes some hundred milliseconds to
 * read, and a click that waits so long feels broken.
 *
 *   work ▓▓▓▓ 8 ms ──► page's tasks, input, frames ──► work ▓▓▓▓ ──► …
 */
import { othersTurn } from '../browser/turn.ts';

/** Half of a frame at 60 a second, so that the page has the other half. */
const TURN_MS = 8;

/** The clock is asked at every so many steps: in Firefox one look at it costs as much as a step. */
const CLOCK_EVERY = 32;

/** Work that goes on until `isDue`, asked after each small step, says true; it answers true when all is done. */
export type Work = (isDue: () => boolean) => boolean;

/**
 * Does the work, turn by turn; the first one begins at once. `mayGoOn` is asked before each further one; where it says
 * no, the work is left as it is. Yields the milliseconds that were spent.
 */
export async function inTurns(work: Work, mayGoOn: () => boolean): Promise<number> {
  let spent = 0;
  for (;;) {
    const start = performance.now();
    const isDone = work(dueAfter(start + TURN_MS));
    spent += performance.now() - start;
    if (isDone) return spent;
    await othersTurn();
    if (!mayGoOn()) return spent;
  }
}

function dueAfter(end: number): () => boolean {
  let steps = 0;
  return () => ++steps % CLOCK_EVERY === 0 && performance.now() >= end;
}
