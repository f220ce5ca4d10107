/**
 * What a company is: the record every other concept points at by id.
 *
 * Persons, funds and states are here too, because they own companies; `kind` tells them apart and the climb to a
 * group's head stops at them (design: a common owner is not a conflict).
 */
import type { Identifier } from './identifier.ts';

/** Stable, readable id of a company in the data, such as the slug a pack gives it; never shown to a person. */
export type CompanyId = string;

/** What sort of holder or supplier this is. Only `company` and `nonprofit` can head a group. */
export type CompanyKind = 'company' | 'nonprofit' | 'fund' | 'state' | 'person';

/** How far a source can be trusted: 1 register, filing, regulator · 2 the company itself · 3 edited news ·
 * 4 crowd with a reference · 5 unreferenced. */
export type Tier = 1 | 2 | 3 | 4 | 5;

/** A place where a statement was read, citable by publisher and date even where no address may be linked. */
export interface Source {
  /** The original publisher, not the copy it was read in. */
  readonly publisher: string;
  /** ISO date, or only its year or month; shown as written. */
  readonly date: string;
  /** A page a person can open, or null: no link is better than a mirror's. */
  readonly url: string | null;
  /** Where it was read if that was a reprint. */
  readonly via: string | null;
  readonly tier: Tier;
  /** The tier after how it was read (a filing read in a summary counts 3): what a verdict's basis rests on. */
  readonly basisTier: Tier;
  /** Copies of one agency's story name the agency here, so that they count as one publisher. */
  readonly cites?: string;
}

/** One company, as the packs and the user's own entries describe it. Empty list or null = not known, never "none". */
export interface Company {
  readonly id: CompanyId;
  /** The everyday name, as a buyer would say it. */
  readonly name: string;
  readonly legalName: string | null;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  /** Host names that the company itself runs; lower case, no scheme, no path. */
  readonly domains: readonly string[];
  readonly wikidata: string | null;
  readonly lei: string | null;
  /** Further identifiers, such as a register's number; absent = none known. Wikidata, LEI and hosts have fields above. */
  readonly identifiers?: readonly Identifier[];
  readonly ticker: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Services in the buyer's words; suppliers of one service are each other's alternatives. */
  readonly supplies: readonly string[];
  readonly kind: CompanyKind;
  readonly sector: string | null;
  /** Which pack the record came from; `own` is the user's. */
  readonly pack: string;
}
