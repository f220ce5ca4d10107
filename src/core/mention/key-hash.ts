/**
 * The running hash of a name's key, token by token, that both the builder and the search of the index use.
 *
 *   hash of a token, of the next, … ─► hash of a prefix ─► slot and fingerprint
 */
import { EMPTY, hashSpan, mixA, mixB } from '../name/token-hash.ts';

/** The first stream of a prefix with one more token, by the first word of its two in `Tokens.hash`. */
export function extended(a: number, token: number): number {
  // Turned first: the multiplication alone carries high bits out of the word and would lose the first tokens.
  return mixA((a << 5) | (a >>> 27), token);
}

/** 32 well mixed bits of a first stream: the slot in a table, the bit in a filter. */
export function scattered(a: number): number {
  // Final mix of MurmurHash3: FNV's high bits change little over short keys, and slots are taken from the high end.
  let h = a ^ (a >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Hash of a prefix of a key, extended token by token. Mutable, so that the search allocates nothing; in a typed array,
 * because an engine boxes a field that does not fit 31 bits. */
export class KeyHash {
  private readonly streams = new Int32Array(2);
  private readonly token = new Int32Array(2);

  /** Back to the empty key. */
  reset(): void {
    this.streams[0] = EMPTY;
    this.streams[1] = EMPTY;
  }

  /** Goes on as a copy of another hash. */
  copy(other: KeyHash): void {
    this.streams[0] = other.streams[0] as number;
    this.streams[1] = other.streams[1] as number;
  }

  /** The next token, by its two words in `Tokens.hash`. */
  add(hashes: Int32Array, at: number): void {
    const streams = this.streams;
    streams[0] = extended(streams[0] as number, hashes[at] as number);
    streams[1] = mixB(streams[1] as number, hashes[at + 1] as number);
  }

  /** The next token, which is a run of text inside one. */
  addSpan(text: string, start: number, end: number): void {
    hashSpan(text, start, end, this.token, 0);
    this.add(this.token, 0);
  }

  /** 32 well mixed bits: the slot in a table. */
  get slotBits(): number {
    return scattered(this.streams[0] as number);
  }

  /** 32 bits independent of `slotBits`, never 0, which marks an empty slot. */
  get fingerprint(): number {
    const b = this.streams[1] as number;
    const h = Math.imul(b ^ (b >>> 15), 0x2c1b3c6d);
    return (h ^ (h >>> 16)) >>> 0 || 1;
  }
}
