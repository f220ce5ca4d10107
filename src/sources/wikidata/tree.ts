/**
 * Everything a company owns according to Wikidata, or everybody who owns it: a walk in breadth, a hundred items a
 * request, that can stop after any of them and go on another day.
 *
 *   {waiting: [Q1], …} ──ask about the first hundred──► {waiting: [Q7, Q8, …], items, edges} ──► … ──► waiting is empty
 *
 * The state is plain JSON. Ended statements lead nowhere, and a company that is met twice is asked about once, so that
 * rings end.
 */
import * as v from 'valibot';
import { dayIn } from '../day.ts';
import type { Ask } from '../live/ask.ts';
import { isOwnership } from './edge.ts';
import { about, addressOf, type Direction, ITEMS_A_REQUEST, kinds } from './query.ts';
import { itemAt, type Row, rowsIn } from './rows.ts';

const itemFacts = v.object({
  depth: v.number(),
  labels: v.record(v.string(), v.string()),
  aliases: v.array(v.string()),
  websites: v.array(v.string()),
  leis: v.array(v.string()),
  ciks: v.array(v.string()),
  types: v.array(v.string()),
  /** It is in an industry, or its shares are traded: only organisations are. */
  hasSign: v.boolean(),
});
export type ItemFacts = v.InferOutput<typeof itemFacts>;

const edgeSchema = v.object({
  statement: v.string(),
  parent: v.string(),
  child: v.string(),
  property: v.picklist(['P127', 'P749', 'P355', 'P1830']),
  share: v.nullable(v.object({ amount: v.number(), unit: v.string() })),
  start: v.nullable(v.string()),
  reference: v.nullable(v.string()),
});

/** A walk as it is kept between requests; anything stored is parsed with it. */
export const walkSchema = v.object({
  direction: v.picklist(['down', 'up']),
  languages: v.array(v.string()),
  /** ISO date on which it was begun: the date of what it finds. */
  readOn: v.string(),
  waiting: v.array(v.string()),
  items: v.record(v.string(), itemFacts),
  /** How many items there are. */
  met: v.number(),
  edges: v.array(edgeSchema),
  /** Classes of the items, and whether each is a kind of organisation. */
  kinds: v.record(v.string(), v.boolean()),
  requests: v.number(),
  isDone: v.boolean(),
  /** Companies that were not asked about, because the walk is long enough. */
  cut: v.number(),
});
export type Walk = v.InferOutput<typeof walkSchema>;
type Edge = Walk['edges'][number];

/** How far a walk goes; both are told to the person when they are reached. */
export const DEEPEST = 6;
export const MOST_ITEMS = 25_000;

/** A walk that has asked nothing yet. `languages`: codes of names wanted, best first. */
export function newWalk(
  roots: readonly string[],
  direction: Direction,
  languages: readonly string[],
  readOn: string,
): Walk {
  const items = Object.fromEntries(roots.map((root) => [root, unknownAt(0)]));
  return {
    direction,
    languages: [...languages],
    readOn,
    waiting: [...roots],
    items,
    met: roots.length,
    edges: [],
    kinds: {},
    requests: 0,
    isDone: roots.length === 0,
    cut: 0,
  };
}

/** A hundred items with thirty aliases in twenty languages have under 2 MB. */
const LONGEST_ANSWER = 16 * 1024 * 1024;

/** The walk after one more request. @throws NotAnswered; the walk that was given holds then */
export async function step(walk: Walk, ask: Ask, endpoint?: string): Promise<Walk> {
  const next = structuredCopy(walk);
  const question = (query: string, about: readonly string[]) => ({
    address: addressOf(query, endpoint),
    why: `Wikidata: who owns whom (${about[0]}${about.length > 1 ? ` and ${about.length - 1} more` : ''})`,
    accept: 'application/sparql-results+json',
    limit: LONGEST_ANSWER,
  });
  next.requests++;
  const items = next.waiting.splice(0, ITEMS_A_REQUEST);
  if (items.length > 0) {
    const rows = rowsIn(await ask(question(about(items, next.direction, next.languages), items)));
    const edges = new Map<string, Edge>();
    for (const row of rows) note(next, edges, row);
    next.edges.push(...edges.values());
    return settled(next);
  }
  const classes = unjudged(next).slice(0, ITEMS_A_REQUEST);
  const rows = rowsIn(await ask(question(kinds(classes), classes)));
  const organisations = new Set(rows.map((row) => itemAt(row.type?.value)));
  for (const one of classes) next.kinds[one] = organisations.has(one);
  return settled(next);
}

/** Only what a step changes is copied: the facts of thousands of items stay as they are. */
function structuredCopy(walk: Walk): Walk {
  return {
    ...walk,
    waiting: [...walk.waiting],
    items: { ...walk.items },
    edges: [...walk.edges],
    kinds: { ...walk.kinds },
  };
}

function settled(walk: Walk): Walk {
  return { ...walk, isDone: walk.waiting.length === 0 && unjudged(walk).length === 0 };
}

function unjudged(walk: Walk): string[] {
  const classes = new Set(Object.values(walk.items).flatMap(({ types }) => types));
  return [...classes].filter((one) => walk.kinds[one] === undefined);
}

function note(walk: Walk, edges: Map<string, Edge>, row: Row): void {
  const item = itemAt(row.item?.value);
  const facts = item === null ? undefined : walk.items[item];
  if (item === null || facts === undefined) return;
  if (row.st !== undefined) noteStatement(walk, edges, { item, depth: facts.depth }, row);
  else if (row.value !== undefined && row.kind !== undefined)
    walk.items[item] = withDetail(facts, row.kind.value, row.value.value, row.value.language);
}

function withDetail(facts: ItemFacts, kind: string, value: string, language: string | null): ItemFacts {
  const added = (values: readonly string[], more: string | null) =>
    more === null || values.includes(more) ? [...values] : [...values, more];
  switch (kind) {
    case 'label':
      return { ...facts, labels: { ...facts.labels, [language ?? '']: value } };
    case 'alias':
      return { ...facts, aliases: added(facts.aliases, value) };
    case 'website':
      return { ...facts, websites: added(facts.websites, value) };
    case 'lei':
      return { ...facts, leis: added(facts.leis, value) };
    case 'cik':
      return { ...facts, ciks: added(facts.ciks, value) };
    case 'type':
      return { ...facts, types: added(facts.types, itemAt(value)) };
    default:
      return { ...facts, hasSign: true };
  }
}

function noteStatement(
  walk: Walk,
  edges: Map<string, Edge>,
  { item, depth }: { readonly item: string; readonly depth: number },
  row: Row,
): void {
  const other = itemAt(row.other?.value);
  const property = row.prop?.value ?? '';
  // An end on a day that nobody knows is an end as well.
  if (other === null || other === item || row.end !== undefined || !isOwnership(property)) return;
  const [parent, child] = walk.direction === 'down' ? [item, other] : [other, item];
  const statement = (row.st?.value ?? '').replace(/^.*\//, '');
  // A row a reference: the first that is a page is kept.
  const reference = edges.get(statement)?.reference ?? referenceIn(row.ref?.value);
  const share =
    row.share === undefined ? null : { amount: Number(row.share.value), unit: row.unit?.value ?? '1' };
  const start = dayIn(row.start?.value ?? '');
  edges.set(statement, { statement, parent, child, property, share, start, reference });
  meet(walk, other, depth + 1);
}

function meet(walk: Walk, item: string, depth: number): void {
  if (walk.items[item] !== undefined) return;
  walk.items[item] = unknownAt(depth);
  walk.met++;
  if (depth > DEEPEST || walk.met > MOST_ITEMS) walk.cut++;
  else walk.waiting.push(item);
}

function unknownAt(depth: number): ItemFacts {
  return { depth, labels: {}, aliases: [], websites: [], leis: [], ciks: [], types: [], hasSign: false };
}

function referenceIn(address: string | undefined): string | null {
  return address !== undefined && /^https?:\/\//.test(address) && URL.canParse(address) ? address : null;
}
