/**
 * Interests as a part of a pack, and back:
 *
 *   {outside: [ids], owners, steps, refs, table}      sorted by subject and owner
 *
 * A party is a number: first the companies of the pack in their order, then `outside`, companies of other packs. The
 * subject is the step from the row before, mostly 0 or 1. A ref is 0 where it is `owner/subject/n`, n-th of its pair.
 */
import * as v from 'valibot';
import type { Company, CompanyId } from '../company/company.ts';
import type { Steps } from '../mention/steps.ts';
import type { Interest } from '../ownership/interest.ts';
import { fromTable, readColumn, refuseUneven, requiredAt, toColumn, toTable } from './columns.ts';
import { order } from './order.ts';
import { type Draft, PackError, parseWith } from './pack.ts';
import { companySchema, interestSchema } from './schema.ts';

const numberCell = v.pipe(v.number(), v.integer(), v.minValue(0));
const refCell = v.union([v.literal(0), interestSchema.entries.ref]);
const { ref: _r, owner: _o, subject: _s, ...stated } = interestSchema.entries;

type Stated = Draft['interests'][number];

/** The part of interests, whose parties are numbered by sorted `companies`. */
export function interestsPart(interests: readonly Stated[], companies: Draft['companies']): object {
  const numbers = new Map(companies.map(({ id }, number) => [id, number]));
  const outside = outsideOf(interests, numbers);
  for (const id of outside) numbers.set(id, numbers.size);
  const placed = sortedByPlace(interests, numbers);
  const sorted = placed.map(({ interest }) => interest);
  const refs = refsOf(
    sorted.map(({ owner }) => owner),
    sorted.map(({ subject }) => subject),
  );
  return {
    outside,
    owners: toColumn(
      placed.map(({ owner }) => owner),
      numberCell,
    ),
    steps: toColumn(stepsOf(placed.map(({ subject }) => subject)), numberCell),
    refs: toColumn(
      sorted.map(({ ref }, at) => (ref === refs[at] ? 0 : ref)),
      refCell,
    ),
    table: toTable(sorted, stated),
  };
}

/** Companies of other packs, which this pack says something about. */
function outsideOf(
  interests: readonly Stated[],
  known: ReadonlyMap<CompanyId, number>,
): readonly CompanyId[] {
  const outside = new Set<CompanyId>();
  for (const { owner, subject } of interests) {
    if (!known.has(owner)) outside.add(owner);
    if (!known.has(subject)) outside.add(subject);
  }
  return [...outside].sort(order);
}

/** Each with its parties' numbers, looked up once: a sort of a register compares ten million times. */
function sortedByPlace(interests: readonly Stated[], numbers: ReadonlyMap<CompanyId, number>) {
  const number = (id: CompanyId) => numbers.get(id) ?? 0;
  return interests
    .map((interest) => ({ interest, owner: number(interest.owner), subject: number(interest.subject) }))
    .sort((a, b) => a.subject - b.subject || a.owner - b.owner || order(a.interest.ref, b.interest.ref));
}

function stepsOf(sorted: readonly number[]): readonly number[] {
  return sorted.map((number, at) => number - (sorted[at - 1] ?? 0));
}

const PART = v.strictObject({
  outside: v.array(companySchema.entries.id),
  owners: v.unknown(),
  steps: v.unknown(),
  refs: v.unknown(),
  table: v.unknown(),
});

/** The interests in the value of the part; `companies` as their part has them. @throws PackError */
export function* interestsIn(
  json: unknown,
  companies: readonly Company[],
  pack: string,
): Steps<readonly Interest[]> {
  const part = parseWith(PART, json);
  yield;
  const ids = [...companies.map(({ id }) => id), ...part.outside];
  const owner = readColumn(part.owners, numberCell, 'owner').map((number) => partyIn(ids, number));
  yield;
  let number = 0;
  const subject = readColumn(part.steps, numberCell, 'subject').map((step) => {
    number += step;
    return partyIn(ids, number);
  });
  yield;
  const refs = readColumn(part.refs, refCell, 'ref');
  yield;
  const table = fromTable(part.table, stated);
  yield;
  for (const column of [owner, subject, refs]) refuseUneven(column, table.rows, 'owner, subject or ref');
  const places = refsOf(owner, subject);
  yield;
  return places.map((place, at) => ({
    ref: refs[at] || place,
    pack,
    owner: owner[at] ?? '',
    subject: subject[at] ?? '',
    tie: requiredAt(table.tie, at),
    share: table.share[at] ?? null,
    voting: table.voting[at] ?? null,
    start: table.start[at] ?? null,
    end: table.end[at] ?? null,
    status: requiredAt(table.status, at),
    event: table.event[at] ?? null,
    note: requiredAt(table.note, at),
    counterStatement: table.counterStatement[at] ?? null,
    sources: table.sources[at] ?? [],
    sourceWord: table.sourceWord[at] ?? null,
    stated: table.stated[at] ?? null,
    aggregate: table.aggregate[at] ?? false,
    stale: table.stale[at] ?? false,
  }));
}

function partyIn(ids: readonly CompanyId[], number: number): CompanyId {
  const id = ids[number];
  if (id === undefined) throw new PackError('This pack has an interest of a company that it does not name.');
  return id;
}

/** The refs that rows have by their place: `owner/subject/1` for the first of a pair, and so on. */
function refsOf(owners: readonly CompanyId[], subjects: readonly CompanyId[]): readonly string[] {
  let [pair, count] = ['', 0];
  return owners.map((owner, at) => {
    const here = `${owner}/${subjects[at]}`;
    count = here === pair ? count + 1 : 1;
    pair = here;
    return `${here}/${count}`;
  });
}
