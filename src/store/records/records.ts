/**
 * What the background can make anew, in IndexedDB: packs, the images made of them, groundwork. Each is a slot that
 * holds one generation at a time, and comes and goes without touching the others.
 */
import { openDB } from 'idb';
import { type Generations, generationsIn } from './generations.ts';
import { type Schema, SLOTS, type Slot } from './slots.ts';

/** The database. */
export interface Records extends Readonly<Record<Slot, Generations>> {
  close(): void;
}

/**
 * Opens the database, or makes it. `name` differs only in tests. It gives way to a later version that changes the
 * database, and to whoever takes it away; `lost` hears of that.
 */
export async function openRecords(name = 'beholden', lost: () => void = () => undefined): Promise<Records> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('parts');
      fresh.createObjectStore('pointer');
    },
    blocking() {
      database.close();
      lost();
    },
    terminated: lost,
  });
  const slots = SLOTS.map((slot) => [slot, generationsIn(database, slot)] as const);
  return { ...(Object.fromEntries(slots) as Record<Slot, Generations>), close: () => database.close() };
}

/**
 * The database for as long as the background lives. A woken worker comes to it for the images, the groundwork and two or
 * three times for a page's blocks, and to open it anew is a trip each time. Opened again where it was lost or would not
 * open.
 */
export function keepOpen(open: (lost: () => void) => Promise<Records>): () => Promise<Records> {
  let kept: Promise<Records> | null = null;
  return () => {
    if (kept !== null) return kept;
    const opening = open(forget);
    kept = opening;
    opening.catch(forget);
    return opening;

    function forget(): void {
      if (kept === opening) kept = null;
    }
  };
}
