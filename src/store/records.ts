/**
 * The data of all packs in use, in IndexedDB, as generations with one pointer to the one that holds.
 *
 *   generations   {id: 'b2', stamp, packs: 2}                 what belongs together
 *   parts         ['b2', 0] → pack · ['b2', 1] → pack          the packs themselves
 *   pointer       'current' → 'b2'                             switched in one transaction, last of all
 *
 * A generation is written part by part and holds only once the pointer names it. Killed before: the old one holds
 * and the new one is rubbish that the next sweep takes away. Killed after: the new one holds, whole.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';

/** A generation that holds, as it was stored: the packs are still to be parsed. */
export interface Generation {
  readonly id: string;
  /** What it was made from, such as the extension's version; another one asks for a new generation. */
  readonly stamp: string;
  readonly packs: readonly unknown[];
}

/** The database behind the seam that background and tests see. */
export interface Records {
  /** The generation that holds; null = there is none, or what there is is not whole. */
  current(): Promise<Generation | null>;
  /** Writes a generation and lets it hold. Throws with the old one untouched, for example when the device is full. */
  install(generation: Generation): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  generations: { key: string; value: unknown };
  parts: { key: [generation: string, part: number]; value: unknown };
  pointer: { key: 'current'; value: unknown };
}

const GENERATION = v.object({ id: v.string(), stamp: v.string(), packs: v.number() });

/** Opens the database, or makes it. `name` differs only in tests. */
export async function openRecords(name = 'beholden'): Promise<Records> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('generations');
      fresh.createObjectStore('parts');
      fresh.createObjectStore('pointer');
    },
  });
  return {
    current: () => readCurrent(database),
    async install(generation) {
      await sweep(database);
      await writeParts(database, generation);
      await letHold(database, generation);
      await sweep(database);
    },
    close: () => database.close(),
  };
}

/** One transaction, so that pointer, record and parts are of one moment. */
function readCurrent(database: IDBPDatabase<Schema>): Promise<Generation | null> {
  const reading = database.transaction(['pointer', 'generations', 'parts']);
  return within(reading.done, async () => {
    const id = await reading.objectStore('pointer').get('current');
    if (typeof id !== 'string') return null;
    const record = v.safeParse(GENERATION, await reading.objectStore('generations').get(id));
    if (!record.success) return null;
    const packs = await reading.objectStore('parts').getAll(partsOf(id));
    return packs.length === record.output.packs ? { id, stamp: record.output.stamp, packs } : null;
  });
}

// A transaction each: a large generation written in one would hold everything in memory until its end.
async function writeParts(database: IDBPDatabase<Schema>, { id, packs }: Generation): Promise<void> {
  for (const [part, pack] of packs.entries()) {
    const writing = database.transaction('parts', 'readwrite');
    await within(writing.done, async () => {
      await writing.store.put(pack, [id, part]);
    });
  }
}

/** The switch: the generation's record and the pointer to it appear together or not at all. */
function letHold(database: IDBPDatabase<Schema>, { id, stamp, packs }: Generation): Promise<void> {
  const switching = database.transaction(['generations', 'pointer'], 'readwrite', { durability: 'strict' });
  return within(switching.done, async () => {
    await switching.objectStore('generations').put({ id, stamp, packs: packs.length }, id);
    await switching.objectStore('pointer').put(id, 'current');
  });
}

/**
 * Takes away every generation that does not hold: older ones, and what a killed install left behind.
 *
 * Only one install may run at a time, or this would take the other's parts; the background sees to that.
 */
function sweep(database: IDBPDatabase<Schema>): Promise<void> {
  const sweeping = database.transaction(['pointer', 'generations', 'parts'], 'readwrite');
  const parts = sweeping.objectStore('parts');
  const generations = sweeping.objectStore('generations');
  return within(sweeping.done, async () => {
    const held = await sweeping.objectStore('pointer').get('current');
    if (typeof held !== 'string') {
      await parts.clear();
      await generations.clear();
      return;
    }
    const { lower, upper } = partsOf(held);
    await parts.delete(IDBKeyRange.upperBound(lower, true));
    await parts.delete(IDBKeyRange.lowerBound(upper, true));
    await generations.delete(IDBKeyRange.upperBound(held, true));
    await generations.delete(IDBKeyRange.lowerBound(held, true));
  });
}

/** What `work` yields, once its transaction is on disk; fails if either does. Both are awaited from the start, or a
 * transaction that aborts while `work` fails would be an unhandled rejection beside it. */
async function within<T>(done: Promise<void>, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), done]);
  return result;
}

function partsOf(generation: string): IDBKeyRange {
  return IDBKeyRange.bound([generation, 0], [generation, Number.MAX_SAFE_INTEGER]);
}
