/**
 * The running hash of a name's key, token by token, that both the builder and the search of the index use.
 *
 *   hash of a token, of the next, … ─► hash of a prefix in two streams, a and b ─► slot from a, fingerprint from b
 *
 * Whole numbers with a sign throughout, and no object: engines keep those in registers and box all others.
 */
import { mixed } from '../name/token-hash.ts';

/** The first stream of a prefix with one more token, by its `Tokens.hash`. */
export function extendedA(a: number, token: number): number {
  // Turned first: the multiplication alone carries high bits out of the word and would lose the first tokens.
  return mixed((a << 5) | (a >>> 27), token);
}

/** The second stream of a prefix with one more token, by its `Tokens.hash`. */
export function extendedB(b: number, token: number): number {
  // The multiplier of MurmurHash3: prefixes that agree in one stream must not in the other.
  return (Math.imul((b << 13) | (b >>> 19), 0x5bd1e995) + token) | 0;
}

/** 32 well mixed bits of a first stream, with a sign: the slot in a table, the bit in a filter. */
export function scattered(a: number): number {
  // Final mix of MurmurHash3: FNV's high bits change little over short keys, and slots are taken from the high end.
  let h = a ^ (a >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** 31 bits of a second stream, never 0, which marks an empty slot. */
export function fingerprintOf(b: number): number {
  const h = Math.imul(b ^ (b >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 16)) & 0x7fffffff || 1;
}
