/**
 * Work that follows an answer: it begins when the answer has left.
 *
 *   question ──► answer ──► sent          what a page waits for depends on the page and the packs
 *                   └─────────► work      what it comes to for the user: button, digest
 */
import { othersTurn } from '../browser/turn.ts';

export interface Afterwards {
  /** Does the work in a later turn. What goes wrong in it is reported: the answer was given. */
  follow(work: () => Promise<unknown>): void;
  /** Resolves when all that was begun so far is done. */
  done(): Promise<void>;
}

export function openAfterwards(report: (error: unknown) => void): Afterwards {
  let underWay: Promise<void> = Promise.resolve();
  return {
    follow(work) {
      const before = underWay;
      // Nothing but that it ended is kept, or each would hold what all before it came to.
      underWay = othersTurn()
        .then(work)
        .catch(report)
        .then(() => before);
    },
    async done() {
      await underWay;
    },
  };
}
