/**
 * A pack: one file of companies, claims and searches, with its version, date and licences.
 *
 *   text ──JSON.parse──► unknown ──parsePack──► Pack ──assembleKnowledge──► Knowledge
 */
import * as v from 'valibot';
import type { Company } from '../company/company.ts';
import type { RivalSense } from '../mention/rival-sense.ts';
import type { Interest, PartialDate, SearchRecord } from '../ownership/interest.ts';
import { packSchema } from './schema.ts';

/** Whose data a pack holds, and under what licence; shown on the attributions page. */
export interface Attribution {
  readonly name: string;
  /** Version or state that was read; null = the source has none. */
  readonly version: string | null;
  /** SPDX name, or a short sentence where none fits. */
  readonly licence: string;
  /** What of it is in the pack, in words. */
  readonly used: string;
  /** Licence text that has to travel with the data; null = none has to. */
  readonly notice: string | null;
  readonly url: string | null;
}

/** How many records of each sort a pack holds. */
export interface PackCounts {
  readonly companies: number;
  readonly interests: number;
  readonly searches: number;
  readonly rivals: number;
}

/** What is said about a pack without opening it: who made it, how old it is, how much it holds. */
export interface PackMeta {
  readonly id: string;
  readonly title: string;
  /** Grows by one with every published change; never falls. */
  readonly version: number;
  /** The date the data speaks for, not the day the file was built. */
  readonly asOf: PartialDate;
  readonly attributions: readonly Attribution[];
  readonly counts: PackCounts;
}

/** A parsed pack; every record in it carries the pack's id. */
export interface Pack extends PackMeta {
  readonly companies: readonly Company[];
  readonly interests: readonly Interest[];
  readonly searches: readonly SearchRecord[];
  readonly rivals: readonly RivalSense[];
}

/** A pack that is being made: its records do not name it yet. */
export interface Draft extends PackMeta {
  readonly companies: readonly Omit<Company, 'pack'>[];
  readonly interests: readonly Omit<Interest, 'pack'>[];
  readonly searches: readonly Omit<SearchRecord, 'pack'>[];
  readonly rivals: readonly RivalSense[];
}

/**
 * What is wrong with a pack that cannot be used.
 *
 *   not-json    a page of HTML, half a file, nothing        encoding    no UTF-8
 *   format      of a form that this version cannot read     app         made for a later version of the extension
 *   field       a field is missing, unknown or wrong        licence     no licence or attribution
 *   signature   signed by nobody we trust, or not what was signed
 *   hash        a part is not what the manifest lists       size        larger than listed or allowed
 *   gzip        damaged, or not compressed                  inflated    unpacks to more than listed or allowed
 *   rollback    older than what is here                     changed     of one version there are two
 *   future      speaks for a day still to come              other       another pack than the one followed
 *   twice       one id of two records                       count       holds more or fewer records than it says
 *   base        a delta that does not fit what is here
 */
export type PackFault =
  | 'not-json'
  | 'encoding'
  | 'format'
  | 'app'
  | 'field'
  | 'licence'
  | 'signature'
  | 'hash'
  | 'size'
  | 'gzip'
  | 'inflated'
  | 'rollback'
  | 'changed'
  | 'future'
  | 'other'
  | 'twice'
  | 'count'
  | 'base';

/** A pack that cannot be used, with a message a person can act on. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    message: string,
    readonly fault: PackFault = 'field',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * The pack in a parsed JSON value.
 *
 * @throws PackError naming the first field that is wrong, a record that is there twice, or a count that does not
 * hold: `companies[3].domains[0]: a host name in lower case, no path`.
 */
export function parsePack(json: unknown): Pack {
  const { format: _, ...pack } = parseWith(packSchema, json);
  const owned = {
    ...pack,
    companies: pack.companies.map((company) => ({ ...company, pack: pack.id })),
    interests: pack.interests.map((interest) => ({ ...interest, pack: pack.id })),
    searches: pack.searches.map((search) => ({ ...search, pack: pack.id })),
  };
  refuseDoubles(owned);
  refuseMiscount(owned);
  return owned;
}

/** The value as the schema has it. @throws PackError naming the first field that is wrong */
export function parseWith<Output>(schema: v.GenericSchema<unknown, Output>, json: unknown): Output {
  const read = v.safeParse(schema, json, { abortEarly: true });
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new PackError(`This is not a pack that can be used. ${whatIsWrong(issue)}.`, faultOf(issue));
}

function faultOf({ path }: v.BaseIssue<unknown>): PackFault {
  const first = path?.[0];
  if (first === undefined) return 'not-json';
  if (first.key === 'format') return 'format';
  return first.key === 'attributions' ? 'licence' : 'field';
}

function whatIsWrong(issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  const field = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `${field.slice(1) || 'The file'}: ${inWords(issue)}`;
}

/** As much of a wrong value as shows which it is. */
const MOST_SHOWN = 80;

/** What the schema says of the field; where it says nothing of its own, what should be there and what is. */
function inWords({ message, expected, received }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ')) return message;
  if (expected === 'never') return 'no pack has such a field';
  if (received === 'undefined') return 'it is missing';
  return `it should be ${expected}, and is ${received.slice(0, MOST_SHOWN)}`;
}

/** Two records of one id: which of them held would be luck. @throws PackError naming the first */
export function refuseDoubles({ companies, interests }: Pick<Draft, 'companies' | 'interests'>): void {
  refuseDouble('company', companies, ({ id }) => id);
  refuseDouble('interest', interests, ({ ref }) => ref);
}

function refuseDouble<Row>(what: string, rows: readonly Row[], keyOf: (row: Row) => string): void {
  // In one go where all is well: asked of each before it is added, every key would be looked up twice.
  const keys = rows.map(keyOf);
  if (new Set(keys).size === keys.length) return;
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key))
      throw new PackError(`This pack has the ${what} "${key}" twice; one of them has to go.`, 'twice');
    seen.add(key);
  }
}

/** A count that does not hold means that the file was cut or edited after it was built. @throws PackError */
export function refuseMiscount(pack: Pack): void {
  for (const part of ['companies', 'interests', 'searches', 'rivals'] as const) {
    const [said, held] = [pack.counts[part], pack[part].length];
    if (said !== held)
      throw new PackError(`This pack says that it has ${said} ${part}, but it holds ${held}.`, 'count');
  }
}
