/**
 * Which entry of a list is which company of the data. Never by the name alone:
 *
 *   same Wikidata id                          → bound
 *   a host of the company and one of its names → bound
 *   a host of the company only                → not bound: hosts are lent to schools, shops and franchises
 *   a name only                               → not bound: a rival sense
 */
import { getDomainWithoutSuffix, getPublicSuffix } from 'tldts';
import type { Company } from '../../core/company/company.ts';
import { nameKey } from '../../core/name/name-key.ts';
import { distinct, type ListEntry } from './list-entry.ts';
import type { WidenedRow } from './rows.ts';

/** An entry, or one of its values, that a person has looked at and refused; `value` absent = the whole entry. */
export interface Refusal {
  readonly entry: string;
  readonly value?: string;
}

/** The companies as binding sees them: by id, host and name key. */
export interface Directory {
  readonly byWikidata: ReadonlyMap<string, Company>;
  readonly byHost: ReadonlyMap<string, Company>;
  readonly byName: ReadonlyMap<string, Company>;
}

/** A directory of the companies. A name that is a legal form alone has no key and binds nothing. */
export function directoryOf(companies: readonly Company[]): Directory {
  const pairs = <Key>(keysOf: (company: Company) => readonly Key[]) =>
    new Map(companies.flatMap((company) => keysOf(company).map((key) => [key, company] as const)));
  return {
    byWikidata: pairs(({ wikidata }) => (wikidata ? [wikidata] : [])),
    byHost: pairs(({ domains }) => domains),
    byName: pairs((company) =>
      namesOf(company)
        .map(nameKey)
        .filter((key) => key !== ''),
    ),
  };
}

/** The company that an entry is, and the tie that shows it, or null. */
export function companyOf(
  entry: ListEntry,
  { byWikidata, byHost, byName }: Directory,
): { company: Company; boundBy: WidenedRow['boundBy'] } | null {
  const sameId = entry.wikidata && byWikidata.get(entry.wikidata);
  if (sameId) return { company: sameId, boundBy: 'wikidata' };
  const named = byName.get(nameKey(entry.label));
  const runsHost = named && entry.hosts.some((host) => byHost.get(host) === named);
  return runsHost ? { company: named, boundBy: 'domain' } : null;
}

/** What the list adds to the companies, one row a bound entry; entries that add nothing give no row. */
export function bind(
  entries: readonly ListEntry[],
  directory: Directory,
  refusals: readonly Refusal[],
): WidenedRow[] {
  const refused = new Set(refusals.map(({ entry, value }) => `${entry}\n${value ?? ''}`));
  const open = (entry: string, value: string) =>
    !refused.has(`${entry}\n`) && !refused.has(`${entry}\n${value}`);
  return entries.flatMap((entry) => {
    const bound = companyOf(entry, directory);
    if (!bound) return [];
    const { company, boundBy } = bound;
    const row: WidenedRow = {
      company: company.id,
      entry: entry.entry,
      boundBy,
      aliases: newNames(entry, company, directory).filter((name) => open(entry.entry, name)),
      domains: newHosts(entry, company, directory).filter((host) => open(entry.entry, host)),
      wikidata: newId(entry, company, open(entry.entry, 'wikidata')),
    };
    return row.aliases.length + row.domains.length > 0 || row.wikidata ? [row] : [];
  });
}

/**
 * Names that are new to everybody. One that begins with a known name of the company says no more than that name, and
 * one in brackets was made for a map.
 */
function newNames(entry: ListEntry, company: Company, { byName }: Directory): string[] {
  const known = namesOf(company).map(nameKey);
  return distinct([entry.label, ...entry.names]).filter((name) => {
    const key = nameKey(name);
    if (key === '' || byName.has(key) || !/\p{Script=Latin}/u.test(name) || name.includes('(')) return false;
    return !known.some((own) => own !== '' && `${key} `.startsWith(`${own} `));
  });
}

/**
 * The company's hosts under other endings: the part before the public suffix must be one of its names or of its
 * hosts. Dealers and bought firms stand on the same lists. A public suffix of its own (where users publish) is nobody's.
 */
function newHosts(entry: ListEntry, company: Company, { byHost }: Directory): string[] {
  const labels = new Set([
    ...company.domains.map((host) => getDomainWithoutSuffix(host)),
    ...namesOf(company).map((name) => nameKey(name).replaceAll(' ', '')),
  ]);
  return entry.hosts.filter((host) => {
    if (byHost.has(host) || getPublicSuffix(host, { allowPrivateDomains: true }) === host) return false;
    const label = getDomainWithoutSuffix(host);
    return host.startsWith(`${label}.`) && labels.has(label);
  });
}

/** An id only where there is none and the list's label is the company's own name, not one of its brands. */
function newId({ label, wikidata }: ListEntry, company: Company, open: boolean): string | null {
  if (company.wikidata || !wikidata || !open) return null;
  const own = [company.name, company.legalName].filter((name) => name !== null).map(nameKey);
  return own.includes(nameKey(label)) ? wikidata : null;
}

function namesOf({ name, legalName, aliases, formerNames }: Company): string[] {
  return distinct([name, legalName, ...aliases, ...formerNames]);
}
