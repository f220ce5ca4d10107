/**
 * The hash of a token's folded units, in two independent 32-bit streams: what the index of names is looked up by.
 * The tokeniser runs it along with its own reading, so that each unit of a page is read once.
 */
import { foldUnit, isInWords, Kind, spreadOf } from './fold.ts';

// Two independent 32-bit streams. One alone collides 100 times at a million names (n² / 2³³); together a chance
// collision is not expected, and a hit is verified anyway. The multipliers stand in the functions because an engine
// folds a literal and looks a module's constant up again for each unit read.

/** Both streams of an empty token: 0, so that a mask empties them. No folded unit is 0, so none is lost on it. */
export const EMPTY = 0;

/** The first stream (FNV-1a) with one more value: a folded unit, or the hash of a token. */
export function mixA(a: number, value: number): number {
  return Math.imul(a ^ value, 0x01000193);
}

/** The second stream, with a multiplier of MurmurHash3, with one more value. */
export function mixB(b: number, value: number): number {
  return (Math.imul((b << 13) | (b >>> 19), 0x5bd1e995) + value) | 0;
}

/** Hashes a run of text inside one token, folded on the way as `foldedSpan` folds it, into two words at `at`. */
export function hashSpan(text: string, start: number, end: number, into: Int32Array, at: number): void {
  let a = EMPTY;
  let b = EMPTY;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const entry = foldUnit(unit);
    const kind = entry >>> 16;
    if (isInWords(kind) && kind !== Kind.SPREAD) {
      a = mixA(a, entry & 0xffff);
      b = mixB(b, entry & 0xffff);
      continue;
    }
    const units = kind === Kind.SPREAD ? spreadOf(unit).units : kind === Kind.AND ? 'and' : '';
    for (let n = 0; n < units.length; n++) {
      a = mixA(a, units.charCodeAt(n));
      b = mixB(b, units.charCodeAt(n));
    }
  }
  into[at] = a;
  into[at + 1] = b;
}
