/** Working memory for one walk over a graph, used again for the next: clearing costs what was touched, not the size. */
import type { Span } from './span.ts';

/** Sums and membership by node. One per graph; not for two walks at once. */
export class Scratch {
  /** Members in the order admitted; it grows while a walk reads it. */
  readonly members: number[] = [];
  /** Nodes that hold any value, in the order met. */
  readonly touched: number[] = [];
  private readonly state: Uint8Array;
  private readonly upper: Float64Array;
  private readonly lower: Float64Array;
  private readonly totals = new Map<number, Span>();

  constructor(size: number) {
    this.state = new Uint8Array(size);
    this.upper = new Float64Array(size);
    this.lower = new Float64Array(size);
  }

  clear(): void {
    for (const node of this.touched) {
      this.state[node] = 0;
      this.upper[node] = 0;
      this.lower[node] = 0;
    }
    this.touched.length = 0;
    this.members.length = 0;
    this.totals.clear();
  }

  admit(node: number): void {
    if (this.state[node] === MEMBER) return;
    this.touch(node);
    this.state[node] = MEMBER;
    this.members.push(node);
  }

  /** Adds to `node` on both bounds. */
  add(node: number, upper: number, lower: number): void {
    this.touch(node);
    this.upper[node] = (this.upper[node] as number) + upper;
    this.lower[node] = (this.lower[node] as number) + lower;
  }

  /** Notes a published total, which is compared with the sum of its parts and never added to it. */
  raiseTotal(node: number, total: Span): void {
    this.touch(node);
    const known = this.totalOf(node);
    const upper = Math.max(known.upper, total.upper);
    this.totals.set(node, { lower: Math.max(known.lower, total.lower), upper });
  }

  upperOf(node: number): number {
    return this.upper[node] as number;
  }

  lowerOf(node: number): number {
    return this.lower[node] as number;
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
    this.lower[node] = lower;
    this.upper[node] = upper;
  }

  isMember(node: number): boolean {
    return this.state[node] === MEMBER;
  }

  /** Notes that a walk reached `node`; returns whether for the first time. */
  touch(node: number): boolean {
    if (this.state[node] !== UNTOUCHED) return false;
    this.state[node] = TOUCHED;
    this.touched.push(node);
    return true;
  }
}

const NO_TOTAL: Span = { lower: 0, upper: 0 };
const UNTOUCHED = 0;
const TOUCHED = 1;
const MEMBER = 2;
