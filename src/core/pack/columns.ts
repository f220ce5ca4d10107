/**
 * Records as columns: all names together, then all countries, and so on. Equal things stand beside each other, which
 * gzip likes, and a value that many records share is written, parsed and judged once.
 *
 *   {rows: 3, columns: {name: ['Acme', 'Globex', 'Harlow'],            a cell each; 0 = the field's default
 *                       country: {pool: ['DE'], at: [1, 0, 1]}}}      shared values; 1 = the first of the pool
 *
 * A column that is absent is at its default in every row. In `at`, -1 is "the next of the pool that nobody used yet":
 * values that never repeat then cost nothing but themselves.
 */
import * as v from 'valibot';
import { PackError, parseWith } from './pack.ts';

/** Schemas by field, as an object schema has them in `entries`. */
type Entries = v.ObjectEntries;

type RowOf<E extends Entries> = { readonly [F in keyof E]: Fixed<v.InferOutput<E[F]>> };

type Fixed<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

type Cells = readonly unknown[] | { readonly pool: readonly unknown[]; readonly at: readonly unknown[] };

/** Rows as columns, ready for JSON. */
export interface Table {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Cells>>;
}

const NEXT = -1;
const DEFAULT = 0;

/** A million: four times the largest pack there is. An empty table of more could by itself fill a browser's memory. */
export const MAX_ROWS = 1_000_000;

const rowCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ROWS));

// Not `v.array`: the cells are judged one by one where they are read, and walking a million of them twice is felt.
const list = v.custom<readonly unknown[]>(Array.isArray, 'a list is expected here');

const cellsSchema = v.union([list, v.strictObject({ pool: list, at: list })]);

const tableSchema = v.strictObject({ rows: rowCount, columns: v.record(v.string(), cellsSchema) });

/** The fields of `entries` of all `rows`, column by column. */
export function toTable<E extends Entries>(rows: readonly RowOf<E>[], entries: E): Table {
  const columns: Record<string, Cells> = {};
  for (const [name, schema] of Object.entries(entries)) {
    const values = rows.map((row) => row[name]);
    const fallback = v.getDefault(schema);
    if (!values.every((value) => isDefault(value, fallback))) columns[name] = toColumn(values, schema);
  }
  return { rows: rows.length, columns };
}

/** The values of one field as a column; `readColumn` reads it back. */
export function toColumn(values: readonly unknown[], schema: Entries[string]): Cells {
  const fallback = v.getDefault(schema);
  return shorter(values.map((value) => (isDefault(value, fallback) ? DEFAULT : value)));
}

function isDefault(value: unknown, fallback: unknown): boolean {
  if (Array.isArray(fallback)) return Array.isArray(value) && value.length === 0;
  return fallback !== undefined && value === fallback;
}

/** Pooled where most values come more than once; a pool of single values would only add the pointers to them. */
function shorter(cells: readonly unknown[]): Cells {
  const pool = new Map<unknown, number>();
  const told = cells.reduce<number>((count, cell) => count + (cell === DEFAULT ? 0 : 1), 0);
  const keyOf = keys();
  const at: number[] = [];
  for (const cell of cells) {
    const key = keyOf(cell);
    const known = cell === DEFAULT ? DEFAULT : pool.get(key);
    at.push(known ?? NEXT);
    if (known !== undefined) continue;
    pool.set(key, pool.size + 1);
    if (pool.size * 2 > told) return cells;
  }
  return { pool: poolOf(cells, at), at };
}

/** What two equal cells have in common. Readers give rows that share a value the same object, which is then written once. */
function keys(): (cell: unknown) => unknown {
  const texts = new Map<object, string>();
  return (cell) => {
    if (typeof cell !== 'object' || cell === null) return cell;
    const before = texts.get(cell);
    if (before !== undefined) return before;
    const text = JSON.stringify(cell);
    texts.set(cell, text);
    return text;
  };
}

function poolOf(cells: readonly unknown[], at: readonly number[]): readonly unknown[] {
  return cells.filter((_, row) => at[row] === NEXT);
}

type ColumnsOf<E extends Entries> = { readonly [F in keyof E]: readonly Fixed<v.InferOutput<E[F]>>[] };

/**
 * The columns of a table from outside, of one length, each value judged by its field's schema. Rows are for the caller
 * to make, each as one literal: set field by field, 200,000 of them take a second instead of a tenth.
 *
 * @throws PackError for a column that is unknown, too long or too short, or a value that its schema refuses
 */
export function fromTable<E extends Entries>(json: unknown, entries: E): ColumnsOf<E> & { rows: number } {
  const { rows, columns } = parseWith(tableSchema, json);
  refuseStrangers(Object.keys(columns), entries);
  const read = Object.entries(entries).map(([name, schema]) => [
    name,
    valuesOf(columns[name], rows, schema, name),
  ]);
  return { ...(Object.fromEntries(read) as ColumnsOf<E>), rows };
}

function valuesOf(cells: unknown, rows: number, schema: Entries[string], name: string): readonly unknown[] {
  const fallback = v.getDefault(schema);
  if (cells === undefined && fallback !== undefined) return new Array(rows).fill(fallback);
  return refuseUneven(readColumn(cells ?? [], schema, name), rows, name);
}

/** The values of one column from outside, judged by the schema of its field. @throws PackError */
export function readColumn<Value>(
  json: unknown,
  schema: v.GenericSchema<unknown, Value>,
  name: string,
): readonly Value[] {
  const cells = parseWith(cellsSchema, json);
  const read = readerOf(schema, name);
  return 'pool' in cells ? unpooled(cells.pool.map(read), cells.at, read, name) : cells.map(read);
}

/** The column, if it has so many values. @throws PackError */
export function refuseUneven<Value>(values: readonly Value[], rows: number, name: string): readonly Value[] {
  if (values.length === rows) return values;
  throw new PackError(`This pack has ${rows} rows, but ${values.length} of them have "${name}".`, 'count');
}

/** The value at a place that `fromTable` has seen to be there. @throws PackError where it is not */
export function requiredAt<Value>(values: readonly Value[], at: number): Value {
  const value = values[at];
  if (value === undefined) throw new PackError('This pack lacks a value that every row must have.');
  return value;
}

function refuseStrangers(names: readonly string[], entries: Entries): void {
  const stranger = names.find((name) => !Object.hasOwn(entries, name));
  if (stranger !== undefined)
    throw new PackError(`This is not a pack that can be used. It has an unknown column "${stranger}".`);
}

function unpooled<Value>(
  pool: readonly Value[],
  at: readonly unknown[],
  read: (cell: unknown) => Value,
  name: string,
): readonly Value[] {
  let next = 0;
  return at.map((cell) => {
    if (cell === DEFAULT) return read(DEFAULT);
    const value = pool[cell === NEXT ? next++ : Number(cell) - 1];
    if (value === undefined) throw new PackError(`This pack has a "${name}" that points nowhere.`);
    return value;
  });
}

/** Judges one cell after the other by the schema. */
function readerOf<Value>(schema: v.GenericSchema<unknown, Value>, name: string): (cell: unknown) => Value {
  const fallback = v.getDefault(schema);
  return (cell) => {
    if (cell === DEFAULT && fallback !== undefined) return fallback as Value;
    const read = v.safeParse(schema, cell, { abortEarly: true });
    if (read.success) return read.output;
    throw new PackError(`This is not a pack that can be used. ${name}: ${read.issues[0].message}`);
  };
}
