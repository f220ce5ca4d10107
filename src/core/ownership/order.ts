/**
 * Owners before what they own, and who owns nothing last: Tarjan's strongly connected components without recursion.
 *
 *   holder ─► subject, holder ─► …         components come out in reverse; the last to close is the topmost owner
 */

/** Anything with a holder and a subject, both numbered from 0. */
export interface Link {
  readonly holder: number;
  readonly subject: number;
}

/** A numbering in which every link points to a higher number unless both ends are in one ring. */
export interface OwnershipOrder {
  readonly nodeOf: Uint32Array;
  /** Companies that hold something have the numbers below this one; the others, most of a register, come last. */
  readonly holders: number;
  /** Rings (two companies or more that own each other around) as pairs [first, last] of new numbers, rising. */
  readonly rings: Uint32Array;
}

const UNSEEN = 0;
const CLOSED = 0xffff_ffff;

/** The order of `size` companies under `links`. */
export function orderByOwnership(size: number, links: readonly Link[]): OwnershipOrder {
  const first = new Uint32Array(size + 1);
  for (const { holder } of links) first[holder + 1] = (first[holder + 1] as number) + 1;
  for (let node = 0; node < size; node++)
    first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const next = first.slice();
  const target = new Uint32Array(links.length);
  for (const { holder, subject } of links) {
    const at = next[holder] as number;
    target[at] = subject;
    next[holder] = at + 1;
  }
  return new ComponentSearch(size, first, target).run();
}

/** The state of one search; a class because five arrays and three counters travel together through every step. */
class ComponentSearch {
  private readonly seenAt: Uint32Array;
  private readonly low: Uint32Array;
  private readonly cursor: Uint32Array;
  private readonly nodeOf: Uint32Array;
  private readonly open: Int32Array;
  private readonly path: Int32Array;
  private readonly rings: number[] = [];
  private openCount = 0;
  private pathCount = 0;
  private clock = UNSEEN;
  private readonly holders: number;
  /** Components close from the bottom up, so new numbers are given from the top down, in two rows. */
  private nextHolder: number;
  private nextOther: number;

  constructor(
    private readonly size: number,
    private readonly first: Uint32Array,
    private readonly target: Uint32Array,
  ) {
    this.seenAt = new Uint32Array(size);
    this.low = new Uint32Array(size);
    this.cursor = first.slice(0, size);
    this.nodeOf = new Uint32Array(size);
    this.open = new Int32Array(size);
    this.path = new Int32Array(size);
    this.holders = countHolders(first);
    this.nextHolder = this.holders;
    this.nextOther = size;
  }

  run(): OwnershipOrder {
    // From the highest number down, so that companies without links keep their order.
    for (let node = this.size - 1; node >= 0; node--) {
      if (this.seenAt[node] === UNSEEN) this.descendFrom(node);
    }
    const { nodeOf, holders } = this;
    return { nodeOf, holders, rings: Uint32Array.from(this.rings.reverse()) };
  }

  private descendFrom(root: number): void {
    this.enter(root);
    while (this.pathCount > 0) {
      const node = this.path[this.pathCount - 1] as number;
      const edge = this.cursor[node] as number;
      if (edge < (this.first[node + 1] as number)) {
        this.cursor[node] = edge + 1;
        this.follow(node, this.target[edge] as number);
      } else {
        this.leave(node);
      }
    }
  }

  private enter(node: number): void {
    this.clock += 1;
    this.seenAt[node] = this.clock;
    this.low[node] = this.clock;
    this.open[this.openCount++] = node;
    this.path[this.pathCount++] = node;
  }

  private follow(node: number, to: number): void {
    if (this.seenAt[to] === UNSEEN) this.enter(to);
    else this.lower(node, this.low[to] as number);
  }

  private leave(node: number): void {
    this.pathCount -= 1;
    const low = this.low[node] as number;
    if (low === this.seenAt[node]) this.close(node);
    if (this.pathCount > 0) this.lower(this.path[this.pathCount - 1] as number, low);
  }

  /** A closed component's `low` is past every clock, so that links into it lower nothing. */
  private lower(node: number, low: number): void {
    if (low < (this.low[node] as number)) this.low[node] = low;
  }

  private close(root: number): void {
    if (this.first[root] === this.first[root + 1]) this.closeOther(root);
    else this.closeHolders(root);
  }

  /** A company that holds nothing is a component by itself, and on top of the open ones. */
  private closeOther(node: number): void {
    this.openCount -= 1;
    this.nextOther -= 1;
    this.nodeOf[node] = this.nextOther;
    this.low[node] = CLOSED;
  }

  private closeHolders(root: number): void {
    const last = this.nextHolder - 1;
    for (let node = -1; node !== root; ) {
      node = this.open[--this.openCount] as number;
      this.nextHolder -= 1;
      this.nodeOf[node] = this.nextHolder;
      this.low[node] = CLOSED;
    }
    // Pushed last-first, because the whole list is turned round at the end.
    if (last > this.nextHolder) this.rings.push(last, this.nextHolder);
  }
}

function countHolders(first: Uint32Array): number {
  let holders = 0;
  for (let node = 0; node + 1 < first.length; node++) if (first[node] !== first[node + 1]) holders += 1;
  return holders;
}
