/**
 * A graph seen from below: who holds each company, and how many of its votes are accounted for.
 *
 *   holders of n: firstIn[n] … firstIn[n+1]-1      inEdge[i] the stake; holderOf(stake) finds its holder
 *
 * Only climbs, registers and upper bounds ask for it, so it is not stored with the graph: it is as large again, and
 * derived from a million stakes in some 30 ms.
 */
import { AGGREGATE, type Graph } from './graph.ts';
import { WHOLE } from './span.ts';

/** What is derived from a graph for those who look up. */
export interface Above {
  readonly firstIn: Uint32Array;
  readonly inEdge: Uint32Array;
  /** Sum of the lower votes of all holders of a node: what an unknown holder cannot have. Inconsistent sources can
   * sum past what a Uint32 holds; four wholes then stand for "too much". */
  readonly votesKnown: Uint32Array;
}

/** One stake in a company. */
export interface HeldBy {
  readonly edge: number;
  readonly holder: number;
}

/** Derived once for each graph, and gone with it. */
const derived = new WeakMap<Graph, Above>();

/** `graph` seen from below. */
export function aboveOf(graph: Graph): Above {
  const known = derived.get(graph);
  if (known !== undefined) return known;
  const { firstIn, inEdge } = holdersIn(graph);
  const above = { firstIn, inEdge, votesKnown: votesKnownIn(graph) };
  derived.set(graph, above);
  return above;
}

/** The stakes in `node`. */
export function holdersOf(graph: Graph, node: number): HeldBy[] {
  const { firstIn, inEdge } = aboveOf(graph);
  const edges = inEdge.subarray(firstIn[node], firstIn[node + 1]);
  return Array.from(edges, (edge) => ({ edge, holder: holderOf(graph, edge) }));
}

/** The holder of an edge: the node whose stakes it is among. Not kept, because only climbs ask for it. */
export function holderOf({ first, holders }: Graph, edge: number): number {
  let low = 0;
  let high = holders;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((first[middle + 1] as number) <= edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holdersIn({ size, target }: Graph): Pick<Above, 'firstIn' | 'inEdge'> {
  const firstIn = new Uint32Array(size + 1);
  const inEdge = new Uint32Array(target.length);
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
  return { firstIn, inEdge };
}

const TOO_MUCH = 4 * WHOLE;

function votesKnownIn({ size, target, term, terms }: Graph): Uint32Array {
  const known = new Uint32Array(size);
  for (let edge = 0; edge < target.length; edge++) {
    const at = term[edge] as number;
    // A published total repeats its parts.
    if ((terms.flags[at] as number) & AGGREGATE) continue;
    const to = target[edge] as number;
    known[to] = Math.min((known[to] as number) + (terms.votesLower[at] as number), TOO_MUCH);
  }
  return known;
}
