/**
 * Everything on file about each company as bytes in blocks: a block is brought when somebody in it is asked for, and a
 * dossier is parsed when it is.
 *
 *   company number ──► block number >> 7 ──► row number & 127 ──► cells (dossier-cells.ts) ──► {company, rows, searches}
 */
import type { CompanyId } from '../company/company.ts';
import { NotBrought } from '../mention/not-brought.ts';
import { type PackedRows, packRows } from '../mention/packed-rows.ts';
import type { Steps } from '../mention/steps.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { Interest, SearchRecord } from '../ownership/interest.ts';
import { cellsOf, countShared, type Dossier, dossierIn } from './dossier-cells.ts';
import type { IdTable } from './id-table.ts';
import { SharedValues, type StoredValues } from './shared-values.ts';

/** Two to the seventh: a page that names twenty companies of a long list then brings some 300 kB, and the list's blocks
 * are few enough to be written in half a second. */
export const BLOCK_BITS = 7;
const BLOCK = 1 << BLOCK_BITS;

/** The values that all dossiers share, and the dossiers in blocks, each company's number being its place in the list. A
 * block is a step; `asPart` makes what is kept of it. */
export function* dossierBlocks(
  dossiers: readonly Dossier[],
  asPart: (rows: ArrayBuffer, block: number) => ArrayBuffer,
): Steps<DossierImages> {
  const values = new SharedValues();
  for (const [number, dossier] of dossiers.entries()) {
    countShared(dossier, values);
    if (number % BLOCK === 0) yield;
  }
  values.settle();
  const blocks: ArrayBuffer[] = [];
  for (let from = 0; from < dossiers.length; from += BLOCK) {
    const some = dossiers.slice(from, from + BLOCK);
    const rows = packRows(some.map((dossier) => cellsOf(dossier, values)));
    blocks.push(asPart(rows, blocks.length));
    yield;
  }
  return { values: values.image(), blocks };
}

interface DossierImages {
  readonly values: ArrayBuffer;
  readonly blocks: readonly ArrayBuffer[];
}

/** Dossiers over stored blocks. Each is parsed once. */
export class StoredDossiers implements Dossiers {
  private readonly read = new Map<number, Dossier>();
  private readonly rows: (PackedRows | undefined)[];

  /** None of so many `blocks` has been brought. They are sealed by who keeps them: what is in them was written here. */
  constructor(
    private readonly ids: IdTable,
    private readonly values: StoredValues,
    blocks: number,
  ) {
    this.rows = new Array(blocks).fill(undefined);
  }

  get size(): number {
    return this.ids.size;
  }

  /** Takes in a block. */
  bring(block: number, rows: PackedRows): void {
    this.rows[block] = rows;
  }

  /** Blocks that have not been brought: of all companies, or of those with these numbers; each once. */
  missing(numbers?: readonly number[]): readonly number[] {
    const blocks = numbers ? new Set(numbers.map((number) => number >> BLOCK_BITS)) : this.rows.keys();
    return [...blocks].filter((block) => block < this.rows.length && this.rows[block] === undefined);
  }

  /** Numbers of those who are tied as owners to the companies with these numbers, each once. @throws NotBrought */
  ownersOf(numbers: readonly number[]): readonly number[] {
    const rows = numbers.flatMap((number) => this.at(number)?.rows ?? []);
    const owners = rows.map(({ owner }) => this.ids.numberOf(owner));
    return [...new Set(owners.filter((owner) => owner !== undefined))];
  }

  /** The dossier of a company's number. @throws NotBrought */
  at(number: number): Dossier | undefined {
    if (number < 0 || number >= this.size) return undefined;
    const before = this.read.get(number);
    if (before !== undefined) return before;
    const block = this.rows[number >> BLOCK_BITS];
    if (block === undefined) throw new NotBrought(this, [number >> BLOCK_BITS]);
    const dossier = dossierIn(JSON.parse(block.textAt(number & (BLOCK - 1))), this.values);
    this.read.set(number, dossier);
    return dossier;
  }

  has(company: CompanyId): boolean {
    return this.numberOf(company) !== undefined;
  }

  /** Place of a company in the list; undefined = it is not in it. */
  numberOf(company: CompanyId): number | undefined {
    return this.ids.numberOf(company);
  }

  /** The dossier of a company. @throws NotBrought */
  of(company: CompanyId): Dossier | undefined {
    const number = this.ids.numberOf(company);
    const dossier = number === undefined ? undefined : this.at(number);
    // The table takes a foreign id for a listed one, if hardly ever.
    return dossier?.company.id === company ? dossier : undefined;
  }

  rowsOn(subject: CompanyId): readonly Interest[] {
    return this.of(subject)?.rows ?? [];
  }

  searchesOn(subject: CompanyId): readonly SearchRecord[] {
    return this.of(subject)?.searches ?? [];
  }

  /** @throws NotBrought, naming all blocks of those who are held that are missing */
  subjectsOf(owner: CompanyId): readonly CompanyId[] {
    const held = this.of(owner)?.held ?? [];
    const missing = this.missing(held);
    if (missing.length > 0) throw new NotBrought(this, missing);
    return held.flatMap((number) => this.at(number)?.company.id ?? []);
  }

  *subjects(): Iterable<CompanyId> {
    for (const { company, rows } of this.all()) if (rows.length > 0) yield company.id;
  }

  /** Every dossier in the order of the numbers. @throws NotBrought, naming all blocks that are missing */
  *all(): Iterable<Dossier> {
    const missing = this.missing();
    if (missing.length > 0) throw new NotBrought(this, missing);
    for (let number = 0; number < this.size; number++) {
      const dossier = this.at(number);
      if (dossier) yield dossier;
    }
  }
}
