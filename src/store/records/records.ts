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

/** Opens the database, or makes it. `name` differs only in tests. */
export async function openRecords(name = 'beholden'): Promise<Records> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('parts');
      fresh.createObjectStore('pointer');
    },
  });
  const slots = SLOTS.map((slot) => [slot, generationsIn(database, slot)] as const);
  return { ...(Object.fromEntries(slots) as Record<Slot, Generations>), close: () => database.close() };
}
