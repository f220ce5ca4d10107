/**
 * Working memory for one walk over a graph, used again for the next: clearing costs what was touched, not the size.
 *
 *   slot[node] = 1 + its place in `touched`, or 0        upper/lower/state by place: small, however large the graph
 */
import type { Span } from './span.ts';

/** Sums and membership by node. One per graph; not for two walks at once. */
export class Scratch {
  /** How many members there are; it grows while a walk reads them. */
  memberCount = 0;
  /** How many nodes hold any value; it grows while a walk reads them. */
  touchedCount = 0;
  private readonly slot: Uint32Array;
  // Typed, not lists: a list of a million grows by copying boxed numbers, half the cost of a chain of that length.
  private members = new Uint32Array(FIRST_PLACES);
  private touched = new Uint32Array(FIRST_PLACES);
  private upper = new Float64Array(FIRST_PLACES);
  private lower = new Float64Array(FIRST_PLACES);
  private isIn = new Uint8Array(FIRST_PLACES);
  private readonly totals = new Map<number, Span>();

  constructor(size: number) {
    this.slot = new Uint32Array(size);
  }

  clear(): void {
    for (let place = 0; place < this.touchedCount; place++) this.slot[this.touchedAt(place)] = 0;
    this.touchedCount = 0;
    this.memberCount = 0;
    this.totals.clear();
  }

  admit(node: number): void {
    const place = this.placeOf(node);
    if (this.isIn[place] === 1) return;
    this.isIn[place] = 1;
    this.members[this.memberCount++] = node;
  }

  /** A member, in the order admitted. */
  memberAt(index: number): number {
    return this.members[index] as number;
  }

  /** A node that holds any value, in the order met. */
  touchedAt(place: number): number {
    return this.touched[place] as number;
  }

  /** The nodes met from the place `from` on, in the order met, as an array of their own. */
  touchedFrom(from: number): Uint32Array {
    return this.touched.slice(from, this.touchedCount);
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
    const place = this.touchedCount++;
    if (place === this.upper.length) this.grow();
    this.touched[place] = node;
    this.slot[node] = place + 1;
    this.upper[place] = 0;
    this.lower[place] = 0;
    this.isIn[place] = 0;
    return place;
  }

  private grow(): void {
    const grown = this.upper.length * 2;
    this.upper = moved(this.upper, new Float64Array(grown));
    this.lower = moved(this.lower, new Float64Array(grown));
    this.isIn = moved(this.isIn, new Uint8Array(grown));
    this.members = moved(this.members, new Uint32Array(grown));
    this.touched = moved(this.touched, new Uint32Array(grown));
  }
}

function moved<Numbers extends Float64Array | Uint32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Enough for most groups, so that growing is the exception. */
const FIRST_PLACES = 1024;

const NO_TOTAL: Span = { lower: 0, upper: 0 };
