/**
 * Keys and their numbers as one ArrayBuffer that is used as it is, with no parsing: from a key to its number and back.
 *
 *   header   4 words of 32 bits: magic · version · slots · words that the slots take
 *   slots    2 words each: hash of the key (0 = empty) · its number        open addressing, a quarter of them empty
 *   keys     packed rows, in the order of the numbers
 *
 * A key found by its hash is compared with the one that was asked for: a table never takes one key for another.
 */
import { PackedRows, packRows } from './packed-rows.ts';

const MAGIC = 0x42484b54;
const VERSION = 1;
const HEADER_WORDS = 4;
const WORD = 4;
/** Probes stay short (2.5 slots on average for a miss) and two words a slot bearable. */
const LOAD = 0.75;
const FNV_START = 0x811c9dc5;

/** A table in which each of `keys`, all different, has its place in the list for a number. */
export function buildKeyTable(keys: readonly string[]): ArrayBuffer {
  const slots = Math.ceil(keys.length / LOAD) + 1;
  const rows = packRows(keys);
  const image = new ArrayBuffer((HEADER_WORDS + slots * 2) * WORD + rows.byteLength);
  const words = new Uint32Array(image);
  words.set([MAGIC, VERSION, slots, keys.length]);
  for (const [number, key] of keys.entries()) {
    const hash = hashOf(key);
    let slot = hash % slots;
    while (words[HEADER_WORDS + slot * 2]) slot = (slot + 1) % slots;
    words[HEADER_WORDS + slot * 2] = hash;
    words[HEADER_WORDS + slot * 2 + 1] = number;
  }
  new Uint8Array(image).set(new Uint8Array(rows), (HEADER_WORDS + slots * 2) * WORD);
  return image;
}

/** Reads a table in place. */
export class KeyTable {
  private readonly words: Uint32Array;
  private readonly slots: number;
  private readonly keys: PackedRows;

  /** @throws RangeError when the buffer is no such table, of another version, or was cut short. */
  constructor(readonly image: ArrayBuffer) {
    this.words = new Uint32Array(image);
    const [magic, version, slots = 0, size] = this.words;
    if (magic !== MAGIC || version !== VERSION)
      throw new RangeError('This is no table of keys of this version.');
    this.slots = slots;
    this.keys = new PackedRows(image, (HEADER_WORDS + slots * 2) * WORD);
    if (this.keys.length !== size) throw new RangeError('The table of keys does not add up.');
  }

  get size(): number {
    return this.keys.length;
  }

  /** The number of `key`, or undefined where the table does not have it. */
  numberOf(key: string): number | undefined {
    const hash = hashOf(key);
    for (let slot = hash % this.slots; ; slot = (slot + 1) % this.slots) {
      const found = this.words[HEADER_WORDS + slot * 2];
      if (!found) return undefined;
      const number = this.words[HEADER_WORDS + slot * 2 + 1] ?? 0;
      if (found === hash && this.keys.isText(number, key)) return number;
    }
  }

  /** The key of a number below `size`. */
  keyAt(number: number): string {
    return String(this.keys.at(number));
  }
}

/** FNV-1a over the UTF-16 units with the final mix of MurmurHash3; never 0, which marks an empty slot. */
export function hashOf(key: string, start = FNV_START): number {
  let hash = start;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}
