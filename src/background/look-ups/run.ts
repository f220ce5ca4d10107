/** What a source's part of a look-up gets, and what it yields: the same for all sources. */

import type { Format } from '../../sources/formats.ts';
import type { Found } from '../../sources/found.ts';
import type { Ask } from '../../sources/live/ask.ts';
import type { LookUp, LookUpResult } from '../../store/look-ups.ts';

/** A look-up that is being done, or taken up again. */
export interface Run {
  readonly lookUp: LookUp;
  /** One after the other, spaced and patient. */
  readonly ask: Ask;
  /** ISO date. */
  readonly today: string;
  /** A part of what was kept when the worker last died; undefined = there is none. */
  readonly part: (name: string) => Promise<unknown>;
  /** Keeps how far it is. Throws when the look-up was stopped. */
  readonly keep: (progress: Readonly<Record<string, unknown>>, met?: number) => Promise<void>;
  /** Milliseconds since whenever. */
  readonly clock: () => number;
  /** Items of the suppliers in the data, by which nobody is told what the user reads or watches. */
  readonly suppliers: () => Promise<readonly SupplierItem[]>;
}

export interface SupplierItem {
  readonly item: string;
  readonly name: string;
}

/** What a source has told. */
export interface LookedUp {
  readonly found: readonly Found[];
  readonly formats: readonly Format[];
  readonly told: Pick<LookUpResult, 'left' | 'parents'>;
}
