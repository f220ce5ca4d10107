/**
 * A body as bytes to be stored, so that a woken worker answers from it with nothing parsed and nothing built.
 *
 *   about · index of names without its records · where its blocks begin · table of company ids · table of hosts · their
 *   companies · table of rival names · rival senses · values that dossiers share
 *   then the blocks, which may be brought later and one by one: bytes of records · records of the names of 128 companies ·
 *   their dossiers
 *   and as if it were the last block: table of the words that names begin with, for who adds a name
 *
 * The bytes are trusted to be what was written: who stores them seals them, and a broken seal means to build again.
 */
import type { Company } from '../company/company.ts';
import { type BuiltGazetteer, companyNumber, type Lookup } from '../mention/gazetteer.ts';
import { buildKeyTable, KeyTable } from '../mention/key-table.ts';
import type { Language } from '../mention/language.ts';
import { NameIndex } from '../mention/name-index.ts';
import { eachInSteps } from '../mention/not-brought.ts';
import { PackedRows, packRows } from '../mention/packed-rows.ts';
import type { RivalSense } from '../mention/rival-sense.ts';
import { inOneGo, type Steps } from '../mention/steps.ts';
import type { Interest, SearchRecord } from '../ownership/interest.ts';
import { type Body, type BuiltBody, relatedIn } from './body.ts';
import type { Dossier } from './dossier-cells.ts';
import { IdTable, idTableInSteps } from './id-table.ts';
import type { Knowledge } from './knowledge.ts';
import { StoredValues } from './shared-values.ts';
import { StoredCompanies } from './stored-companies.ts';
import { BLOCK_BITS, dossierBlocks, StoredDossiers } from './stored-dossiers.ts';
import { StoredWords } from './stored-words.ts';

/** Grows with every change of the form of an image; one of another version has to be built again. */
export const BODY_IMAGE_VERSION = 10;

/** How many parts stand before the blocks. */
export const PARTS_BEFORE_BLOCKS = 9;

/** The parts of the image of a body. */
export function imageOfBody(body: BuiltBody): readonly ArrayBuffer[] {
  return inOneGo(imageInSteps(body));
}

/** The same for who has others to answer meanwhile. */
export function* imageInSteps({ knowledge, gazetteer }: BuiltBody): Steps<readonly ArrayBuffer[]> {
  const { companies, dossiers, asOf, packs } = knowledge;
  const names = namesInBlocks(gazetteer);
  yield;
  const ids = yield* idTableInSteps([...companies.keys()]);
  const table = new IdTable(ids);
  const lookups = lookupImages(gazetteer);
  const whole: Dossier[] = [];
  for (const company of companies.values()) {
    const { id } = company;
    const held = dossiers.subjectsOf(id).flatMap((subject) => table.numberOf(subject) ?? []);
    whole.push({ company, rows: dossiers.rowsOn(id), searches: dossiers.searchesOn(id), held });
    if (whole.length % DOSSIERS_A_STEP === 0) yield;
  }
  const asPart = (rows: ArrayBuffer, block: number) => blockOf(names.records[block], rows);
  const { values, blocks } = yield* dossierBlocks(whole, asPart);
  const words = buildKeyTable([...gazetteer.firstWords]);
  yield;
  const supplying = whole.flatMap(({ company }, number) => (company.supplies.length > 0 ? [number] : []));
  return [
    packRows([asOf, packs, supplying]),
    names.table,
    names.starts,
    ids,
    ...lookups,
    values,
    ...blocks,
    words,
  ];
}

/** So many are looked up in two milliseconds. */
const DOSSIERS_A_STEP = 4_096;

/** The index of names, with the records of each block of companies apart. */
function namesInBlocks({ index, companies }: BuiltGazetteer) {
  const starts = new Uint32Array(Math.ceil(companies.length / (1 << BLOCK_BITS)));
  // Where the records after the block's end: a block of companies without a name has none.
  starts.fill(index.recordBytes, 1);
  for (const first of index.firsts()) {
    const block = companyNumber(index.owner(first)) >> BLOCK_BITS;
    for (let at = block; at > 0 && (starts[at] as number) > first; at--) starts[at] = first;
  }
  return { ...index.inBlocks(starts), starts: starts.buffer };
}

/** Records of names and dossiers as one part. */
function blockOf(records: Uint8Array = new Uint8Array(), dossiers: ArrayBuffer): ArrayBuffer {
  const rowsAt = WORD + Math.ceil(records.length / WORD) * WORD;
  const block = new Uint8Array(rowsAt + dossiers.byteLength);
  new Uint32Array(block.buffer, 0, 1)[0] = records.length;
  block.set(records, WORD);
  block.set(new Uint8Array(dossiers), rowsAt);
  return block.buffer;
}

const WORD = 4;

function lookupImages({ hosts, rivals }: BuiltGazetteer): readonly ArrayBuffer[] {
  return [
    buildKeyTable([...hosts.keys()]),
    new Uint32Array(hosts.values()).buffer,
    buildKeyTable([...rivals.keys()]),
    packRows([...rivals.values()]),
  ];
}

/** A body over its image: names and dossiers wait for their blocks. */
export interface StoredBody extends Body {
  readonly dossiers: StoredDossiers;
  /** Takes in a block. */
  bring(block: number, image: ArrayBuffer): void;
}

/**
 * The body of an image, in place. Blocks that have not been brought yet are undefined: what is asked of them throws
 * `NotBrought`.
 * @throws RangeError or NotAnIndex when the parts are no image of this version.
 */
export function bodyOfImage(parts: readonly (ArrayBuffer | undefined)[], language: Language): StoredBody {
  const [about, names, starts, ids, ...others] = parts.slice(0, PARTS_BEFORE_BLOCKS);
  const values = others.at(-1);
  if (!about || !names || !starts || !ids || !values) throw new RangeError('The image lacks a part.');
  const blocks = parts.slice(PARTS_BEFORE_BLOCKS, -1);
  const dossiers = new StoredDossiers(new IdTable(ids), new StoredValues(values), blocks.length);
  const companies = new StoredCompanies(dossiers);
  const index = new NameIndex(names, new Uint32Array(starts));
  const firstWords = new StoredWords(dossiers, blocks.length);
  const gazetteer = { companies, index, language, firstWords, ...lookupsIn(others) };
  const bring = (block: number, image: ArrayBuffer) => {
    if (block === blocks.length) return firstWords.bring(image);
    const [bytes = 0] = new Uint32Array(image, 0, 1);
    index.bring(block, new Uint8Array(image, WORD, bytes));
    dossiers.bring(block, new PackedRows(image, WORD + Math.ceil(bytes / WORD) * WORD));
  };
  for (const [block, image] of parts.slice(PARTS_BEFORE_BLOCKS).entries()) if (image) bring(block, image);
  return {
    knowledge: new StoredKnowledge(new PackedRows(about), companies, dossiers, gazetteer.senses),
    gazetteer,
    related: relatedIn(dossiers),
    dossiers,
    bring,
  };
}

function lookupsIn([hosts, numbers, rivals, senses]: readonly (ArrayBuffer | undefined)[]) {
  if (!hosts || !numbers || !rivals || !senses) throw new RangeError('The image lacks a part.');
  const runBy = new Uint32Array(numbers);
  const rows = new PackedRows(senses);
  return {
    hosts: lookup(new KeyTable(hosts), (number) => runBy[number]),
    rivals: lookup(new KeyTable(rivals), (number) => sensesAt(rows, number)),
    senses: rows,
  };
}

function lookup<Value>(keys: KeyTable, at: (number: number) => Value | undefined): Lookup<Value> {
  return {
    get: (key) => {
      const number = keys.numberOf(key);
      return number === undefined ? undefined : at(number);
    },
  };
}

function sensesAt(rows: PackedRows, number: number): readonly RivalSense[] {
  return JSON.parse(rows.textAt(number));
}

/** Knowledge over an image: lists of everything are made when somebody asks for them, and that is slow. */
class StoredKnowledge implements Knowledge {
  readonly asOf: Knowledge['asOf'];
  readonly packs: Knowledge['packs'];

  constructor(
    private readonly about: PackedRows,
    readonly companies: StoredCompanies,
    readonly dossiers: StoredDossiers,
    private readonly senses: PackedRows,
  ) {
    this.asOf = JSON.parse(about.textAt(0));
    this.packs = JSON.parse(about.textAt(1));
  }

  /** @throws NotBrought, naming all blocks that are missing */
  get suppliers(): readonly Company[] {
    const numbers: readonly number[] = JSON.parse(this.about.textAt(2));
    return inOneGo(eachInSteps(numbers, (number) => this.companies.at(number) ?? [])).flat();
  }

  get interests(): readonly Interest[] {
    return [...this.dossiers.all()].flatMap(({ rows }) => rows);
  }

  get searches(): readonly SearchRecord[] {
    return [...this.dossiers.all()].flatMap(({ searches }) => searches);
  }

  get rivals(): readonly RivalSense[] {
    return Array.from({ length: this.senses.length }, (_, number) => sensesAt(this.senses, number)).flat();
  }
}
