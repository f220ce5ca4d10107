/**
 * Who is controlled: the least set that holds the owners and every company past the line in the votes of the set.
 *
 *   owners ──votes──► company, sum over members > ½ ──► member, its votes join in ──► …
 *
 * One pass over the edges that leave the set; rings are harmless, and a ring nobody outside controls stays outside
 * (a greatest set would let it justify itself). On lower bounds the set is certain, on upper bounds possible.
 */
import type { LayerName } from './claim.ts';
import { AGGREGATE, CONTROLS, type Graph, UNSIZED_ECONOMIC, UNSIZED_VOTES } from './graph.ts';
import type { Scratch } from './scratch.ts';
import { type Grains, isPast, type Line, MORE_THAN_HALF, WHOLE } from './span.ts';

/** `lower`: what is certain. `upper`: what is possible. `stated`: possible by the sources' own bands and words;
 * a stake of undisclosed size then counts for nothing instead of for all that is left. */
export type Bound = 'lower' | 'upper' | 'stated';

/** Votes that a set of owners commands: of each company that it or its members hold votes in. */
export interface Commanded {
  /** Companies touched, in the order met. */
  readonly nodes: Uint32Array;
  /** Votes in grains, beside `nodes`. */
  readonly votes: Float64Array;
  /** 1 where the company is in the set, beside `nodes`. */
  readonly member: Uint8Array;
}

/** How to follow control. */
export interface Following {
  /** Votes decide control; the sanctions tests count ownership. */
  readonly layer: LayerName;
  readonly bound: Bound;
  readonly line: Line;
  /** Whether ties that make a parent carry control too; the vote-only legal tests say no. */
  readonly ties: boolean;
}

/** What decides levels: past half of the votes, or a tie that makes a parent. */
export const byControl = (bound: Bound): Following => ({
  layer: 'votes',
  bound,
  line: MORE_THAN_HALF,
  ties: true,
});

/** Votes commanded by `owners` acting together, and the companies they control. Owners themselves are not listed. */
export function command(
  graph: Graph,
  owners: readonly number[],
  how: Following,
  scratch: Scratch,
): Commanded {
  scratch.clear();
  for (const owner of owners) scratch.admit(owner);
  for (let at = 0; at < scratch.members.length; at++)
    spread(graph, scratch.members[at] as number, how, scratch);
  return collect(graph, owners, how, scratch);
}

/** Adds the votes that a new member brings, and admits whoever they carry past the line. */
function spread(graph: Graph, member: number, how: Following, scratch: Scratch): void {
  const end = graph.first[member + 1] as number;
  for (let edge = graph.first[member] as number; edge < end; edge++) {
    const to = graph.target[edge] as number;
    const flags = graph.flags[edge] as number;
    const lower = lowerOf(graph, edge, how.layer);
    const upper = sizeOf(graph, edge, how);
    if (flags & AGGREGATE) scratch.raiseTotal(to, { lower, upper });
    else scratch.add(to, upper, lower);
    const carried = how.ties && (flags & CONTROLS) !== 0;
    if (carried || isPast(votesOf(graph, to, how, scratch), how.line)) scratch.admit(to);
  }
}

function sizeOf(graph: Graph, edge: number, how: Following): Grains {
  const votes = how.layer === 'votes';
  if (how.bound === 'lower') return lowerOf(graph, edge, how.layer);
  const unsized = ((graph.flags[edge] as number) & (votes ? UNSIZED_VOTES : UNSIZED_ECONOMIC)) !== 0;
  if (how.bound === 'stated' && unsized) return 0;
  return (votes ? graph.votesUpper : graph.economicUpper)[edge] as number;
}

function lowerOf(graph: Graph, edge: number, layer: LayerName): Grains {
  return (layer === 'votes' ? graph.votesLower : graph.economicLower)[edge] as number;
}

/** Votes of the set in `node` so far. A published total stands beside the sum of its parts: the larger counts. */
function votesOf(graph: Graph, node: number, how: Following, scratch: Scratch): Grains {
  return Math.max(partsOf(graph, node, how, scratch), scratch.totalOf(node).upper);
}

/** From above, what the other holders have for certain is out of reach. */
function partsOf(graph: Graph, node: number, how: Following, scratch: Scratch): Grains {
  const sum = scratch.upperOf(node);
  if (how.bound === 'lower' || how.layer === 'economic') return sum;
  const known = graph.votesKnown[node] as number;
  const own = scratch.lowerOf(node);
  // Holders that state more than the whole leave no residual to reason from.
  return known > WHOLE ? sum : Math.max(own, Math.min(sum, WHOLE - (known - own)));
}

function collect(graph: Graph, owners: readonly number[], how: Following, scratch: Scratch): Commanded {
  const own = new Set(owners);
  const nodes = Uint32Array.from(scratch.touched.filter((node) => !own.has(node)));
  const votes = Float64Array.from(nodes, (node) => votesOf(graph, node, how, scratch));
  const member = Uint8Array.from(nodes, (node) => (scratch.isMember(node) ? 1 : 0));
  return { nodes, votes, member };
}
