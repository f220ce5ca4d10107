/**
 * Look-ups at live sources, in IndexedDB: what was asked for, how far it is, and what it came to.
 *
 *   lookUps    'wikidata quarrel' → {source, company, subject, state, …}
 *   progress   ['wikidata quarrel', part] → what its source has told so far; gone with the last word
 *
 * The worker may die after any request: what is here is enough to go on.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { within } from './records/within.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.string();

/** What GLEIF says of a parent; `none` = neither a parent nor a reason for having none was reported. */
const parent = v.picklist(['known', 'notDisclosed', 'parentWithoutLei', 'noConsolidatingParent', 'none']);

const result = v.object({
  companies: count,
  interests: count,
  /** Companies that were met and not asked about, because the look-up was long enough. */
  left: count,
  /** Absent = GLEIF was not asked. */
  parents: v.exactOptional(v.object({ direct: parent, ultimate: parent })),
});

const lookUpSchema = v.object({
  source: v.picklist(['wikidata', 'gleif']),
  company: v.string(),
  /** Its name when it was asked about. */
  name: v.string(),
  /** What the source calls it: an item, an LEI. */
  subject: v.string(),
  /** Whether everything that it owns is wanted as well, and who serves it and a supplier; else only who owns it. */
  isWatched: v.boolean(),
  begun: time,
  /** `open`: to be done, or being done. */
  state: v.picklist(['open', 'done', 'failed']),
  /** Requests made for it, and companies met so far. */
  requests: count,
  met: count,
  /** The source is not asked again before; null = at any time. */
  notBefore: v.nullable(time),
  /** Why it failed: a word that the catalogue has a sentence for; null = it did not. */
  problem: v.nullable(v.string()),
  ended: v.nullable(time),
  result: v.nullable(result),
});

/** One look-up of one company at one source. */
export type LookUp = v.InferOutput<typeof lookUpSchema>;
export type LookUpResult = v.InferOutput<typeof result>;
export type ParentWord = v.InferOutput<typeof parent>;
export type LookUpSource = LookUp['source'];

/** What names a look-up: a company is asked about once at a source, and anew in the same place. */
export type LookUpKey = Pick<LookUp, 'source' | 'company'>;

/** The look-ups behind the seam that background and tests see. */
export interface LookUpStore {
  /** All, the one begun first before the others. */
  all(): Promise<readonly LookUp[]>;
  /** Keeps it, with parts of its progress, in one step. */
  put(lookUp: LookUp, progress?: Readonly<Record<string, unknown>>): Promise<void>;
  /** A part of its progress as it was kept; undefined = there is none. */
  part(key: LookUpKey, part: string): Promise<unknown>;
  /** Keeps it, and lets its progress go. */
  finish(lookUp: LookUp): Promise<void>;
  /** Forgets it, with everything of it. */
  remove(key: LookUpKey): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  lookUps: { key: string; value: unknown };
  progress: { key: [lookUp: string, part: string]; value: unknown };
}

/** Opens the database, or makes it. `name` differs only in tests. */
export async function openLookUpStore(name = 'beholden-look-ups'): Promise<LookUpStore> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('lookUps');
      fresh.createObjectStore('progress');
    },
  });
  return {
    all: async () => readable(await database.getAll('lookUps')),
    put: (lookUp, progress = {}) => put(database, lookUp, progress),
    part: (key, part) => database.get('progress', [keyOf(key), part]),
    finish: (lookUp) => letGo(database, lookUp, lookUp),
    remove: (key) => letGo(database, key, null),
    close: () => database.close(),
  };
}

/** The key of a look-up: `'wikidata quarrel'`. */
export function keyOf({ source, company }: LookUpKey): string {
  return `${source} ${company}`;
}

/** What is not as we wrote it is no look-up: it is asked for anew where somebody wants it. */
function readable(records: readonly unknown[]): readonly LookUp[] {
  const read = records.map((record) => v.safeParse(lookUpSchema, record));
  return read
    .flatMap(({ success, output }) => (success ? [output] : []))
    .sort((a, b) => (a.begun < b.begun ? -1 : 1));
}

type Database = IDBPDatabase<Schema>;

function put(database: Database, lookUp: LookUp, progress: Readonly<Record<string, unknown>>): Promise<void> {
  const writing = database.transaction(['lookUps', 'progress'], 'readwrite');
  return within(writing.done, async () => {
    await writing.objectStore('lookUps').put(lookUp, keyOf(lookUp));
    for (const [part, value] of Object.entries(progress))
      await writing.objectStore('progress').put(value, [keyOf(lookUp), part]);
  });
}

/** Drops the progress, and leaves `lookUp` behind, or nothing. */
function letGo(database: Database, key: LookUpKey, lookUp: LookUp | null): Promise<void> {
  const id = keyOf(key);
  const writing = database.transaction(['lookUps', 'progress'], 'readwrite');
  return within(writing.done, async () => {
    if (lookUp === null) await writing.objectStore('lookUps').delete(id);
    else await writing.objectStore('lookUps').put(lookUp, id);
    await writing.objectStore('progress').delete(IDBKeyRange.bound([id], [id, []]));
  });
}
