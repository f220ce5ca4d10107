/**
 * Reads the live page in turns with the page itself, which may change meanwhile.
 *
 *   read ▓▓▓ ──► page ──► is the place still there? ─ yes ─► read on ▓▓▓ … done
 *                                                   └ no ──► from the start; the third time in one go
 *
 * What changes behind the reading is not its matter: whoever follows the page's changes has it read again.
 */
import { PageRead, type Reading } from '../../page/read.ts';
import { inTurns, type Work } from '../turns.ts';
import { liveView } from './live-view.ts';

/** A page as read, and what that took. */
export interface LiveReading {
  readonly reading: Reading;
  /** Parts that are hidden and were not read. */
  readonly hidden: readonly Element[];
  /** Milliseconds of the page's main thread. */
  readonly cost: number;
}

/** What a page that keeps taking the place away is spared: twice it may, then it has to wait for us once. */
const TRIES_IN_TURNS = 2;

const NEVER = () => false;

/**
 * The page as it is now, or null once `isWanted` says no. `onShadow` is told of each open shadow root before it is
 * read.
 */
export async function readLive(
  document: Document,
  onShadow: (root: ShadowRoot) => void,
  isWanted: () => boolean,
): Promise<LiveReading | null> {
  let cost = 0;
  for (let tries = 1; isWanted(); tries++) {
    const view = liveView(onShadow);
    const read = new PageRead(document, document.location.href, view);
    const done: { reading: Reading | null } = { reading: null };
    const work: Work = (isDue) => {
      if (!read.advance(tries > TRIES_IN_TURNS ? NEVER : isDue)) return false;
      done.reading = read.finish();
      return true;
    };
    cost += await inTurns(work, () => isWanted() && read.isInPlace);
    if (done.reading !== null) return { reading: done.reading, hidden: view.hidden, cost };
  }
  return null;
}
