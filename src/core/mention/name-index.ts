/** The index of names over its image (name-image.ts draws it): lookups by key, spellings by where their records lie. */
import { fingerprintOf, scattered } from './key-hash.ts';
import {
  Field,
  HEADER_WORDS,
  MAGIC,
  NotAnIndex,
  partsOf,
  RECORD_HEAD,
  slotOf,
  VERSION,
  WIDE,
} from './name-image.ts';
import { RecordBlocks } from './record-blocks.ts';
import { StartFilter } from './start-filter.ts';

/**
 * Reads an image in place. Lookups allocate nothing. A spelling is known by the offset of its record.
 *
 * An image may come without its records, which are more than half of it: they are brought in blocks, and a search that
 * comes to one that is not there says which (`NotBrought`).
 */
export class NameIndex {
  /** Which tokens can start a name. */
  readonly starts: StartFilter;
  private readonly words: Uint32Array;
  private readonly entries: Int32Array;
  /** Those of the image, or as many as have been brought. */
  private records: Uint8Array;
  /** Records that are brought block by block; null = the image has them. */
  private readonly apart: RecordBlocks | null;
  private readonly slots: number;

  /** `starts`: where each block of records begins, for an image without them.
   * @throws NotAnIndex when the buffer is foreign, of another version, or cut short. */
  constructor(
    readonly image: ArrayBuffer,
    starts: Uint32Array | null = null,
  ) {
    if (image.byteLength < HEADER_WORDS * 4 || image.byteLength % 4) throw new NotAnIndex('it is cut short');
    this.words = new Uint32Array(image);
    if (this.field('MAGIC') !== MAGIC) throw new NotAnIndex('its first bytes are foreign');
    if (this.field('VERSION') !== VERSION) throw new NotAnIndex(`its version is ${this.field('VERSION')}`);
    const { filterAt, recordsAt, size } = partsOf(this.words);
    if (image.byteLength !== (starts ? recordsAt : size))
      throw new NotAnIndex('its parts do not add up to its size');
    this.slots = this.field('SLOTS');
    this.starts = new StartFilter(this.words.subarray(filterAt, recordsAt / 4));
    this.entries = new Int32Array(image, HEADER_WORDS * 4, this.slots * 2);
    this.apart = starts && new RecordBlocks(starts);
    this.records = this.apart?.bytes ?? new Uint8Array(image, recordsAt);
  }

  /** The image without its records, and they in blocks: one begins at each of `starts`, the first at 0. */
  inBlocks(starts: Uint32Array): { readonly table: ArrayBuffer; readonly records: readonly Uint8Array[] } {
    const { recordsAt } = partsOf(this.words);
    const block = (start: number, at: number) => this.records.subarray(start, starts[at + 1]);
    return { table: this.image.slice(0, recordsAt), records: Array.from(starts, block) };
  }

  /** Takes in a block of records, for an image without them. */
  bring(block: number, records: Uint8Array): void {
    if (this.apart) this.records = this.apart.bring(block, records);
  }

  /** Where each block of its records begins; one that has them in its image has one block. */
  get blockStarts(): Uint32Array {
    return this.apart?.starts ?? new Uint32Array(1);
  }

  /** The records of a block; null = they have not been brought. */
  recordsOf(block: number): Uint8Array | null {
    return this.apart ? this.apart.at(block, this.recordBytes) : this.records.subarray(0, this.recordBytes);
  }

  /** The first spelling of the key whose records begin at this offset of the image; null where they have to be brought. */
  spellingAt(record: number): number | null {
    return this.apart ? this.apart.placeOf(record) : record;
  }

  /** The block in which the records at this offset of the image are. */
  blockOf(record: number): number {
    return this.apart?.blockOf(record) ?? 0;
  }

  /** How many bytes its records take. */
  get recordBytes(): number {
    return this.field('RECORD_BYTES');
  }

  /** Where the records of each key begin, by the order of their first owners. */
  *firsts(): Iterable<number> {
    const end = this.recordBytes;
    for (let at = 0, isFirst = true; at < end; at = this.after(at)) {
      if (isFirst) yield at;
      isFirst = this.next(at) === null;
    }
  }

  /** How many spellings it holds. */
  get size(): number {
    return this.field('SPELLINGS');
  }

  /** Bytes of all but the strings, and of the strings: what the benchmark prints per name. */
  get bytesUsed(): { readonly table: number; readonly strings: number } {
    const strings = this.field('STRING_BYTES');
    return { table: partsOf(this.words).size - strings, strings };
  }

  /** The value of a key's prefix by both streams of its hash, or 0 when no name starts with it. */
  find(a: number, b: number): number {
    const { entries, slots } = this;
    const fingerprint = fingerprintOf(b);
    let slot = slotOf(scattered(a), slots);
    for (;;) {
      const found = entries[slot * 2] as number;
      if (found <= fingerprint) return found === fingerprint ? (entries[slot * 2 + 1] as number) : 0;
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
  }

  /** The owner number that the builder was given with a spelling. */
  owner(spelling: number): number {
    return this.pair(spelling) | ((this.pair(spelling + 2) & 0x7fff) << 16);
  }

  /** The next spelling of the same key, or null after the last. */
  next(spelling: number): number | null {
    return (this.records[spelling + 3] as number) & 0x80 ? null : this.after(spelling);
  }

  /** Where the record after a spelling's lies. */
  private after(spelling: number): number {
    const units = this.length(spelling);
    return spelling + RECORD_HEAD + (this.isWide(spelling) ? units * 2 : units);
  }

  /** True when the spelling, as written, is `text.slice(start, end)`. */
  spells(spelling: number, text: string, start: number, end: number): boolean {
    const head = this.pair(spelling + 4);
    if ((head & ~WIDE) !== end - start) return false;
    if (head & WIDE) return this.spelling(spelling) === text.slice(start, end);
    const from = spelling + RECORD_HEAD - start;
    for (let i = start; i < end; i++) if (this.records[from + i] !== text.charCodeAt(i)) return false;
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
    return this.pair(spelling + 4) & ~WIDE;
  }

  /** The unit at a place of the spelling. */
  unit(spelling: number, index: number): number {
    const from = spelling + RECORD_HEAD;
    return this.isWide(spelling) ? this.pair(from + index * 2) : (this.records[from + index] as number);
  }

  private isWide(spelling: number): boolean {
    return (this.pair(spelling + 4) & WIDE) !== 0;
  }

  /** Records lie where the last one ended, on odd bytes too. */
  private pair(at: number): number {
    return (this.records[at] as number) | ((this.records[at + 1] as number) << 8);
  }

  private field(name: keyof typeof Field): number {
    return this.words[Field[name]] as number;
  }
}
