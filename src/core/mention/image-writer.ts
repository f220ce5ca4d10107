/** Writes the image of a NameIndex from names that were read: header → records, key by key → filter → entries. */
import { addEntry } from './name-entries.ts';
import {
  Field,
  HEADER_WORDS,
  LAST,
  LONGER,
  MAGIC,
  partsOf,
  RECORD_HEAD,
  VERSION,
  WIDE,
} from './name-image.ts';
import { Prefix } from './prefix-list.ts';
import type { NamesRead, Spelling } from './spellings.ts';
import { StartFilter } from './start-filter.ts';
import type { Steps } from './steps.ts';

/** So many of each are written in two milliseconds. */
const RECORDS_A_STEP = 4_096;
const ENTRIES_A_STEP = 16_384;

/** One image, with so many slots for its entries. */
export class ImageWriter {
  private readonly image: ArrayBuffer;
  private readonly entries: Uint32Array;
  private readonly starts: StartFilter;
  private readonly records: Uint8Array;
  private recordEnd = 0;

  constructor(
    private readonly names: NamesRead,
    slots: number,
  ) {
    const header = headerOf(names, slots);
    const { filterAt, recordsAt, size } = partsOf(header);
    this.image = new ArrayBuffer(size);
    const words = new Uint32Array(this.image, 0, recordsAt / 4);
    words.set(header);
    this.entries = words.subarray(HEADER_WORDS, filterAt);
    this.starts = new StartFilter(words.subarray(filterAt));
    this.records = new Uint8Array(this.image, recordsAt);
  }

  /** The image; null where two prefixes would hide each other in so many slots. */
  *written(): Steps<ArrayBuffer | null> {
    const values = yield* this.writeRecords();
    const { prefixes } = this.names;
    // In the order of their bits, which is the order of the slots too: the table is then filled from front to back.
    for (const [place, number] of prefixes.inOrder().entries()) {
      if (place % ENTRIES_A_STEP === 0) yield;
      const bits = prefixes.bits[number] as number;
      const kind = prefixes.kinds[number] as number;
      if (kind & Prefix.START) this.starts.add(bits);
      if (kind & Prefix.SMALL_START) this.starts.addSmall(bits);
      const value = (values[number] as number) | (kind & Prefix.LONGER ? LONGER : 0);
      if (!addEntry(this.entries, bits, prefixes.fingerprints[number] as number, value)) return null;
    }
    return this.image;
  }

  /** The records of all spellings, neighbours where they share a key and else in their order; the value of each key's entry
   * by its number. */
  private *writeRecords(): Steps<Int32Array> {
    const { spellings, keys, prefixes } = this.names;
    const { first, next } = byKey(keys, prefixes.length);
    const values = new Int32Array(prefixes.length);
    for (const [place, key] of keys.entries()) {
      if (place % RECORDS_A_STEP === 0) yield;
      // With the first spelling of a key all others come.
      if (first[key] !== place + 1) continue;
      values[key] = (this.recordEnd + 1) * 2;
      for (let at = place; at >= 0; at = (next[at] as number) - 1)
        this.addRecord(spellings[at], next[at] === 0);
    }
    return values;
  }

  private addRecord(spelling: Spelling | undefined, isLast: boolean): void {
    const { text = '', owner = 0 } = spelling ?? {};
    const { records } = this;
    const wide = isWide(text);
    const marked = owner | (isLast ? LAST : 0);
    let at = this.recordEnd;
    // A byte at a time, the low one first: records lie where the last one ended, on odd places too.
    for (const half of [marked & 0xffff, marked >>> 16, text.length | (wide ? WIDE : 0)]) {
      records[at++] = half;
      records[at++] = half >>> 8;
    }
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      records[at++] = unit;
      if (wide) records[at++] = unit >>> 8;
    }
    this.recordEnd = at;
  }
}

/** The places of the spellings by key, chained in their order: the first + 1 by key, the next + 1 by place; 0 = none. */
function byKey(keys: Int32Array, length: number): { readonly first: Int32Array; readonly next: Int32Array } {
  const first = new Int32Array(length);
  const next = new Int32Array(keys.length);
  for (let at = keys.length - 1; at >= 0; at--) {
    const key = keys[at] as number;
    next[at] = first[key] as number;
    first[key] = at + 1;
  }
  return { first, next };
}

function headerOf({ spellings, prefixes }: NamesRead, slots: number): Uint32Array {
  const header = new Uint32Array(HEADER_WORDS);
  const strings = spellings.reduce((sum, { text }) => sum + stringBytes(text), 0);
  header[Field.MAGIC] = MAGIC;
  header[Field.VERSION] = VERSION;
  header[Field.SLOTS] = slots;
  header[Field.ENTRIES] = prefixes.length;
  header[Field.SPELLINGS] = spellings.length;
  header[Field.STRING_BYTES] = strings;
  header[Field.RECORD_BYTES] = strings + spellings.length * RECORD_HEAD;
  header[Field.FILTER_WORDS] = StartFilter.wordsFor(startsOf(prefixes.kinds));
  return header;
}

/** How often a filter will be set. */
function startsOf(kinds: Uint8Array): number {
  let starts = 0;
  for (const kind of kinds) {
    if (kind & Prefix.START) starts++;
    if (kind & Prefix.SMALL_START) starts++;
  }
  return starts;
}

function stringBytes(text: string): number {
  return isWide(text) ? text.length * 2 : text.length;
}

function isWide(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return true;
  return false;
}
