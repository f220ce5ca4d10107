/**
 * Every token-prefix of the names that an index is built of, once each and by number, in columns and not in objects.
 *
 *   Harlow Point, Harlow Motor   ─►   0 Harlow (LONGER)   1 Harlow Point   2 Harlow Motor
 *
 * A prefix is known by what the index will know it by: the well mixed bits of its first hash and its fingerprint. Two
 * prefixes that agree in both are one here, as they are to a search: they share an entry, and the spelling tells the
 * names apart, as it does after every hit.
 */

/** What a prefix is to the names that have it, as bits. */
export const Prefix = {
  /** A longer name starts with it. */
  LONGER: 1,
  /** A name starts with it, and a search asks for it first: its first two tokens, or its only one. */
  START: 2,
  /** Such a start of a name that is written with a small letter first. */
  SMALL_START: 4,
} as const;

/** At least half of the slots stay empty, so that a probe takes one or two of them. */
const MOST_FULL = 0.5;

/** The columns grow as prefixes are met. */
export class PrefixList {
  length = 0;
  /** By number: the mixed bits, the fingerprint and the `Prefix` bits. */
  bits: Int32Array;
  fingerprints: Int32Array;
  kinds: Uint8Array;
  /** Number + 1 by slot, 0 = empty; a slot is found by the high bits, so slots stand in the order of the bits. */
  private slots: Int32Array;
  private shift: number;

  constructor(room: number) {
    const powers = Math.max(4, Math.ceil(Math.log2(room / MOST_FULL)));
    this.slots = new Int32Array(2 ** powers);
    this.shift = 32 - powers;
    const columns = this.slots.length * MOST_FULL;
    this.bits = new Int32Array(columns);
    this.fingerprints = new Int32Array(columns);
    this.kinds = new Uint8Array(columns);
  }

  /** The number of a prefix, which is a new one where it has not been met, with one more of the `Prefix` bits. */
  note(bits: number, fingerprint: number, kind: number): number {
    const slot = this.slotOf(bits, fingerprint);
    const found = (this.slots[slot] as number) - 1;
    const number = found < 0 ? this.add(slot, bits, fingerprint) : found;
    this.kinds[number] = (this.kinds[number] as number) | kind;
    return number;
  }

  /** The numbers of all prefixes in the order of their bits, nearly: as slots that are found by high bits have them. */
  inOrder(): Int32Array {
    const numbers = new Int32Array(this.length);
    let count = 0;
    for (const number of this.slots) if (number > 0) numbers[count++] = number - 1;
    return numbers;
  }

  private add(slot: number, bits: number, fingerprint: number): number {
    const number = this.length++;
    this.slots[slot] = number + 1;
    this.bits[number] = bits;
    this.fingerprints[number] = fingerprint;
    if (this.length === this.bits.length) this.grow();
    return number;
  }

  /** The slot where a prefix stands, or the empty one where it belongs. */
  private slotOf(bits: number, fingerprint: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    for (let slot = bits >>> this.shift; ; slot = (slot + 1) & last) {
      const number = (slots[slot] as number) - 1;
      if (number < 0 || (this.bits[number] === bits && this.fingerprints[number] === fingerprint))
        return slot;
    }
  }

  private grow(): void {
    const grown = new PrefixList(this.length * 2);
    for (let number = 0; number < this.length; number++)
      grown.note(
        this.bits[number] as number,
        this.fingerprints[number] as number,
        this.kinds[number] as number,
      );
    ({ bits: this.bits, fingerprints: this.fingerprints, kinds: this.kinds } = grown);
    ({ slots: this.slots, shift: this.shift } = grown);
  }
}
