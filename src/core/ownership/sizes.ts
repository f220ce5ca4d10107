/** Which of a graph's sizes a question means. */
import type { LayerName } from './claim.ts';
import type { Graph } from './graph.ts';
import type { Grains } from './span.ts';

/** Sizes by the number of their terms, on `layer`, from below or from above. */
export function sizesOf({ terms }: Graph, layer: LayerName, end: 'lower' | 'upper'): Uint32Array {
  if (layer === 'votes') return end === 'lower' ? terms.votesLower : terms.votesUpper;
  return end === 'lower' ? terms.economicLower : terms.economicUpper;
}

/** The size of one stake, of those that `sizesOf` yields. */
export function sizeAt(graph: Graph, sizes: Uint32Array, edge: number): Grains {
  return sizes[graph.term[edge] as number] as number;
}

/** The flags of one stake: bits of graph.ts. */
export function flagsAt({ term, terms }: Graph, edge: number): number {
  return terms.flags[term[edge] as number] as number;
}

/** The stakes that `node` holds, as numbers of edges; for loops that are not worth unrolling. */
export function* stakesOf({ first, holders }: Graph, node: number): Generator<number> {
  if (node >= holders) return;
  for (let edge = first[node] as number; edge < (first[node + 1] as number); edge++) yield edge;
}
