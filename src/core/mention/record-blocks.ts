/**
 * Records of an index of names that are brought block by block, in the order in which they are asked for:
 *
 *   in the image      block 0 · block 1 · block 2 · block 3 …
 *   here, as brought  block 2 · block 0
 *
 * Room for all of them, made at each wake, takes longer than reading the few that a page needs.
 */

/** Room for the records of some blocks. */
const FIRST_ROOM = 2 ** 16;
/** In place of where a block is, for one that is nowhere. */
const NOWHERE = -1;

export class RecordBlocks {
  /** What has been brought. Another array once it has grown. */
  bytes = new Uint8Array(FIRST_ROOM);
  private end = 0;
  private readonly places: Int32Array;

  /** `starts`: where each block begins in the image, the first at 0. */
  constructor(readonly starts: Uint32Array) {
    this.places = new Int32Array(starts.length).fill(NOWHERE);
  }

  /** Takes in a block, and yields `bytes` as they are then; one that is here already is the same. */
  bring(block: number, records: Uint8Array): Uint8Array {
    if (this.places[block] !== NOWHERE) return this.bytes;
    const end = this.end + records.length;
    if (end > this.bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.bytes.length * 2));
      grown.set(this.bytes.subarray(0, this.end));
      this.bytes = grown;
    }
    this.bytes.set(records, this.end);
    this.places[block] = this.end;
    this.end = end;
    return this.bytes;
  }

  /** The bytes of a block; null = it has not been brought. `end`: where the last block ends in the image. */
  at(block: number, end: number): Uint8Array | null {
    const place = this.places[block] ?? NOWHERE;
    const length = (this.starts[block + 1] ?? end) - (this.starts[block] ?? 0);
    return place === NOWHERE ? null : this.bytes.subarray(place, place + length);
  }

  /** Where the record at this offset of the image is among `bytes`; null = its block has not been brought. */
  placeOf(record: number): number | null {
    const block = this.blockOf(record);
    const place = this.places[block] as number;
    return place === NOWHERE ? null : place + record - (this.starts[block] as number);
  }

  /** The last block that begins at this offset of the image or before it: those before it at the same place are empty. */
  blockOf(record: number): number {
    let [from, to] = [0, this.starts.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((this.starts[middle] as number) <= record) from = middle;
      else to = middle;
    }
    return from;
  }
}
