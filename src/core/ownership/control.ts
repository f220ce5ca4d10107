/**
 * Who is controlled: the least set that holds the owners and every company past the line in the votes of the set.
 *
 *   owners ──votes──► company, sum over members > ½ ──► member, its votes join in ──► …
 *
 * One pass over the edges that leave the set; rings are harmless, and a ring nobody outside controls stays outside
 * (a greatest set would let it justify itself). On lower bounds the set is certain, on upper bounds possible.
 */
import { aboveOf } from './above.ts';
import type { LayerName } from './claim.ts';
import { AGGREGATE, CONTROLS, type Graph, UNSIZED_ECONOMIC, UNSIZED_VOTES } from './graph.ts';
import type { Scratch } from './scratch.ts';
import { sizesOf } from './sizes.ts';
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
  const walk: Walk = { graph, scratch, how, ...layerOf(graph, how) };
  for (let at = 0; at < scratch.memberCount; at++) {
    const member = scratch.memberAt(at);
    // Most companies hold nothing.
    if (member < graph.holders) spread(walk, member);
  }
  return collect(walk, new Set(owners).size);
}

/** One walk: the arrays of its layer are looked up once, because the loop over edges is all of its cost. */
interface Walk {
  readonly graph: Graph;
  readonly scratch: Scratch;
  readonly how: Following;
  /** Sizes on the bound walked, and the certain part of each, by their terms. */
  readonly sizes: Uint32Array;
  readonly certain: Uint32Array;
  /** Flags that make a stake count for nothing on this bound. */
  readonly uncounted: number;
}

function layerOf(graph: Graph, { layer, bound }: Following) {
  const unsized = layer === 'votes' ? UNSIZED_VOTES : UNSIZED_ECONOMIC;
  return {
    sizes: sizesOf(graph, layer, bound === 'lower' ? 'lower' : 'upper'),
    certain: sizesOf(graph, layer, 'lower'),
    uncounted: bound === 'stated' ? unsized : 0,
  };
}

/** Adds the votes that a new member brings, and admits whoever they carry past the line. */
function spread({ graph, scratch, how, sizes, certain, uncounted }: Walk, member: number): void {
  const { target, term } = graph;
  const marks = graph.terms.flags;
  const end = graph.first[member + 1] as number;
  for (let edge = graph.first[member] as number; edge < end; edge++) {
    const to = target[edge] as number;
    const at = term[edge] as number;
    const flags = marks[at] as number;
    const size = flags & uncounted ? 0 : (sizes[at] as number);
    const lower = certain[at] as number;
    const sum =
      flags & AGGREGATE ? scratch.raiseTotal(to, { lower, upper: size }) : scratch.add(to, size, lower);
    const carried = how.ties && (flags & CONTROLS) !== 0;
    // What the others leave can only lower the sum, so most edges need no second look.
    if (carried || (isPast(sum, how.line) && isPast(votesOf(graph, to, how, scratch), how.line)))
      scratch.admit(to);
  }
}

/** Votes of the set in `node` so far. A published total stands beside the sum of its parts: the larger counts. */
function votesOf(graph: Graph, node: number, how: Following, scratch: Scratch): Grains {
  return Math.max(partsOf(graph, node, how, scratch), scratch.totalOf(node).upper);
}

/** From above, what the other holders have for certain is out of reach. */
function partsOf(graph: Graph, node: number, how: Following, scratch: Scratch): Grains {
  const sum = scratch.upperOf(node);
  if (how.bound === 'lower' || how.layer === 'economic') return sum;
  const known = aboveOf(graph).votesKnown[node] as number;
  const own = scratch.lowerOf(node);
  // Holders that state more than the whole leave no residual to reason from.
  return known > WHOLE ? sum : Math.max(own, Math.min(sum, WHOLE - (known - own)));
}

/** The owners were touched first, so everything behind them is what they command. */
function collect({ graph, scratch, how }: Walk, owners: number): Commanded {
  const nodes = scratch.touchedFrom(owners);
  const votes = new Float64Array(nodes.length);
  const member = new Uint8Array(nodes.length);
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as number;
    votes[i] = votesOf(graph, node, how, scratch);
    member[i] = scratch.isMember(node) ? 1 : 0;
  }
  return { nodes, votes, member };
}
