/** The running hash of a name's key, unit by unit, that both the builder and the search of the index use. */
import { foldUnit, Kind, spreadOf } from '../name/fold.ts';

// FNV-1a's prime and an odd multiplier of MurmurHash3: two independent 32-bit streams. One alone collides 100 times
// at a million names (n² / 2³³); together a chance collision is not expected, and a hit is verified anyway.
const PRIME_A = 0x01000193;
const PRIME_B = 0x85ebca6b;
const SEED_A = 0x811c9dc5;
const SEED_B = 0x9747b28c;
const SPACE = 0x20;

/** Hash of a prefix of a key, extended token by token. Mutable, so that the search allocates nothing. */
export class KeyHash {
  a = SEED_A;
  b = SEED_B;

  /** Back to the empty key. */
  reset(): void {
    this.a = SEED_A;
    this.b = SEED_B;
  }

  /** Goes on as a copy of another hash. */
  copy(other: KeyHash): void {
    this.a = other.a;
    this.b = other.b;
  }

  /** The gap between two tokens. */
  addGap(): void {
    this.addFolded(SPACE);
  }

  /** A run of text inside one token, folded on the way as `foldedSpan` folds it. */
  addSpan(text: string, start: number, end: number): void {
    let { a, b } = this;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const entry = foldUnit(unit);
      const kind = entry >>> 16;
      if (kind >= Kind.LOWER && kind !== Kind.SPREAD) {
        const folded = entry & 0xffff;
        a = Math.imul(a ^ folded, PRIME_A);
        b = Math.imul((b << 13) | (b >>> 19), PRIME_B) + folded;
        continue;
      }
      this.a = a;
      this.b = b;
      this.addRare(unit, kind);
      a = this.a;
      b = this.b;
    }
    this.a = a;
    this.b = b;
  }

  private addRare(unit: number, kind: number): void {
    const units = kind === Kind.SPREAD ? spreadOf(unit).units : kind === Kind.AND ? 'and' : '';
    for (let i = 0; i < units.length; i++) this.addFolded(units.charCodeAt(i));
  }

  private addFolded(folded: number): void {
    this.a = Math.imul(this.a ^ folded, PRIME_A);
    this.b = Math.imul((this.b << 13) | (this.b >>> 19), PRIME_B) + folded;
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
