/**
 * Economic share: of each company, the part of a unit of profit that ends with the owner.
 *
 *   u(owner) = 1, all stakes held in the owner deleted        u(v) = Σ u(holder) · A[holder][v]
 *
 * That is first passage, which equals the corrected integrated ownership of Baldone and Vitali et al. (2011); the
 * uncorrected sum gives an owner inside a ring up to 473 % of its neighbour. Companies come in owner order, so one
 * pass does; only rings are relaxed, from 0 upwards and from 1 downwards at once, so that the truth always lies
 * between the two, also when the work cap ends it early.
 */
import { AGGREGATE, type Graph, UNSIZED_ECONOMIC } from './graph.ts';
import { relaxRing } from './ring.ts';
import type { Scratch } from './scratch.ts';
import { flagsAt, sizeAt } from './sizes.ts';
import { WHOLE } from './span.ts';

/** Shares of every company below the owners. Fractions of 1. */
export interface EconomicShares {
  /** In rising order. */
  readonly nodes: Uint32Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** False where a ring reached the work cap: the bounds are true and wider than they need be. */
  readonly settled: boolean;
}

/** Which upper bounds count: all that is possible, or only what sources state. */
export type UpperBound = 'upper' | 'stated';

/** Edge visits spent on one ring: a complete cross-holding of 1,000 firms (a million stakes) then ends within 0.1 s in
 * Node. Past it, bounds are reported instead of a hang. */
export const RING_WORK_CAP = 12_000_000;

/** Economic shares of `owners` acting together, in everything below them. */
export function economicShares(
  graph: Graph,
  owners: readonly number[],
  bound: UpperBound,
  scratch: Scratch,
): EconomicShares {
  scratch.clear();
  for (const owner of owners) scratch.admit(owner);
  const nodes = reach(graph, bound, scratch);
  const walk: Walk = { graph, bound, scratch, nodes, settled: true };
  for (const owner of owners) push(walk, owner, 1, 1, 0);
  let ring = 0;
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at] as number;
    while (ring < graph.rings.length && (graph.rings[ring + 1] as number) < node) ring += 2;
    const inRing = ring < graph.rings.length && (graph.rings[ring] as number) <= node;
    at = inRing ? passRing(walk, at, graph.rings[ring + 1] as number) : passNode(walk, at);
  }
  return { nodes, ...boundsOf(nodes, scratch), settled: walk.settled };
}

function boundsOf(nodes: Uint32Array, scratch: Scratch): { lower: Float64Array; upper: Float64Array } {
  const lower = new Float64Array(nodes.length);
  const upper = new Float64Array(nodes.length);
  for (let i = 0; i < nodes.length; i++) {
    lower[i] = scratch.lowerOf(nodes[i] as number);
    upper[i] = scratch.upperOf(nodes[i] as number);
  }
  return { lower, upper };
}

interface Walk {
  readonly graph: Graph;
  readonly bound: UpperBound;
  readonly scratch: Scratch;
  readonly nodes: Uint32Array;
  settled: boolean;
}

/** Companies below the owners, in owner order. */
function reach(graph: Graph, bound: UpperBound, scratch: Scratch): Uint32Array {
  const owners = scratch.touchedCount;
  for (let at = 0; at < scratch.touchedCount; at++) {
    const node = scratch.touchedAt(at);
    if (node >= graph.holders) continue;
    const end = graph.first[node + 1] as number;
    for (let edge = graph.first[node] as number; edge < end; edge++) {
      if (upperShare(graph, edge, bound) > 0) scratch.touch(graph.target[edge] as number);
    }
  }
  return scratch.touchedFrom(owners).sort();
}

/** A company outside all rings: everything that flows in is there already. Returns the next position. */
function passNode(walk: Walk, at: number): number {
  const node = walk.nodes[at] as number;
  const [lower, upper] = walk.scratch.finish(node);
  push(walk, node, lower, upper, 0);
  return at + 1;
}

/** The companies of one ring that were reached, solved together. Returns the position behind them. */
function passRing(walk: Walk, at: number, last: number): number {
  let end = at;
  while (end < walk.nodes.length && (walk.nodes[end] as number) <= last) end += 1;
  const members = walk.nodes.subarray(at, end);
  const { lower, upper, settled } = relaxRing(walk.graph, members, walk.scratch, {
    lower: (edge) => lowerShare(walk.graph, edge),
    upper: (edge) => upperShare(walk.graph, edge, walk.bound),
    cap: RING_WORK_CAP,
  });
  if (!settled) walk.settled = false;
  members.forEach((node, i) => {
    walk.scratch.settle(node, lower[i] as number, upper[i] as number);
    push(walk, node, lower[i] as number, upper[i] as number, last);
  });
  return end;
}

/** Passes a company's share on to what it holds; targets up to `past` were dealt with inside their ring. */
function push(walk: Walk, node: number, lower: number, upper: number, past: number): void {
  const { graph, scratch, bound } = walk;
  // Most companies hold nothing.
  if (node >= graph.holders) return;
  const end = graph.first[node + 1] as number;
  for (let edge = graph.first[node] as number; edge < end; edge++) {
    const to = graph.target[edge] as number;
    if ((past > 0 && to <= past) || scratch.isMember(to)) continue;
    const more = { lower: lower * lowerShare(graph, edge), upper: upper * upperShare(graph, edge, bound) };
    if (more.upper === 0) continue;
    if (flagsAt(graph, edge) & AGGREGATE) scratch.raiseTotal(to, more);
    else scratch.add(to, more.upper, more.lower);
  }
}

function lowerShare(graph: Graph, edge: number): number {
  return sizeAt(graph, graph.terms.economicLower, edge) / WHOLE;
}

function upperShare(graph: Graph, edge: number, bound: UpperBound): number {
  if (bound === 'stated' && flagsAt(graph, edge) & UNSIZED_ECONOMIC) return 0;
  return sizeAt(graph, graph.terms.economicUpper, edge) / WHOLE;
}
