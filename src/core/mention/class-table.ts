/**
 * Spellings and their classes as one ArrayBuffer that is used as it is, with no parsing. The spellings are not in it:
 * they are known by 48 bits of two hashes, so that the lists of a whole language take a megabyte to read and not three.
 *
 *   header   4 words of 32 bits: magic · version · slots · spellings
 *   slots    2 words each: hash (0 = empty) · another hash's 16 bits, classes' 16 bits      a quarter of them empty
 *
 * A spelling that is not listed is taken for a listed one once in 10¹⁴ questions. Two listed ones never are: a table in
 * which they would be cannot be built.
 */
import { hashOf } from './key-table.ts';

const MAGIC = 0x42484c54;
const VERSION = 1;
const HEADER_WORDS = 4;
/** As in a table of keys: short probes and a bearable size. */
const LOAD = 0.75;
/** Any other start makes another hash of the same spelling. */
const SECOND = 0x2545f491;
const CLASS_BITS = 0xffff;

/**
 * A table of spellings with their classes, 16 bits each.
 * @throws RangeError when two spellings cannot be told apart, or a class needs more bits.
 */
export function buildClassTable(classes: ReadonlyMap<string, number>): ArrayBuffer {
  const slots = Math.ceil(classes.size / LOAD) + 1;
  const words = new Uint32Array(HEADER_WORDS + slots * 2);
  words.set([MAGIC, VERSION, slots, classes.size]);
  const table = new ClassTable(words.buffer);
  for (const [spelling, bits] of classes) {
    const slot = table.slotOf(spelling);
    if (words[slot] !== 0) throw new RangeError(`"${spelling}" cannot be told from another spelling.`);
    if (bits >>> 16 !== 0) throw new RangeError(`"${spelling}" has a class of more than 16 bits.`);
    words[slot] = hashOf(spelling);
    words[slot + 1] = checkOf(spelling) | bits;
  }
  return words.buffer;
}

/** Reads a table in place. */
export class ClassTable {
  private readonly words: Uint32Array;
  private readonly slots: number;

  /** @throws RangeError when the buffer is no such table, of another version, or was cut short. */
  constructor(image: ArrayBuffer) {
    this.words = new Uint32Array(image);
    const [magic, version, slots = 0] = this.words;
    if (magic !== MAGIC || version !== VERSION)
      throw new RangeError('This is no table of classes of this version.');
    if (this.words.length !== HEADER_WORDS + slots * 2)
      throw new RangeError('The table of classes does not add up.');
    this.slots = slots;
  }

  /** The classes of a spelling, or undefined where it is not listed. */
  get(spelling: string): number | undefined {
    const slot = this.slotOf(spelling);
    return this.words[slot] === 0 ? undefined : (this.words[slot + 1] as number) & CLASS_BITS;
  }

  /** Where in the words a spelling stands, or would stand: an empty slot. */
  slotOf(spelling: string): number {
    const hash = hashOf(spelling);
    for (let slot = hash % this.slots; ; slot = (slot + 1) % this.slots) {
      const at = HEADER_WORDS + slot * 2;
      const found = this.words[at];
      if (found === 0 || (found === hash && this.isChecked(at, spelling))) return at;
    }
  }

  private isChecked(at: number, spelling: string): boolean {
    return ((this.words[at + 1] as number) & ~CLASS_BITS) >>> 0 === checkOf(spelling);
  }
}

/** The upper 16 bits of another hash, where they stand in a slot. */
function checkOf(spelling: string): number {
  return (hashOf(spelling, SECOND) & ~CLASS_BITS) >>> 0;
}
