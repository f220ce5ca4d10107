/** The edges of a worked case → a graph with names, by the reading rules of the case file. */
import * as v from 'valibot';
import type { LayerName } from '../../core/ownership/claim.ts';
import { buildGraph, type Graph, type Stake } from '../../core/ownership/graph.ts';
import { type Standing, standing } from '../../core/ownership/period.ts';
import { Scratch } from '../../core/ownership/scratch.ts';
import { withoutTreasury } from '../../core/ownership/settle.ts';
import { grainsOf, hull, type Span } from '../../core/ownership/span.ts';

const Fraction = v.pipe(v.number(), v.minValue(0, 'a stake is not negative'));
const Range = v.pipe(
  v.tuple([Fraction, Fraction]),
  v.check(([lower, upper]) => lower <= upper, 'a range starts at or below its upper end'),
);
const Share = v.union([Fraction, v.null(), Range]);
const Period = v.object({ from: v.nullish(v.string()), to: v.nullish(v.string()) });
const Layer = v.picklist(['both', 'economic', 'voting']);

/** `[owner, owned, share, layer?, {from?, to?}?]`; longest first, because a short tuple would drop what follows. */
export const Edge = v.union([
  v.tuple([v.string(), v.string(), Share, v.nullable(Layer), v.nullable(Period)]),
  v.tuple([v.string(), v.string(), Share, v.nullable(Layer)]),
  // Dates without a layer: both layers.
  v.pipe(
    v.tuple([v.string(), v.string(), Share, Period]),
    v.transform(([owner, owned, share, period]) => [owner, owned, share, null, period] as const),
  ),
  v.tuple([v.string(), v.string(), Share]),
]);
export type Edge = v.InferOutput<typeof Edge>;

/** How a question wants its edges read. */
export interface Reading {
  readonly kind: LayerName | null;
  readonly asOf: string | null;
  /** Whether own shares are left out and the others rescaled; else they are merely not followed. The profit on own
   * shares goes round to the others, so economic shares are asked for so. */
  readonly outstandingOnly: boolean;
}

/** A graph whose nodes are asked for by name; a name that no edge mentions is a company that nobody holds. */
export interface NamedGraph {
  readonly graph: Graph;
  readonly scratch: Scratch;
  readonly nodeOf: (name: string) => number;
  readonly nameOf: (node: number) => string;
}

/** Edges of one pair and layer are one stake: three reports of 30 % are 30 %, two that differ are a range. A stake
 * stated for one layer alone replaces what `both` says of that layer. With `kind`, both layers carry that one. */
export function vectorGraph(edges: readonly Edge[], named: readonly string[], reading: Reading): NamedGraph {
  const live = edges.filter(
    (edge) => standingOf(edge, reading.asOf) !== 'before' && standingOf(edge, reading.asOf) !== 'ended',
  );
  const names = [...new Set([...named, ...live.flatMap((edge) => edge.slice(0, 2) as string[])])];
  const number = new Map(names.map((name, i) => [name, i]));
  const stakes = pairsOf(live).map(([first, ...rest]) => stakeOf([first, ...rest], number, reading));
  const fit = reading.outstandingOnly
    ? withoutTreasury(stakes)
    : stakes.filter((stake) => stake.holder !== stake.subject);
  const { graph, nodeOf } = buildGraph(names.length, fit);
  const nameAt: string[] = [];
  names.forEach((name, i) => {
    nameAt[nodeOf[i] as number] = name;
  });
  return {
    graph,
    scratch: new Scratch(graph.size),
    nodeOf: (name) => nodeOf[number.get(name) as number] as number,
    nameOf: (node) => nameAt[node] as string,
  };
}

type Pair = readonly [Edge, ...Edge[]];

function pairsOf(edges: readonly Edge[]): Pair[] {
  const pairs = new Map<string, [Edge, ...Edge[]]>();
  for (const edge of edges) {
    const key = JSON.stringify([edge[0], edge[1]]);
    const pair = pairs.get(key);
    if (pair) pair.push(edge);
    else pairs.set(key, [edge]);
  }
  return [...pairs.values()];
}

function stakeOf(pair: Pair, number: ReadonlyMap<string, number>, reading: Reading): Stake {
  const [owner, owned] = pair[0];
  const sizes = {
    economic: sizeOn(pair, 'economic', reading.asOf),
    votes: sizeOn(pair, 'voting', reading.asOf),
  };
  const { economic, votes } = reading.kind === null ? sizes : both(sizes[reading.kind]);
  return {
    holder: number.get(owner) as number,
    subject: number.get(owned) as number,
    economic,
    votes,
    controls: false,
    aggregate: false,
  };
}

const both = (size: Span | null) => ({ economic: size, votes: size });
const NOTHING: Span = { lower: 0, upper: 0 };

/** The size of a pair on one layer; null = unknown. */
function sizeOn(pair: Pair, layer: 'economic' | 'voting', asOf: string | null): Span | null {
  const own = pair.filter((edge) => edge[3] === layer);
  const speaking = own.length > 0 ? own : pair.filter((edge) => (edge[3] ?? 'both') === 'both');
  if (speaking.length === 0) return NOTHING;
  const sized = speaking.flatMap((edge) => spansOf(edge, asOf));
  const [first, ...rest] = sized;
  return first === undefined ? null : rest.reduce(hull, first);
}

function spansOf(edge: Edge, asOf: string | null): Span[] {
  const [, , share] = edge;
  if (share === null) return [];
  const [lower, upper] = typeof share === 'number' ? [share, share] : share;
  const certain = standingOf(edge, asOf) === 'live';
  return [{ lower: certain ? grainsOf(lower) : 0, upper: grainsOf(upper) }];
}

function standingOf(edge: Edge, asOf: string | null): Standing {
  const { from, to } = edge[4] ?? {};
  if (asOf === null || !edge[4]) return 'live';
  // A worked case without a start means: always so far.
  return standing({ start: from ?? null, end: to ?? null, oldestSource: '0000' }, asOf);
}
