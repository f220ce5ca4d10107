/**
 * The terms of stakes, each kept once: of a million stakes most are "all of it", "half", or a register's band, so that
 * a stake is a number of two bytes where its sizes and flags would be seventeen.
 *
 *   stake ──termOf──► 0, 1, 2 …        votesLower[term], votesUpper[term], … in grains, flags[term]
 */
import type { Grains } from './span.ts';

/** Distinct terms, by their number. */
export interface Terms {
  readonly votesLower: Uint32Array;
  readonly votesUpper: Uint32Array;
  readonly economicLower: Uint32Array;
  readonly economicUpper: Uint32Array;
  readonly flags: Uint8Array;
}

/** The number of each stake's terms: two bytes wide while 65,536 terms suffice, else four. */
export type TermNumbers = Uint16Array | Uint32Array;

/** Sizes on both layers and flags, in the order of `Terms`. */
export type Term = readonly [
  votesLower: Grains,
  votesUpper: Grains,
  economicLower: Grains,
  economicUpper: Grains,
  flags: number,
];

/** Doubled whenever half full. */
const FIRST_SLOTS = 1 << 10;

/** Gives equal terms equal numbers. Open addressing over plain numbers, because it is asked once a stake. */
export class TermTable {
  private readonly met: Term[] = [];
  /** 1 + the term's number, or 0 where the slot is free. */
  private slots = new Uint32Array(FIRST_SLOTS);

  /** The number of `term`, the same for the same terms. */
  numberOf(term: Term): number {
    const slot = this.slotOf(term);
    const taken = this.slots[slot] as number;
    if (taken > 0) return taken - 1;
    this.met.push(term);
    this.slots[slot] = this.met.length;
    if (this.met.length * 2 > this.slots.length) this.grow();
    return this.met.length - 1;
  }

  terms(): Terms {
    return {
      votesLower: Uint32Array.from(this.met, (term) => term[0]),
      votesUpper: Uint32Array.from(this.met, (term) => term[1]),
      economicLower: Uint32Array.from(this.met, (term) => term[2]),
      economicUpper: Uint32Array.from(this.met, (term) => term[3]),
      flags: Uint8Array.from(this.met, (term) => term[4]),
    };
  }

  private slotOf(term: Term): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOf(term) & mask; ; slot = (slot + 1) & mask) {
      const taken = this.slots[slot] as number;
      if (taken === 0 || isSame(this.met[taken - 1] as Term, term)) return slot;
    }
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (const [number, term] of this.met.entries()) this.slots[this.slotOf(term)] = number + 1;
  }
}

// Both are asked once a stake; written out, they take a third of what a loop over the five takes.
function isSame(a: Term, b: Term): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3] && a[4] === b[4];
}

/** Sizes are multiples of large powers of two, so the high bits of the product have to reach the low ones. */
function hashOf([votesLower, votesUpper, economicLower, economicUpper, flags]: Term): number {
  let hash = mixed(flags, votesLower);
  if (votesUpper !== votesLower) hash = mixed(hash, votesUpper);
  hash = mixed(hash, economicLower);
  return economicUpper === economicLower ? hash : mixed(hash, economicUpper);
}

function mixed(hash: number, value: number): number {
  const next = Math.imul(hash ^ value, 0x9e37_79b1);
  return next ^ (next >>> 15);
}

/** `numbers` as narrow as `terms` allow. */
export function narrowed(numbers: Uint32Array, terms: Terms): TermNumbers {
  return terms.flags.length <= 1 << 16 ? new Uint16Array(numbers) : numbers;
}
