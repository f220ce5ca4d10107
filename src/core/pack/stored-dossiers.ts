/**
 * Everything on file about each company as bytes in blocks: a block is brought when somebody in it is asked for, and a
 * dossier is parsed when it is.
 *
 *   company number ──► block number >> 7 ──► row number & 127 ──► cells (dossier-cells.ts) ──► {company, rows, searches}
 */
import type { CompanyId } from '../company/company.ts';
import type { KeyTable } from '../mention/key-table.ts';
import { PackedRows, packRows } from '../mention/packed-rows.ts';
import type { Steps } from '../mention/steps.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { Interest, SearchRecord } from '../ownership/interest.ts';
import { cellsOf, countShared, type Dossier, dossierIn } from './dossier-cells.ts';
import { SharedValues, type StoredValues } from './shared-values.ts';

/** Two to the seventh: a page that names twenty companies of a long list then brings some 300 kB, and the list's blocks
 * are few enough to be written in half a second. */
const BLOCK_BITS = 7;
const BLOCK = 1 << BLOCK_BITS;

/** The values that all dossiers share, and the dossiers in blocks, each company's number being its place in the list. A
 * block is a step. */
export function* dossierBlocks(dossiers: readonly Dossier[]): Steps<readonly ArrayBuffer[]> {
  const values = new SharedValues();
  for (const [number, dossier] of dossiers.entries()) {
    countShared(dossier, values);
    if (number % BLOCK === 0) yield;
  }
  values.settle();
  const numbers = new Map(dossiers.map(({ company }, number) => [company.id, number]));
  const numberOf = (owner: CompanyId) => numbers.get(owner) ?? unknownOwner(owner);
  const blocks: ArrayBuffer[] = [];
  for (let from = 0; from < dossiers.length; from += BLOCK) {
    const some = dossiers.slice(from, from + BLOCK);
    blocks.push(packRows(some.map((dossier) => cellsOf(dossier, values, numberOf))));
    yield;
  }
  return [values.image(), ...blocks];
}

function unknownOwner(owner: CompanyId): never {
  throw new RangeError(`"${owner}" owns, and has no dossier.`);
}

/** Somebody was asked for whose block has not been brought. Bring the blocks, and ask again. */
export class NotBrought extends Error {
  override readonly name = 'NotBrought';
  constructor(
    /** Who was asked. */
    readonly from: StoredDossiers,
    readonly blocks: readonly number[],
  ) {
    super(`Blocks ${blocks.join(', ')} have to be brought first.`);
  }
}

/** Dossiers over stored blocks. Each is parsed once. */
export class StoredDossiers implements Dossiers {
  private readonly read = new Map<number, Dossier>();
  private readonly rows: (PackedRows | undefined)[];

  /** `blocks` as far as they have been brought. They are sealed by who keeps them: what is in them was written here. */
  constructor(
    private readonly ids: KeyTable,
    private readonly values: StoredValues,
    blocks: readonly (ArrayBuffer | undefined)[],
  ) {
    this.rows = blocks.map((block) => block && new PackedRows(block));
  }

  get size(): number {
    return this.ids.size;
  }

  /** Takes in a block. */
  bring(block: number, image: ArrayBuffer): void {
    this.rows[block] = new PackedRows(image);
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
    const dossier = dossierIn(
      JSON.parse(block.textAt(number & (BLOCK - 1))),
      this.ids.keyAt(number),
      this.values,
      (owner) => this.ids.keyAt(owner),
    );
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
    return number === undefined ? undefined : this.at(number);
  }

  rowsOn(subject: CompanyId): readonly Interest[] {
    return this.of(subject)?.rows ?? [];
  }

  searchesOn(subject: CompanyId): readonly SearchRecord[] {
    return this.of(subject)?.searches ?? [];
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
