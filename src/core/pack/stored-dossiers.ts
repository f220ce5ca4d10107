/**
 * Everything on file about each company as bytes in blocks: a block is brought when somebody in it is asked for, and a
 * dossier is parsed when it is.
 *
 *   company number ──► block number >> 5 ──► row number & 31 ──► {company, rows about it, searches for its owners}
 *
 * What is null, false or empty in a record is not written, as in a pack's file.
 */
import type { Company, CompanyId } from '../company/company.ts';
import type { KeyTable } from '../mention/key-table.ts';
import { PackedRows, packRows } from '../mention/packed-rows.ts';
import type { Dossiers } from '../ownership/dossiers.ts';
import type { Interest, SearchRecord } from '../ownership/interest.ts';

/** What is on file about one company. */
export interface Dossier {
  readonly company: Company;
  readonly rows: readonly Interest[];
  readonly searches: readonly SearchRecord[];
}

type BlankCompany = Omit<Company, 'id' | 'name' | 'kind' | 'pack' | 'identifiers'>;
const BLANK_COMPANY: BlankCompany = {
  legalName: null,
  aliases: [],
  formerNames: [],
  domains: [],
  wikidata: null,
  lei: null,
  ticker: null,
  country: null,
  supplies: [],
  sector: null,
};

type BlankRow = Omit<Interest, 'ref' | 'pack' | 'owner' | 'subject' | 'tie' | 'status' | 'note'>;
const BLANK_ROW: BlankRow = {
  share: null,
  voting: null,
  start: null,
  end: null,
  event: null,
  counterStatement: null,
  sources: [],
  sourceWord: null,
  stated: null,
  aggregate: false,
  stale: false,
};

const BLANK_SEARCH: Pick<SearchRecord, 'note' | 'sources'> = { note: null, sources: [] };

/** A record as it is written. */
type Lean<Whole, Blank> = Omit<Whole, keyof Blank> & Partial<Blank>;

interface StoredDossier {
  readonly company: Lean<Company, BlankCompany>;
  readonly rows?: readonly Lean<Interest, BlankRow>[];
  readonly searches?: readonly Lean<SearchRecord, typeof BLANK_SEARCH>[];
}

/** Two to the fifth: a page that names twenty companies of a long list then brings some 200 kB, and the list's blocks
 * are few enough to be written in a second. */
const BLOCK_BITS = 5;
const BLOCK = 1 << BLOCK_BITS;

/** The blocks of all dossiers, each company's number being its place in the list. */
export function dossierBlocks(dossiers: readonly Dossier[]): readonly ArrayBuffer[] {
  const blocks = Math.ceil(dossiers.length / BLOCK);
  return Array.from({ length: blocks }, (_, block) =>
    packRows(dossiers.slice(block * BLOCK, (block + 1) * BLOCK).map(written)),
  );
}

function written({ company, rows, searches }: Dossier): object {
  return lean({ company: lean(company), rows: rows.map(lean), searches: searches.map(lean) });
}

function lean(record: object): object {
  const isSaid = (value: unknown) =>
    value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isSaid(value)));
}

function readDossier(json: StoredDossier): Dossier {
  const { company, rows = [], searches = [] } = json;
  return {
    company: { ...BLANK_COMPANY, ...company },
    rows: rows.map((row) => ({ ...BLANK_ROW, ...row })),
    searches: searches.map((search) => ({ ...BLANK_SEARCH, ...search })),
  };
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
    const json: StoredDossier = JSON.parse(block.textAt(number & (BLOCK - 1)));
    const dossier = readDossier(json);
    this.read.set(number, dossier);
    return dossier;
  }

  has(company: CompanyId): boolean {
    return this.ids.numberOf(company) !== undefined;
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
