/**
 * The as-of graph on typed arrays: who holds what, by holder, on two layers.
 *
 *   node n's stakes: first[n] … first[n+1]-1       target[e] the company held, always > n, unless both are in a ring
 *                                                  votesLower/Upper[e], economicLower/Upper[e] in grains, flags[e]
 *   holders of n:    firstIn[n] … firstIn[n+1]-1   inEdge[i] the edge; holderOf(e) finds its holder
 *
 * Nodes are numbered so that owners come before what they own (rings lie together). The economic share then takes one
 * pass, and every loop is a plain one: a chain of a million companies costs no stack.
 */
import { orderByOwnership } from './order.ts';
import { type Grains, type Span, WHOLE } from './span.ts';

/** One merged stake, holder and subject numbered by the caller. */
export interface Stake {
  readonly holder: number;
  readonly subject: number;
  /** null on a layer = a stake of unknown size; what the other holders leave is its upper bound. */
  readonly economic: Span | null;
  readonly votes: Span | null;
  readonly controls: boolean;
  readonly aggregate: boolean;
}

/** Bits of `Graph.flags`. */
export const UNSIZED_VOTES = 1;
export const UNSIZED_ECONOMIC = 2;
/** The holder is a parent by right, contract or a good source's word. */
export const CONTROLS = 4;
/** A published total that holds the parts of the holder's own companies. */
export const AGGREGATE = 8;

export interface Graph {
  readonly size: number;
  readonly first: Uint32Array;
  readonly target: Uint32Array;
  readonly flags: Uint8Array;
  readonly votesLower: Uint32Array;
  readonly votesUpper: Uint32Array;
  readonly economicLower: Uint32Array;
  readonly economicUpper: Uint32Array;
  readonly firstIn: Uint32Array;
  readonly inEdge: Uint32Array;
  /** Sum of the lower votes of all holders of a node: what an unknown holder cannot have. Inconsistent sources can
   * sum past what a Uint32 holds; four wholes then stand for "too much". */
  readonly votesKnown: Uint32Array;
  /** Rings as pairs [first node, last node], in rising order. */
  readonly rings: Uint32Array;
}

const TOO_MUCH = 4 * WHOLE;

/** The holder of an edge: the node whose stakes it is among. Not stored, because only climbs ask for it. */
export function holderOf(graph: Graph, edge: number): number {
  let low = 0;
  let high = graph.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((graph.first[middle + 1] as number) <= edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A graph and where each of the caller's numbers went in it. */
export interface NumberedGraph {
  readonly graph: Graph;
  /** The caller's number → node. */
  readonly nodeOf: Uint32Array;
}

/** Lower and upper bounds of every layer as written by `settleStakes`; here they are only put in order. */
export function buildGraph(size: number, stakes: readonly Stake[]): NumberedGraph {
  const { nodeOf, rings } = orderByOwnership(size, stakes);
  const first = countFrom(size, stakes, (stake) => nodeOf[stake.holder] as number);
  const graph = emptyGraph(size, stakes.length, first, rings);
  const next = first.slice();
  for (const stake of stakes) {
    const from = nodeOf[stake.holder] as number;
    const edge = next[from] as number;
    next[from] = edge + 1;
    writeStake(graph, edge, nodeOf[stake.subject] as number, stake);
  }
  fillHolders(graph);
  closeUnsized(graph);
  return { graph, nodeOf };
}

function emptyGraph(size: number, edges: number, first: Uint32Array, rings: Uint32Array): Graph {
  return {
    size,
    first,
    target: new Uint32Array(edges),
    flags: new Uint8Array(edges),
    votesLower: new Uint32Array(edges),
    votesUpper: new Uint32Array(edges),
    economicLower: new Uint32Array(edges),
    economicUpper: new Uint32Array(edges),
    firstIn: new Uint32Array(size + 1),
    inEdge: new Uint32Array(edges),
    votesKnown: new Uint32Array(size),
    rings,
  };
}

/** Prefix sums: where each node's edges begin. */
function countFrom(size: number, stakes: readonly Stake[], nodeOf: (stake: Stake) => number): Uint32Array {
  const first = new Uint32Array(size + 1);
  for (const stake of stakes) {
    const node = nodeOf(stake);
    first[node + 1] = (first[node + 1] as number) + 1;
  }
  for (let node = 0; node < size; node++)
    first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  return first;
}

function writeStake(graph: Graph, edge: number, to: number, stake: Stake): void {
  graph.target[edge] = to;
  graph.votesLower[edge] = stake.votes?.lower ?? 0;
  graph.votesUpper[edge] = stake.votes?.upper ?? 0;
  graph.economicLower[edge] = stake.economic?.lower ?? 0;
  graph.economicUpper[edge] = stake.economic?.upper ?? 0;
  graph.flags[edge] =
    (stake.votes === null ? UNSIZED_VOTES : 0) |
    (stake.economic === null ? UNSIZED_ECONOMIC : 0) |
    (stake.controls ? CONTROLS : 0) |
    (stake.aggregate ? AGGREGATE : 0);
  // A published total repeats its parts; counted twice, it would shrink what is left for an unknown holder.
  if (stake.aggregate) return;
  const known = (graph.votesKnown[to] as number) + (graph.votesLower[edge] as number);
  graph.votesKnown[to] = Math.min(known, TOO_MUCH);
}

function fillHolders(graph: Graph): void {
  const { firstIn, inEdge, target, size } = graph;
  for (const to of target) firstIn[to + 1] = (firstIn[to + 1] as number) + 1;
  for (let node = 0; node < size; node++)
    firstIn[node + 1] = (firstIn[node + 1] as number) + (firstIn[node] as number);
  const next = firstIn.slice();
  for (let edge = 0; edge < target.length; edge++) {
    const to = target[edge] as number;
    const at = next[to] as number;
    inEdge[at] = edge;
    next[to] = at + 1;
  }
}

/** A stake of unknown size is at most what the known ones leave. */
function closeUnsized(graph: Graph): void {
  for (let edge = 0; edge < graph.target.length; edge++) {
    const flags = graph.flags[edge] as number;
    const to = graph.target[edge] as number;
    if (flags & UNSIZED_VOTES) graph.votesUpper[edge] = leftBy(graph.votesKnown[to] as number);
    if (flags & UNSIZED_ECONOMIC) graph.economicUpper[edge] = leftBy(economicKnown(graph, to));
  }
}

function economicKnown(graph: Graph, node: number): Grains {
  let known = 0;
  for (let at = graph.firstIn[node] as number; at < (graph.firstIn[node + 1] as number); at++) {
    const edge = graph.inEdge[at] as number;
    if (((graph.flags[edge] as number) & AGGREGATE) === 0) known += graph.economicLower[edge] as number;
  }
  return known;
}

function leftBy(known: Grains): Grains {
  return Math.max(0, WHOLE - known);
}
