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

/** A pack that cannot be used, with a message a person can act on. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

/**
 * The pack in a parsed JSON value.
 *
 * @throws PackError naming the first field that is wrong, a record that is there twice, or a count that does not
 * hold: `companies[3].domains[0]: a host name in lower case, no path`.
 */
export function parsePack(json: unknown): Pack {
  const read = v.safeParse(packSchema, json, { abortEarly: true });
  if (!read.success)
    throw new PackError(`This is not a pack that can be used. ${whatIsWrong(read.issues[0])}`);
  const { format: _, ...pack } = read.output;
  const owned = {
    ...pack,
    companies: pack.companies.map((company) => ({ ...company, pack: pack.id })),
    interests: pack.interests.map((interest) => ({ ...interest, pack: pack.id })),
    searches: pack.searches.map((search) => ({ ...search, pack: pack.id })),
  };
  for (const { id } of repeated(owned.companies, ({ id }) => id)) throw twice('company', id);
  for (const { ref } of repeated(owned.interests, ({ ref }) => ref)) throw twice('interest', ref);
  refuseMiscount(owned);
  return owned;
}

function whatIsWrong(issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  const field = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `${field.slice(1) || 'The file'}: ${issue.message}`;
}

/** The records whose key an earlier one has: which of two of one id held would be luck. */
function repeated<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => seen.has(keyOf(row)) || !seen.add(keyOf(row)));
}

function twice(what: string, id: string): PackError {
  return new PackError(`This pack has the ${what} "${id}" twice; one of them has to go.`);
}

/** A count that does not hold means that the file was cut or edited after it was built. */
function refuseMiscount(pack: Pack): void {
  for (const part of ['companies', 'interests', 'searches', 'rivals'] as const) {
    const [said, held] = [pack.counts[part], pack[part].length];
    if (said !== held)
      throw new PackError(`This pack says that it has ${said} ${part}, but it holds ${held}.`);
  }
}
