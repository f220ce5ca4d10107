/** What look-ups need from the shell. */
import type { Ask, Clock } from '../../sources/live/ask.ts';
import type { LookUp, LookUpStore } from '../../store/look-ups.ts';
import type { LookedUp, Run } from './run.ts';

export interface LookUpShell {
  readonly store: () => Promise<LookUpStore>;
  /** The way to the sources, as fast as it is asked. */
  readonly ask: Ask;
  readonly clock: Clock;
  /** ISO time, and ISO date. */
  readonly time: () => string;
  readonly today: () => string;
  readonly suppliers: Run['suppliers'];
  /** Puts what was found on the shelf as a pack. Throws where there is nothing, or no room. */
  readonly land: (lookUp: LookUp, found: LookedUp) => Promise<LookUp['result']>;
  /** Sees to it that the worker is woken while there is something to do, and no longer. */
  readonly wake: (isWanted: boolean) => Promise<void>;
  readonly report: (error: unknown) => void;
}
