/**
 * The running hash of a name's key, token by token, that both the builder and the search of the index use.
 *
 *   hash of a token, of the next, … ─► hash of a prefix ─► slot and fingerprint
 */
import { EMPTY_A, EMPTY_B, hashSpan, mixA, mixB } from '../name/token-hash.ts';

/** Hash of a prefix of a key, extended token by token. Mutable, so that the search allocates nothing. */
export class KeyHash {
  a = EMPTY_A;
  b = EMPTY_B;
  private readonly token = new Int32Array(2);

  /** Back to the empty key. */
  reset(): void {
    this.a = EMPTY_A;
    this.b = EMPTY_B;
  }

  /** Goes on as a copy of another hash. */
  copy(other: KeyHash): void {
    this.a = other.a;
    this.b = other.b;
  }

  /** The next token, by its two words in `Tokens.hash`. */
  add(hashes: Int32Array, at: number): void {
    // Turned first: the multiplication alone carries high bits out of the word and would lose the first tokens.
    this.a = mixA((this.a << 5) | (this.a >>> 27), hashes[at] ?? 0);
    this.b = mixB(this.b, hashes[at + 1] ?? 0);
  }

  /** The next token, which is a run of text inside one. */
  addSpan(text: string, start: number, end: number): void {
    hashSpan(text, start, end, this.token, 0);
    this.add(this.token, 0);
  }

  /** 32 well mixed bits: the slot in a table. */
  get slotBits(): number {
    // Final mix of MurmurHash3: FNV's high bits change little over short keys, and slots are taken from the high end.
    let h = this.a ^ (this.a >>> 16);
    h = Math.imul(h, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  }

  /** 32 bits independent of `slotBits`, never 0, which marks an empty slot. */
  get fingerprint(): number {
    const h = Math.imul(this.b ^ (this.b >>> 15), 0x2c1b3c6d);
    return (h ^ (h >>> 16)) >>> 0 || 1;
  }
}
