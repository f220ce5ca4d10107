/**
 * The database of what can be made anew: its slots, where their parts lie, and which generation of them holds.
 *
 *   parts     ['packs', 'b2', 0] → … · ['packs', 'b2', 1] → …
 *   pointer   'packs' → {id: 'b2', stamp, parts: 2}
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';

/** What is kept, each apart: a slot's generation comes and goes without touching the others. */
export const SLOTS = [
  /** The packs in use, as their files have them. */
  'packs',
  /** Image of the language, of the body of the packs, and of the body with the user's own entries. */
  'language',
  'body',
  'ownBody',
  /** Positions of the watched groups and of the buyer's own. */
  'groundwork',
  /** The graph that they were worked out on. */
  'footing',
] as const;
export type Slot = (typeof SLOTS)[number];

type PartKey = [slot: Slot, generation: string, part: number];

export interface Schema extends DBSchema {
  parts: { key: PartKey; value: unknown };
  pointer: { key: Slot; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

/** A generation without its parts. */
export interface Holding {
  readonly id: string;
  readonly stamp: string;
  /** How many parts it has. */
  readonly parts: number;
}

const HOLDING = v.object({
  id: v.string(),
  stamp: v.string(),
  parts: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** The pointer as it was stored; null for none, or what is no pointer of ours. */
export function holdingIn(stored: unknown): Holding | null {
  const pointer = v.safeParse(HOLDING, stored);
  return pointer.success ? pointer.output : null;
}

/** All parts of a slot. */
export function allOf(slot: Slot): IDBKeyRange {
  return IDBKeyRange.bound([slot], [slot, []]);
}

/** All parts of a generation. In the order of IndexedDB's keys a list comes after every text and number, and a longer one after its beginning. */
export function partsOf(slot: Slot, generation: string): IDBKeyRange {
  return IDBKeyRange.bound([slot, generation], [slot, generation, []]);
}
