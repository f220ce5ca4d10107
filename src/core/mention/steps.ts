/**
 * Long work in steps: whoever runs it may let others have their turn between two of them.
 *
 *   step ── step ── step ──► result        in one go: a terminal, a test
 *   step ── a page asks ── step ──► result        in turns: the background, while a large pack is taken in
 */

/** Work that yields after each step, and returns its result. A step should take a few milliseconds. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** The result of the work, done without a pause. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
