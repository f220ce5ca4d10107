/**
 * The hash of a token's folded units, in two independent 32-bit streams: what the index of names is looked up by.
 * The tokeniser runs it along with its own reading, so that each unit of a page is read once.
 */
import { foldUnit, Kind, spreadOf } from './fold.ts';

// FNV-1a's prime and an odd multiplier of MurmurHash3: two independent 32-bit streams. One alone collides 100 times
// at a million names (n² / 2³³); together a chance collision is not expected, and a hit is verified anyway.
const PRIME_A = 0x01000193;
const PRIME_B = 0x85ebca6b;
/** The streams of an empty token. */
export const EMPTY_A = 0x811c9dc5 | 0;
export const EMPTY_B = 0x9747b28c | 0;

/** The first stream with one more value: a folded unit, or the hash of a token. */
export function mixA(a: number, value: number): number {
  return Math.imul(a ^ value, PRIME_A);
}

/** The second stream with one more value. */
export function mixB(b: number, value: number): number {
  return (Math.imul((b << 13) | (b >>> 19), PRIME_B) + value) | 0;
}

/** Hashes a run of text inside one token, folded on the way as `foldedSpan` folds it, into two words at `at`. */
export function hashSpan(text: string, start: number, end: number, into: Int32Array, at: number): void {
  let a = EMPTY_A;
  let b = EMPTY_B;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const entry = foldUnit(unit);
    const kind = entry >>> 16;
    if (kind >= Kind.LOWER && kind !== Kind.SPREAD) {
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
