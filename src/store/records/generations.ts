/**
 * One slot of the database: its generation read, together or part by part, and another put in its place.
 *
 * A generation is written part by part and holds only once its slot's pointer names it. Killed before: the old one
 * holds and the new one is rubbish that the next sweep takes away. Killed after: the new one holds, whole.
 */
import { allOf, type Database, type Holding, holdingIn, partsOf, type Slot } from './slots.ts';
import { within } from './within.ts';

/** A generation that holds, as it was stored: what its parts are is for the reader of the slot to judge. */
export interface Generation {
  readonly id: string;
  /** What it was made from, such as the extension's version; another one asks for a new generation. */
  readonly stamp: string;
  readonly parts: readonly unknown[];
}

/** One slot's generations behind the seam that background and tests see. */
export interface Generations {
  /** The generation that holds, with the first of its parts, as many as `wanted` says where it has so many; null = there is
   * none, or what there is is not whole. */
  current(wanted?: Wanted): Promise<Generation | null>;
  /** The same without reading its parts, of which some may then be missing. */
  holding(): Promise<Holding | null>;
  /** Parts of a generation by their numbers, in that order; one that is not there any more is undefined. */
  parts(id: string, numbers: readonly number[]): Promise<readonly unknown[]>;
  /** Writes a generation and lets it hold. Throws with the old one untouched, for example when the device is full. */
  install(generation: Generation): Promise<void>;
  /** Nothing holds any more, and nothing is left. */
  clear(): Promise<void>;
}

/** How many of a generation's parts are to be read, the first ones, where it has so many. */
export type Wanted = (parts: number) => number;

const ALL: Wanted = (parts) => parts;

/** The generations of `slot`. */
export function generationsIn(database: Database, slot: Slot): Generations {
  return {
    current: (wanted = ALL) => readCurrent(database, slot, wanted),
    holding: () => readHolding(database, slot),
    parts: (id, numbers) => readParts(database, slot, id, numbers),
    async install(generation) {
      await sweep(database, slot);
      await writeParts(database, slot, generation);
      await letHold(database, slot, generation);
    },
    clear: () => clear(database, slot),
  };
}

/** One transaction, so that pointer and parts are of one moment. */
async function readCurrent(database: Database, slot: Slot, wanted: Wanted): Promise<Generation | null> {
  const reading = database.transaction(['pointer', 'parts']);
  const kept = await within(reading.done, async () => {
    const holding = holdingIn(await reading.objectStore('pointer').get(slot));
    if (holding === null) return null;
    const count = wanted(holding.parts);
    const parts = await reading.objectStore('parts').getAll(partsOf(slot, holding.id), count);
    return parts.length === count ? { id: holding.id, stamp: holding.stamp, parts } : null;
  });
  const parts = kept && (await Promise.all(kept.parts.map(readOut)));
  return kept && parts?.every((part) => part !== undefined) ? { ...kept, parts } : null;
}

function readHolding(database: Database, slot: Slot): Promise<Holding | null> {
  const reading = database.transaction('pointer');
  return within(reading.done, async () => holdingIn(await reading.store.get(slot)));
}

async function readParts(
  database: Database,
  slot: Slot,
  id: string,
  numbers: readonly number[],
): Promise<readonly unknown[]> {
  const reading = database.transaction('parts');
  const kept = await within(reading.done, () =>
    Promise.all(numbers.map((part) => reading.store.get([slot, id, part]))),
  );
  return Promise.all(kept.map(readOut));
}

/**
 * From so many bytes on a part is kept as a Blob. As a buffer the browsers press it on the way in and unpress and copy
 * it on the way out, which takes several times as long (docs/decisions/0013). From 64 KiB on Chromium lays a buffer in
 * a file of its own anyway; smaller ones come sooner as they are.
 */
const BYTES_OF_BLOB = 2 ** 16;

function keptAs(part: unknown): unknown {
  return part instanceof ArrayBuffer && part.byteLength >= BYTES_OF_BLOB ? new Blob([part]) : part;
}

/** The part as it was given; undefined where its file is gone from the disk. */
function readOut(kept: unknown): Promise<unknown> | unknown {
  return kept instanceof Blob ? kept.arrayBuffer().catch(() => undefined) : kept;
}

/** So many parts a transaction: a large generation written in one would be held in memory until its end, and one for
 * each of thousands of small parts takes seconds. */
const PARTS_AT_ONCE = 100;

async function writeParts(database: Database, slot: Slot, { id, parts }: Generation): Promise<void> {
  for (let from = 0; from < parts.length; from += PARTS_AT_ONCE) {
    const writing = database.transaction('parts', 'readwrite');
    const some = parts.slice(from, from + PARTS_AT_ONCE);
    await within(writing.done, async () => {
      for (const [at, part] of some.entries()) await writing.store.put(keptAs(part), [slot, id, from + at]);
    });
  }
}

/** The switch, and the sweep with it: killed in between, the old one would lie there until the next install. */
function letHold(database: Database, slot: Slot, { id, stamp, parts }: Generation): Promise<void> {
  const switching = database.transaction(['pointer', 'parts'], 'readwrite', { durability: 'strict' });
  return within(switching.done, async () => {
    await switching.objectStore('pointer').put({ id, stamp, parts: parts.length }, slot);
    await takeAway(switching.objectStore('parts'), slot, id);
  });
}

/**
 * Takes away what a killed install left behind: every generation of the slot that does not hold.
 *
 * Only one install of a slot may run at a time, or this would take the other's parts; the background sees to that.
 */
function sweep(database: Database, slot: Slot): Promise<void> {
  const sweeping = database.transaction(['pointer', 'parts'], 'readwrite');
  return within(sweeping.done, async () => {
    const holding = holdingIn(await sweeping.objectStore('pointer').get(slot));
    await takeAway(sweeping.objectStore('parts'), slot, holding?.id ?? null);
  });
}

/** All parts of the slot but those of the generation `held`. */
async function takeAway(
  parts: { delete(range: IDBKeyRange): Promise<void> },
  slot: Slot,
  held: string | null,
): Promise<void> {
  const all = allOf(slot);
  if (held === null) return parts.delete(all);
  const { lower, upper } = partsOf(slot, held);
  await parts.delete(IDBKeyRange.bound(all.lower, lower, false, true));
  await parts.delete(IDBKeyRange.bound(upper, all.upper, true, false));
}

function clear(database: Database, slot: Slot): Promise<void> {
  const clearing = database.transaction(['pointer', 'parts'], 'readwrite');
  return within(clearing.done, async () => {
    await clearing.objectStore('pointer').delete(slot);
    await clearing.objectStore('parts').delete(allOf(slot));
  });
}
