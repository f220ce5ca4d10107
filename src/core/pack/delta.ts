/**
 * What changed between two versions of a pack, record by record.
 *
 *   {from: 7, to: 8, companies, interests, others: as in a pack, only what is new or changed,
 *    gone: {companies: [ids], interests: [refs], searches: [keys], rivals: [keys]}}        tombstones
 */
import * as v from 'valibot';
import {
  type Content,
  contentOf,
  type DraftContent,
  jsonOf,
  PART_NAMES,
  type PartTexts,
  partsOf,
} from './content.ts';
import { PackError, parseWith } from './pack.ts';
import { companySchema, interestSchema, packSchema, rivalSchema, searchSchema } from './schema.ts';

/** The way from one version to a later one; of a version that is being made, its records name no pack. */
export interface Delta<Records extends DraftContent = Content> {
  readonly from: number;
  readonly to: number;
  /** New and changed records. */
  readonly changed: Records;
  /** Keys of the records that are there no more. */
  readonly gone: Gone;
}

type Sort = keyof Content;
type Gone = Readonly<Record<Sort, readonly string[]>>;

/** Fields by which two records are the same, beside the key; the pack's id is none of them. */
const FIELDS: Readonly<Record<Sort, readonly string[]>> = {
  companies: Object.keys(companySchema.entries),
  interests: Object.keys(interestSchema.entries),
  searches: Object.keys(searchSchema.entries),
  rivals: Object.keys(rivalSchema.entries),
};

/** A record's key: its id or ref; of a search or a rival sense, which have none, all of it. */
const KEY_OF: { readonly [S in Sort]: (row: DraftContent[S][number]) => string } = {
  companies: ({ id }) => id,
  interests: ({ ref }) => ref,
  searches: (row) => written('searches', row),
  rivals: (row) => written('rivals', row),
};

function written(sort: Sort, row: object): string {
  const fields = new Map(Object.entries(row));
  return JSON.stringify(FIELDS[sort].map((field) => fields.get(field)));
}

/** What leads from the records of version `from` to those of version `to`. */
export function diffContent<Records extends DraftContent>(
  before: DraftContent,
  from: number,
  after: Records,
  to: number,
): Delta<Records> {
  const changed = {
    companies: changedIn('companies', before.companies, after.companies, KEY_OF.companies),
    interests: changedIn('interests', before.interests, after.interests, KEY_OF.interests),
    searches: changedIn('searches', before.searches, after.searches, KEY_OF.searches),
    rivals: changedIn('rivals', before.rivals, after.rivals, KEY_OF.rivals),
  };
  return {
    from,
    to,
    // Some of the records of `after`, each as it is there.
    changed: changed as Records,
    gone: {
      companies: goneIn(before.companies, after.companies, KEY_OF.companies),
      interests: goneIn(before.interests, after.interests, KEY_OF.interests),
      searches: goneIn(before.searches, after.searches, KEY_OF.searches),
      rivals: goneIn(before.rivals, after.rivals, KEY_OF.rivals),
    },
  };
}

function changedIn<Row extends object>(
  sort: Sort,
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const known = new Map(before.map((row) => [keyOf(row), written(sort, row)]));
  return after.filter((row) => known.get(keyOf(row)) !== written(sort, row));
}

function goneIn<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): readonly string[] {
  const there = new Set(after.map(keyOf));
  return before.map(keyOf).filter((key) => !there.has(key));
}

/**
 * The records of version `to`, from those of version `from` and the deltas between, in order.
 *
 * @throws PackError `base` where a delta does not follow what is before it, or takes away what is not there
 */
export function applyDeltas(content: Content, from: number, deltas: readonly Delta[], to: number): Content {
  const last = deltas.reduce((version, delta) => {
    if (delta.from !== version) throw misfit();
    return delta.to;
  }, from);
  if (last !== to) throw misfit();
  return {
    companies: applied('companies', content.companies, deltas, KEY_OF.companies),
    interests: applied('interests', content.interests, deltas, KEY_OF.interests),
    searches: applied('searches', content.searches, deltas, KEY_OF.searches),
    rivals: applied('rivals', content.rivals, deltas, KEY_OF.rivals),
  };
}

/** One pass over the many records, whatever the number of deltas. */
function applied<S extends Sort, Row extends Content[S][number]>(
  sort: S,
  rows: readonly Row[],
  deltas: readonly Delta[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  // null = gone by the last delta that speaks of it.
  const news = new Map<string, Row | null>();
  const taken: string[] = [];
  for (const { changed, gone } of deltas) {
    for (const key of gone[sort]) {
      if (news.get(key) === undefined) taken.push(key);
      else if (news.get(key) === null) throw misfit();
      news.set(key, null);
    }
    for (const row of changed[sort] as readonly Row[]) news.set(keyOf(row), row);
  }
  if (news.size === 0) return rows;
  const missing = new Set(taken);
  const kept: Row[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    missing.delete(key);
    const fresh = news.get(key);
    if (fresh === undefined) kept.push(row);
    else if (fresh !== null) kept.push(fresh);
    news.delete(key);
  }
  if (missing.size > 0) throw misfit();
  for (const row of news.values()) if (row !== null) kept.push(row);
  return kept;
}

function misfit(): PackError {
  return new PackError('This update does not fit the pack that is here; the whole pack is needed.', 'base');
}

/** The delta as the text of its file. */
export function deltaText({ from, to, changed, gone }: Delta<DraftContent>): string {
  return JSON.stringify({ from, to, parts: partsOf(changed), gone });
}

const keys = v.array(v.string());

const deltaSchema = v.strictObject({
  from: packSchema.entries.version,
  to: packSchema.entries.version,
  parts: v.partial(v.strictObject(Object.fromEntries(PART_NAMES.map((name) => [name, v.string()])))),
  gone: v.strictObject({ companies: keys, interests: keys, searches: keys, rivals: keys }),
});

/** The delta in a text that was vouched for; its records get the id of their pack. @throws PackError */
export function parseDelta(text: string, pack: string): Delta {
  const { from, to, parts, gone } = parseWith(deltaSchema, jsonOf(text));
  return { from, to, changed: contentOf(parts as PartTexts, pack), gone };
}
