/** What can be made anew, on its way into the store. */
import type { Records } from '../../store/records/records.ts';
import type { Slot } from '../../store/records/slots.ts';
import { sealed } from '../../store/sealed.ts';
import { oneAtATime } from '../../store/settings-record.ts';
import type { Sources } from './origin.ts';
import { Overtaken } from './turns.ts';

/** The bytes of an image. */
export type Parts = readonly ArrayBuffer[];

/** One write after the other. Nobody who wants an answer waits for them: a store that fails costs the next wake time,
 * and this one nothing. */
export interface Writes {
  /** `make` is called when its turn has come, after the answer that it would have held up. What turns out to be overtaken
   * is not stored. */
  keep(slot: Slot, stamp: string, make: () => Parts | Promise<Parts>): void;
  drop(slot: Slot): void;
  /** Resolves when all that was asked for is stored, or could not be. */
  done(): Promise<void>;
}

/** One for the whole background, so that two never write into one slot at once. */
export function openWrites(sources: Pick<Sources, 'records' | 'newId' | 'report'>): Writes {
  const inTurn = oneAtATime();
  const write = (work: (records: Records) => Promise<void>) => {
    inTurn(async () => work(await sources.records())).catch((error: unknown) => {
      if (!(error instanceof Overtaken)) sources.report(error);
    });
  };
  return {
    keep(slot, stamp, make) {
      write(async (records) =>
        records[slot].install({ id: sources.newId(), stamp, parts: sealed(await make()) }),
      );
    },
    drop: (slot) => write((records) => records[slot].clear()),
    done: () => inTurn(async () => undefined),
  };
}
