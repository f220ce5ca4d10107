/**
 * The image of an index of names: one ArrayBuffer that is used as it is, with no parsing.
 *
 *   header   12 words of 32 bits: magic · version · slots · entries · spellings · record bytes · string bytes ·
 *            words of the filter · 0…
 *   entries  2 words a slot: fingerprint (0 = empty) · value = twice the offset of the first record + 1, 0 for one that is
 *            only a prefix, and LONGER; so records may take a gigabyte (17 million names)
 *   filter   which tokens can start a name
 *   records  a spelling each: LAST | owner (4 bytes) · WIDE | units (2 bytes) · as written, a byte a unit where all are
 *            below U+0100, else two; in the order of their owners, so that they may be kept apart, block by block
 *
 * Every token-prefix of every name is an entry, so a search stops at the first unknown prefix. Open addressing with
 * falling fingerprints along each probe path (Amble and Knuth 1974): a miss ends as soon as a hit would.
 * Spellings that share a key are neighbours, and all that a hit asks of one lies in one place: at a million names each
 * place looked at is a cache miss. The machine's byte order: an image is built where it is used or in the data build,
 * and every platform that runs browsers is little-endian; the magic word catches the rest.
 */
export const MAGIC = 0x42484e49;
export const VERSION = 6;
export const HEADER_WORDS = 12;
/** Bytes of a record before its string. */
export const RECORD_HEAD = 6;
/** Set on an entry's value when a longer name starts with this prefix. */
export const LONGER = 1;
/** Set on the owner of the last of the spellings that share a key. */
export const LAST = 0x80000000;
/** Set on the length of a string that takes two bytes a unit. */
export const WIDE = 0x8000;

/** The header's fields by word. */
export const Field = {
  MAGIC: 0,
  VERSION: 1,
  SLOTS: 2,
  ENTRIES: 3,
  SPELLINGS: 4,
  RECORD_BYTES: 5,
  STRING_BYTES: 6,
  FILTER_WORDS: 7,
} as const;

/** An image that is not an index of this version. */
export class NotAnIndex extends Error {
  constructor(why: string) {
    super(`This is not an index of names: ${why}. Build it again from the data.`);
    this.name = 'NotAnIndex';
  }
}

/** Where the parts of an image begin: words, and bytes for the records. */
export function partsOf(words: Uint32Array) {
  const filterAt = HEADER_WORDS + (words[Field.SLOTS] as number) * 2;
  const recordsAt = (filterAt + (words[Field.FILTER_WORDS] as number)) * 4;
  const size = recordsAt + Math.ceil((words[Field.RECORD_BYTES] as number) / 4) * 4;
  return { filterAt, recordsAt, size };
}

/** Where the first record of an entry's value lies, or less than 0 when it is only a prefix. */
export function recordOf(value: number): number {
  return (value >> 1) - 1;
}

/** The slot that 32 hash bits begin their probe at: the high bits scaled, so that any number of slots will do. */
export function slotOf(bits: number, slots: number): number {
  return Math.floor(((bits >>> 0) / 0x100000000) * slots);
}
