/**
 * Working memory for one walk over a graph, used again for the next: clearing costs what was touched, not the size.
 *
 *   slot[node] = 1 + its place in `touched`, or 0        upper/lower/state by place: small, however large the graph
 */
import type { Span } from './span.ts';

/** Sums and membership by node. One per graph; not for two walks at once. */
export class Scratch {
  /** Members in the order admitted; it grows while a walk reads it. */
  readonly members: number[] = [];
  /** Nodes that hold any value, in the order met. */
  readonly touched: number[] = [];
  private readonly slot: Uint32Array;
  private upper = new Float64Array(FIRST_PLACES);
  private lower = new Float64Array(FIRST_PLACES);
  private isIn = new Uint8Array(FIRST_PLACES);
  private readonly totals = new Map<number, Span>();

  constructor(size: number) {
    this.slot = new Uint32Array(size);
  }

  clear(): void {
    for (const node of this.touched) this.slot[node] = 0;
    this.touched.length = 0;
    this.members.length = 0;
    this.totals.clear();
  }

  admit(node: number): void {
    const place = this.placeOf(node);
    if (this.isIn[place] === 1) return;
    this.isIn[place] = 1;
    this.members.push(node);
  }

  /** Notes that a walk reached `node`. */
  touch(node: number): void {
    this.placeOf(node);
  }

  /** Adds to `node` on both bounds; returns the new upper sum. */
  add(node: number, upper: number, lower: number): number {
    const place = this.placeOf(node);
    const sum = (this.upper[place] as number) + upper;
    this.upper[place] = sum;
    this.lower[place] = (this.lower[place] as number) + lower;
    return sum;
  }

  /** Notes a published total, which is compared with the sum of its parts and never added to it; returns the largest. */
  raiseTotal(node: number, total: Span): number {
    this.placeOf(node);
    const known = this.totalOf(node);
    const upper = Math.max(known.upper, total.upper);
    this.totals.set(node, { lower: Math.max(known.lower, total.lower), upper });
    return upper;
  }

  upperOf(node: number): number {
    return this.upper[(this.slot[node] as number) - 1] as number;
  }

  lowerOf(node: number): number {
    return this.lower[(this.slot[node] as number) - 1] as number;
  }

  totalOf(node: number): Span {
    return (this.totals.size === 0 ? undefined : this.totals.get(node)) ?? NO_TOTAL;
  }

  /** Closes the sums of a company whose holders are all done: at most the whole. Returns [lower, upper]. */
  finish(node: number): readonly [number, number] {
    const total = this.totalOf(node);
    const lower = Math.min(1, Math.max(this.lowerOf(node), total.lower));
    const upper = Math.min(1, Math.max(this.upperOf(node), total.upper));
    this.settle(node, lower, upper);
    return [lower, upper];
  }

  /** Puts bounds found elsewhere in place of the sums. */
  settle(node: number, lower: number, upper: number): void {
    const place = this.placeOf(node);
    this.lower[place] = lower;
    this.upper[place] = upper;
  }

  isMember(node: number): boolean {
    const slot = this.slot[node] as number;
    return slot > 0 && this.isIn[slot - 1] === 1;
  }

  private placeOf(node: number): number {
    const slot = this.slot[node] as number;
    if (slot > 0) return slot - 1;
    const place = this.touched.push(node) - 1;
    if (place === this.upper.length) this.grow();
    this.slot[node] = place + 1;
    this.upper[place] = 0;
    this.lower[place] = 0;
    this.isIn[place] = 0;
    return place;
  }

  private grow(): void {
    const grown = this.upper.length * 2;
    const upper = new Float64Array(grown);
    const lower = new Float64Array(grown);
    const isIn = new Uint8Array(grown);
    upper.set(this.upper);
    lower.set(this.lower);
    isIn.set(this.isIn);
    this.upper = upper;
    this.lower = lower;
    this.isIn = isIn;
  }
}

/** Enough for most groups, so that growing is the exception. */
const FIRST_PLACES = 1024;

const NO_TOTAL: Span = { lower: 0, upper: 0 };
