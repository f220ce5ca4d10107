/**
 * A body as bytes to be stored, so that a woken worker answers from it with nothing parsed and nothing built.
 *
 *   about · index of names · table of company ids · table of hosts · their companies · table of rival names · rival senses ·
 *   values that dossiers share
 *   then the dossiers in blocks, which may be brought later and one by one
 *
 * The bytes are trusted to be what was written: who stores them seals them, and a broken seal means to build again.
 */
import type { BuiltGazetteer, Lookup } from '../mention/gazetteer.ts';
import { buildKeyTable, KeyTable } from '../mention/key-table.ts';
import type { Language } from '../mention/language.ts';
import { NameIndex } from '../mention/name-index.ts';
import { PackedRows, packRows } from '../mention/packed-rows.ts';
import type { RivalSense } from '../mention/rival-sense.ts';
import { inOneGo, type Steps } from '../mention/steps.ts';
import type { Interest, SearchRecord } from '../ownership/interest.ts';
import { type Body, type BuiltBody, relatedIn } from './body.ts';
import type { Knowledge } from './knowledge.ts';
import { StoredValues } from './shared-values.ts';
import { StoredCompanies } from './stored-companies.ts';
import { dossierBlocks, StoredDossiers } from './stored-dossiers.ts';

/** Grows with every change of the form of an image; one of another version has to be built again. */
export const BODY_IMAGE_VERSION = 6;

/** How many parts stand before the blocks. */
export const PARTS_BEFORE_BLOCKS = 8;

/** The parts of the image of a body. */
export function imageOfBody(body: BuiltBody): readonly ArrayBuffer[] {
  return inOneGo(imageInSteps(body));
}

/** The same for who has others to answer meanwhile. */
export function* imageInSteps({ knowledge, gazetteer }: BuiltBody): Steps<readonly ArrayBuffer[]> {
  const { companies, dossiers, asOf, packs } = knowledge;
  const names = namesIn(gazetteer, [...companies.keys()]);
  yield;
  const whole = [...companies.values()].map((company) => ({
    company,
    rows: dossiers.rowsOn(company.id),
    searches: dossiers.searchesOn(company.id),
  }));
  return [packRows([asOf, packs]), ...names, ...(yield* dossierBlocks(whole))];
}

function namesIn({ index, hosts, rivals }: BuiltGazetteer, ids: readonly string[]): readonly ArrayBuffer[] {
  return [
    index.image,
    buildKeyTable(ids),
    buildKeyTable([...hosts.keys()]),
    new Uint32Array(hosts.values()).buffer,
    buildKeyTable([...rivals.keys()]),
    packRows([...rivals.values()]),
  ];
}

/** A body over its image, and the dossiers that wait for their blocks. */
export interface StoredBody extends Body {
  readonly dossiers: StoredDossiers;
}

/**
 * The body of an image, in place. Blocks that have not been brought yet are undefined: what is asked of them throws
 * `NotBrought`.
 * @throws RangeError or NotAnIndex when the parts are no image of this version.
 */
export function bodyOfImage(parts: readonly (ArrayBuffer | undefined)[], language: Language): StoredBody {
  const [about, names, ids, ...others] = parts.slice(0, PARTS_BEFORE_BLOCKS);
  const values = others.at(-1);
  if (!about || !names || !ids || !values) throw new RangeError('The image lacks a part.');
  const blocks = parts.slice(PARTS_BEFORE_BLOCKS);
  const dossiers = new StoredDossiers(new KeyTable(ids), new StoredValues(values), blocks);
  const companies = new StoredCompanies(dossiers);
  const gazetteer = { companies, index: new NameIndex(names), language, ...lookupsIn(others) };
  return {
    knowledge: new StoredKnowledge(new PackedRows(about), companies, dossiers, gazetteer.senses),
    gazetteer,
    related: relatedIn(dossiers),
    dossiers,
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
    about: PackedRows,
    readonly companies: StoredCompanies,
    readonly dossiers: StoredDossiers,
    private readonly senses: PackedRows,
  ) {
    this.asOf = JSON.parse(about.textAt(0));
    this.packs = JSON.parse(about.textAt(1));
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
