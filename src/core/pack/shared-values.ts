/**
 * Values that many records share, written once for all of them.
 *
 *   value used by many ──► its number, counted from 1 ──► read from the list of shared values
 *   value used by few  ──► itself, in its record
 *   what is usual      ──► 0
 */
import { PackedRows, packRows } from '../mention/packed-rows.ts';

/** A value as a record has it: itself, or the number of a shared one. No field that is shared may be a number itself. */
export type Cell = unknown;

/** The list is read with every wake, so what few records share is better read with these. */
const SHARED_BY = 16;

/** Collects values and tells how each is to be written. Objects are told apart by identity: the reader of a pack gives
 * rows that share a value the same object. */
export class SharedValues {
  private readonly uses = new Map<unknown, number>();
  private numbers: ReadonlyMap<unknown, number> = new Map();
  private list: readonly unknown[] = [];

  /** One more record has this value. */
  count(value: unknown): void {
    this.uses.set(value, (this.uses.get(value) ?? 0) + 1);
  }

  /** Everything has been counted. */
  settle(): void {
    const shared = [...this.uses].filter(([, uses]) => uses >= SHARED_BY);
    this.list = shared.map(([value]) => value);
    this.numbers = new Map(this.list.map((value, at) => [value, at + 1]));
    this.uses.clear();
  }

  /** The cell of a value that was counted. */
  cellOf(value: unknown): Cell {
    return this.numbers.get(value) ?? value;
  }

  /** The list, as bytes. */
  image(): ArrayBuffer {
    return packRows(this.list);
  }
}

/** The list over its image; each value is parsed once, and is the same object for all that share it. */
export class StoredValues {
  private readonly rows: PackedRows;
  private readonly read = new Map<number, unknown>();

  /** @throws RangeError when the buffer is no such list, or was cut short. */
  constructor(image: ArrayBuffer) {
    this.rows = new PackedRows(image);
  }

  /** The value of a cell that is not 0. */
  valueOf(cell: Cell): unknown {
    if (typeof cell !== 'number') return cell;
    const before = this.read.get(cell);
    if (before !== undefined) return before;
    const value = this.rows.at(cell - 1);
    this.read.set(cell, value);
    return value;
  }
}
