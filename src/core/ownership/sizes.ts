/** Which of a graph's four arrays of sizes a question means. */
import type { LayerName } from './claim.ts';
import type { Graph } from './graph.ts';

/** Sizes of all edges on `layer`, from below or from above. */
export function sizesOf(graph: Graph, layer: LayerName, end: 'lower' | 'upper'): Uint32Array {
  if (layer === 'votes') return end === 'lower' ? graph.votesLower : graph.votesUpper;
  return end === 'lower' ? graph.economicLower : graph.economicUpper;
}
