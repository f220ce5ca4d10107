/**
 * The index of names: one ArrayBuffer that is used as it is, with no parsing.
 *
 *   header    12 words of 32 bits: magic · version · slots · entries · spellings · string bytes · filter bits · 0…
 *   entries   2 words a slot: fingerprint (0 = empty) · value = LONGER | first spelling + 1 (0 = only a prefix)
 *   spellings 2 words each: LAST | owner · WIDE | byte offset of its string; one more at the end closes the last
 *   filter    one bit for each hash of a first token of a name that starts with a small letter
 *   strings   the spellings as written: a byte a character where all are below U+0100, else two
 *
 * Every token-prefix of every name is an entry, so a search stops at the first unknown prefix. Open addressing with
 * falling fingerprints along each probe path (Amble and Knuth 1974): a miss ends as soon as a hit would.
 * Spellings that share a key are neighbours. The machine's byte order: an image is built where it is used or in the
 * data build, and every platform that runs browsers is little-endian; the magic word catches the rest.
 */
import type { KeyHash } from './key-hash.ts';

export const MAGIC = 0x42484e49;
export const VERSION = 2;
export const HEADER_WORDS = 12;
/** Set on an entry's value when a longer name starts with this prefix. */
export const LONGER = 0x80000000;
/** Set on the last of the spellings that share a key. */
export const LAST = 0x80000000;
/** Set on the offset of a string that takes two bytes a character. */
export const WIDE = 0x80000000;
const LOW = 0x7fffffff;

/** The header's fields by word. */
export const Field = {
  MAGIC: 0,
  VERSION: 1,
  SLOTS: 2,
  ENTRIES: 3,
  SPELLINGS: 4,
  STRING_BYTES: 5,
  FILTER_BITS: 6,
} as const;

/** An image that is not an index of this version. */
export class NotAnIndex extends Error {
  constructor(why: string) {
    super(`This is not an index of names: ${why}. Build it again from the data.`);
    this.name = 'NotAnIndex';
  }
}

/** Reads an image in place. Lookups allocate nothing. */
export class NameIndex {
  private readonly words: Uint32Array;
  private readonly bytes: Uint8Array;
  private readonly slots: number;
  private readonly spellingsAt: number;
  private readonly filterAt: number;
  private readonly filterMask: number;
  private readonly stringsAt: number;

  /** @throws NotAnIndex when the buffer is foreign, of another version, or cut short. */
  constructor(readonly image: ArrayBuffer) {
    if (image.byteLength < HEADER_WORDS * 4 || image.byteLength % 4) throw new NotAnIndex('it is cut short');
    this.words = new Uint32Array(image);
    this.bytes = new Uint8Array(image);
    if (this.field('MAGIC') !== MAGIC) throw new NotAnIndex('its first bytes are foreign');
    if (this.field('VERSION') !== VERSION) throw new NotAnIndex(`its version is ${this.field('VERSION')}`);
    this.slots = this.field('SLOTS');
    this.spellingsAt = HEADER_WORDS + this.slots * 2;
    this.filterAt = this.spellingsAt + (this.field('SPELLINGS') + 1) * 2;
    this.filterMask = this.field('FILTER_BITS') - 1;
    this.stringsAt = (this.filterAt + ((this.filterMask + 1) >>> 5)) * 4;
    const size = this.stringsAt + Math.ceil(this.field('STRING_BYTES') / 4) * 4;
    if (size !== image.byteLength) throw new NotAnIndex('its parts do not add up to its size');
  }

  /** How many spellings it holds. */
  get size(): number {
    return this.field('SPELLINGS');
  }

  /** Bytes of all but the strings, and of the strings: what the benchmark prints per name. */
  get bytesUsed(): { readonly table: number; readonly strings: number } {
    return { table: this.stringsAt, strings: this.field('STRING_BYTES') };
  }

  /** The value of a key's prefix, or 0 when no name starts with it. */
  find(hash: KeyHash): number {
    const fingerprint = hash.fingerprint;
    let slot = slotOf(hash.slotBits, this.slots);
    for (;;) {
      const at = HEADER_WORDS + slot * 2;
      const found = this.words[at] ?? 0;
      if (found <= fingerprint) return found === fingerprint ? (this.words[at + 1] ?? 0) : 0;
      slot = slot + 1 === this.slots ? 0 : slot + 1;
    }
  }

  /** False when surely no name that starts with a small letter has this first token. */
  mayStartLower(hash: KeyHash): boolean {
    const bit = hash.slotBits & this.filterMask;
    return (((this.words[this.filterAt + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  /** The owner number that the builder was given with a spelling. */
  owner(spelling: number): number {
    return (this.words[this.spellingsAt + spelling * 2] ?? 0) & LOW;
  }

  /** True when the next spelling has another key. */
  isLast(spelling: number): boolean {
    return ((this.words[this.spellingsAt + spelling * 2] ?? LAST) & LAST) !== 0;
  }

  /** True when the spelling, as written, is `text.slice(start, end)`. */
  spells(spelling: number, text: string, start: number, end: number): boolean {
    const length = this.length(spelling);
    if (length !== end - start) return false;
    for (let i = 0; i < length; i++) if (this.unit(spelling, i) !== text.charCodeAt(start + i)) return false;
    return true;
  }

  /** The spelling as written. */
  spelling(spelling: number): string {
    let written = '';
    const length = this.length(spelling);
    for (let i = 0; i < length; i++) written += String.fromCharCode(this.unit(spelling, i));
    return written;
  }

  /** How many UTF-16 units the spelling has. */
  length(spelling: number): number {
    const at = this.spellingsAt + spelling * 2 + 1;
    const offset = this.words[at] ?? 0;
    const bytes = ((this.words[at + 2] ?? 0) & LOW) - (offset & LOW);
    return offset & WIDE ? bytes >> 1 : bytes;
  }

  /** The unit at a place of the spelling. */
  unit(spelling: number, index: number): number {
    const offset = this.words[this.spellingsAt + spelling * 2 + 1] ?? 0;
    const from = this.stringsAt + (offset & LOW);
    if ((offset & WIDE) === 0) return this.bytes[from + index] ?? 0;
    const at = from + index * 2;
    return (this.bytes[at] ?? 0) | ((this.bytes[at + 1] ?? 0) << 8);
  }

  private field(name: keyof typeof Field): number {
    return this.words[Field[name]] ?? 0;
  }
}

/** The slot that 32 hash bits begin their probe at: the high bits scaled, so that any number of slots will do. */
export function slotOf(bits: number, slots: number): number {
  return Math.floor((bits / 0x100000000) * slots);
}
