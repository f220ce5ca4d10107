/**
 * Packs that were fetched, in IndexedDB, as the very bytes that were signed.
 *
 *   files   SHA-256 → bytes                                  named by what they are, so one half-written harms nobody
 *   shelf   'current' → {revision: 7, packs: [{id, base, chain, newest, …}]}     what belongs together
 *
 * New files are staged first; then one transaction replaces the shelf's record and takes away the files that it does
 * not name. Killed before: the old record holds, with all its files. Killed after: the new one does.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type Listing, readSealed } from '../core/pack/manifest.ts';
import { within } from './records/within.ts';

const shelved = v.object({
  id: v.string(),
  /** Manifest address it came from; for one that was made on this device, see `madeHere`. */
  address: v.string(),
  /** Names of the files that it was made from; absent = it was made from none. */
  files: v.exactOptional(v.array(v.string())),
  /** Text of the `manifest.json` of the version that was fetched whole. */
  base: v.string(),
  /** Text of the `manifest.json` of the version that holds: the base's own, or a later one that deltas lead to. */
  newest: v.string(),
  /** Versions to which the deltas lead, one after the other, from the base to the newest. */
  chain: v.array(
    v.object({
      from: v.number(),
      to: v.number(),
      file: v.string(),
      bytes: v.number(),
      inflated: v.number(),
      sha256: v.string(),
    }),
  ),
  /** Time of its installation. */
  installed: v.string(),
});

const shelfSchema = v.object({ revision: v.number(), packs: v.array(shelved) });

/** One pack on the shelf. */
export type ShelvedPack = v.InferOutput<typeof shelved>;

/** What is there, and how often it changed: another revision may hold other packs. */
export type Shelf = v.InferOutput<typeof shelfSchema>;

/** A file that is to be stored. */
export interface StagedFile {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Somebody else changed the shelf meanwhile; what was to be put there has to be judged against the new one. */
export class ShelfMoved extends Error {
  override readonly name = 'ShelfMoved';
}

/** The shelf behind the seam that background and tests see. */
export interface PackShelf {
  /** What holds; an empty shelf where there is none, or what there is cannot be read. */
  read(): Promise<Shelf>;
  file(sha256: string): Promise<Uint8Array | null>;
  /**
   * Stages `files`, then lets `packs` hold, if the shelf still has this revision.
   *
   * Throws with the old packs untouched: `ShelfMoved`; `QuotaExceededError` where the device is full.
   */
  put(revision: number, packs: readonly ShelvedPack[], files: readonly StagedFile[]): Promise<Shelf>;
  close(): void;
}

interface Schema extends DBSchema {
  files: { key: string; value: Uint8Array };
  shelf: { key: 'current'; value: unknown };
}

type Database = IDBPDatabase<Schema>;

const EMPTY: Shelf = { revision: 0, packs: [] };

/** Opens the database, or makes it. `name` differs only in tests. */
export async function openPackShelf(name = 'beholden-packs'): Promise<PackShelf> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('files');
      fresh.createObjectStore('shelf');
    },
  });
  return {
    read: async () => shelfIn(await database.get('shelf', 'current')),
    file: async (sha256) => (await database.get('files', sha256)) ?? null,
    async put(revision, packs, files) {
      for (const file of files) await stage(database, file);
      return letHold(database, { revision: revision + 1, packs: [...packs] }, revision);
    },
    close: () => database.close(),
  };
}

function shelfIn(record: unknown): Shelf {
  const read = v.safeParse(shelfSchema, record);
  return read.success ? read.output : EMPTY;
}

/** A transaction each: all files of a large pack in one would stand in memory until its end. */
function stage(database: Database, { sha256, bytes }: StagedFile): Promise<void> {
  const staging = database.transaction('files', 'readwrite');
  return within(staging.done, async () => {
    await staging.store.put(bytes, sha256);
  });
}

/** The switch, and the sweep with it: record and files are of one moment. */
function letHold(database: Database, next: Shelf, revision: number): Promise<Shelf> {
  const switching = database.transaction(['shelf', 'files'], 'readwrite', { durability: 'strict' });
  const shelf = switching.objectStore('shelf');
  const files = switching.objectStore('files');
  return within(switching.done, async () => {
    const there = new Set(await files.getAllKeys());
    const wanted = filesOf(next);
    const held = shelfIn(await shelf.get('current'));
    // Missing files mean that another window has swept away what this one had staged.
    if (held.revision !== revision || [...wanted].some((file) => !there.has(file))) {
      switching.abort();
      throw new ShelfMoved();
    }
    await shelf.put(next, 'current');
    for (const file of there) if (!wanted.has(file)) await files.delete(file);
    return next;
  });
}

/** Hashes of all files that a shelf needs. */
function filesOf({ packs }: Shelf): ReadonlySet<string> {
  return new Set(packs.flatMap((pack) => listingsOf(pack).map(({ sha256 }) => sha256)));
}

/** The files that a pack on the shelf consists of: parts of its base, and deltas since. */
export function listingsOf({ base, chain }: Pick<ShelvedPack, 'base' | 'chain'>): readonly Listing[] {
  return [...readSealed(base).parts, ...chain];
}

/** How a pack that was made on this device came to be: from the user's files, or from a look-up at a source. */
type Making = 'import' | 'lookUp';

/** What such a pack has in place of a host's address: no request is ever made to it. `import:my-list` */
export function madeHere(making: Making, id: string): string {
  return `${making}:${id}`;
}

/** How the pack of that address was made on this device, or null for one that a host gave. */
export function makingOf(address: string): Making | null {
  if (address.startsWith('import:')) return 'import';
  return address.startsWith('lookUp:') ? 'lookUp' : null;
}

/** The version that a pack made on this device gets: one more than what it replaces. */
export function versionAfter({ packs }: Shelf, id: string): number {
  const before = packs.find((pack) => pack.id === id);
  return before === undefined ? 1 : readSealed(before.newest).version + 1;
}

// Another window may change the shelf meanwhile; ten times in a row it does not.
const ATTEMPTS = 10;

/** Puts one pack in the place of what bore its id, whatever else changes on the shelf meanwhile. Throws as `put` does. */
export async function putInPlace(
  shelf: PackShelf,
  entry: ShelvedPack,
  files: readonly StagedFile[],
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { revision, packs } = await shelf.read();
    const others = packs.filter(({ id }) => id !== entry.id);
    try {
      await shelf.put(revision, [...others, entry], files);
      return;
    } catch (error) {
      if (!(error instanceof ShelfMoved) || attempt === ATTEMPTS) throw error;
    }
  }
}
