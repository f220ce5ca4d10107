/**
 * Everything the packs know, put together: what linking, judging and searching read.
 *
 *   bundled ─┐
 *   team ────┼─► one company an id (names joined) · every interest, search and rival sense, each with its pack
 *   own ─────┘
 */
import type { Company, CompanyId } from '../company/company.ts';
import { identifierKey } from '../company/identifier.ts';
import type { RivalSense } from '../mention/rival-sense.ts';
import { type Dossiers, dossiersOf } from '../ownership/dossiers.ts';
import type { Interest, PartialDate, SearchRecord } from '../ownership/interest.ts';
import type { Pack, PackMeta } from './pack.ts';

/** The joined content of all packs in use. */
export interface Knowledge {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  readonly interests: readonly Interest[];
  readonly searches: readonly SearchRecord[];
  readonly rivals: readonly RivalSense[];
  /** Interests and searches by the company they are about: cheap where the lists of all are not. */
  readonly dossiers: Dossiers;
  /** The newest date a pack speaks for; null when there is no pack. */
  readonly asOf: PartialDate | null;
  readonly packs: readonly PackMeta[];
}

/**
 * One body of knowledge from packs in order of precedence, the first being the ground.
 *
 * A later pack adds; it never replaces. A company in two packs keeps the first pack's words and gains names and
 * hosts of the second; interests that disagree are all kept, because weighing them is the verdict's work and a
 * pack must be removable without a trace. An interest whose owner or subject no pack describes is left out: it
 * could not be shown by name.
 */
export function assembleKnowledge(packs: readonly Pack[]): Knowledge {
  const companies = joinCompanies(packs.flatMap((pack) => pack.companies));
  const known = ({ owner, subject }: Interest) => companies.has(owner) && companies.has(subject);
  const interests = packs.flatMap((pack) => pack.interests).filter(known);
  const searches = packs.flatMap((pack) => pack.searches).filter(({ subject }) => companies.has(subject));
  return {
    companies,
    interests,
    searches,
    dossiers: dossiersOf(interests, searches),
    rivals: packs.flatMap((pack) => pack.rivals),
    asOf:
      packs
        .map((pack) => pack.asOf)
        .sort()
        .at(-1) ?? null,
    packs: packs.map(metaOf),
  };
}

function metaOf({ id, title, version, asOf, attributions, counts }: Pack): PackMeta {
  return { id, title, version, asOf, attributions, counts };
}

function joinCompanies(records: readonly Company[]): Map<CompanyId, Company> {
  const joined = new Map<CompanyId, Company>();
  for (const record of records) {
    const first = joined.get(record.id);
    joined.set(record.id, first ? joinTwo(first, record) : record);
  }
  return joined;
}

function joinTwo(first: Company, later: Company): Company {
  const laterName = later.name === first.name ? [] : [later.name];
  return {
    ...first,
    legalName: first.legalName ?? later.legalName,
    aliases: union(first.aliases, [...laterName, ...later.aliases]),
    formerNames: union(first.formerNames, later.formerNames),
    domains: union(first.domains, later.domains),
    wikidata: first.wikidata ?? later.wikidata,
    lei: first.lei ?? later.lei,
    ...joinedIdentifiers(first, later),
    ticker: first.ticker ?? later.ticker,
    country: first.country ?? later.country,
    supplies: union(first.supplies, later.supplies),
    sector: first.sector ?? later.sector,
  };
}

function joinedIdentifiers(first: Company, later: Company): Pick<Company, 'identifiers'> {
  const all = [...(first.identifiers ?? []), ...(later.identifiers ?? [])];
  const joined = [...new Map(all.map((one) => [identifierKey(one), one])).values()];
  return joined.length === 0 ? {} : { identifiers: joined };
}

function union(first: readonly string[], later: readonly string[]): readonly string[] {
  return [...new Set([...first, ...later])];
}
