/**
 * Shares inside one ring of companies that own each other around, as a pair of bounds that close on the truth.
 *
 *   from below: u = 0, push what flows in, lap by lap ↑        from above: u = 1, take back what does not ↓
 *
 * Each sweep visits the members in owner order, so a plain ring needs one sweep a lap. No share passes 1.
 */
import { AGGREGATE, type Graph } from './graph.ts';
import type { Scratch } from './scratch.ts';
import { flagsAt } from './sizes.ts';

/** How the ring's own edges weigh, and how much work may be spent. */
export interface RingRules {
  readonly lower: (edge: number) => number;
  readonly upper: (edge: number) => number;
  /** Edge visits, both directions together. */
  readonly cap: number;
}

/** Bounds beside the members; `settled` false where the cap came first. */
export interface RingShares {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly settled: boolean;
}

/** What is left to push when a sweep may stop: 10⁻¹⁴ of the whole, a hundred-thousandth of the stated error. */
const REST = 1e-14;

interface RingEdges {
  /** Edges of member i: `from[i]` … `from[i+1]-1`, all inside the ring. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Shares of `members` (rising, all of one ring), given what already flowed into them in `scratch`. */
export function relaxRing(
  graph: Graph,
  members: Uint32Array,
  scratch: Scratch,
  rules: RingRules,
): RingShares {
  const edges = insideEdges(graph, members, rules);
  const inLower = Float64Array.from(members, (node) =>
    Math.max(scratch.lowerOf(node), scratch.totalOf(node).lower),
  );
  const inUpper = Float64Array.from(members, (node) =>
    Math.max(scratch.upperOf(node), scratch.totalOf(node).upper),
  );
  const half = Math.floor(rules.cap / 2);
  const low = rise(inLower, edges.from, edges.to, edges.lower, half);
  const high = sink(inUpper, edges.from, edges.to, edges.upper, half);
  return { lower: low.share, upper: high.share, settled: low.settled && high.settled };
}

/** The edges between members, counted first so that they fill arrays of just their number. */
function insideEdges(graph: Graph, members: Uint32Array, rules: RingRules): RingEdges {
  const start = members[0] as number;
  const place = new Int32Array((members.at(-1) as number) - start + 1).fill(OUTSIDE);
  members.forEach((node, i) => {
    place[node - start] = i;
  });
  const from = new Uint32Array(members.length + 1);
  eachInside(graph, members, start, place, (_edge, _to, i) => {
    from[i + 1] = (from[i + 1] as number) + 1;
  });
  for (let i = 0; i < members.length; i++) from[i + 1] = (from[i + 1] as number) + (from[i] as number);
  const count = from[members.length] as number;
  const to = new Uint32Array(count);
  const lower = new Float64Array(count);
  const upper = new Float64Array(count);
  let at = 0;
  eachInside(graph, members, start, place, (edge, target) => {
    to[at] = target;
    // A total published inside a ring repeats parts of it: from below only the parts count, from above both may.
    lower[at] = flagsAt(graph, edge) & AGGREGATE ? 0 : rules.lower(edge);
    upper[at] = rules.upper(edge);
    at += 1;
  });
  return { from, to, lower, upper };
}

const OUTSIDE = -1;

/** Visits every edge between members, in the members' order. */
function eachInside(
  graph: Graph,
  members: Uint32Array,
  start: number,
  place: Int32Array,
  visit: (edge: number, to: number, i: number) => void,
): void {
  for (let i = 0; i < members.length; i++) {
    const node = members[i] as number;
    const end = graph.first[node + 1] as number;
    for (let edge = graph.first[node] as number; edge < end; edge++) {
      // Undefined where the target lies beyond the ring's numbers.
      const to = place[(graph.target[edge] as number) - start] ?? OUTSIDE;
      if (to !== OUTSIDE) visit(edge, to, i);
    }
  }
}

interface Relaxed {
  readonly share: Float64Array;
  readonly settled: boolean;
}

/** From 0 upwards: what flows in is pushed on until next to nothing is left. Always at or below the truth. */
function rise(
  inflow: Float64Array,
  from: Uint32Array,
  to: Uint32Array,
  weight: Float64Array,
  cap: number,
): Relaxed {
  const share = new Float64Array(inflow.length);
  const rest = inflow.slice();
  return sweep(share, rest, from, to, weight, cap, (left, has) => Math.min(left > REST ? left : 0, 1 - has));
}

/** From 1 downwards: what cannot have flowed in is taken back. Always at or above the truth. */
function sink(
  inflow: Float64Array,
  from: Uint32Array,
  to: Uint32Array,
  weight: Float64Array,
  cap: number,
): Relaxed {
  const share = new Float64Array(inflow.length).fill(1);
  const rest = inflow.map((flow) => flow - 1);
  for (let edge = 0; edge < to.length; edge++) {
    const at = to[edge] as number;
    rest[at] = (rest[at] as number) + (weight[edge] as number);
  }
  return sweep(share, rest, from, to, weight, cap, (left) => (left < -REST ? left : 0));
}

function sweep(
  share: Float64Array,
  rest: Float64Array,
  from: Uint32Array,
  to: Uint32Array,
  weight: Float64Array,
  cap: number,
  step: (left: number, has: number) => number,
): Relaxed {
  let work = 0;
  for (let moved = true; moved; ) {
    moved = false;
    if (work > cap) return { share, settled: false };
    work += share.length;
    for (let i = 0; i < share.length; i++) {
      const change = step(rest[i] as number, share[i] as number);
      if (change === 0) continue;
      moved = true;
      share[i] = (share[i] as number) + change;
      rest[i] = (rest[i] as number) - change;
      const end = from[i + 1] as number;
      work += end - (from[i] as number);
      for (let edge = from[i] as number; edge < end; edge++) {
        const at = to[edge] as number;
        rest[at] = (rest[at] as number) + change * (weight[edge] as number);
      }
    }
  }
  return { share, settled: true };
}
