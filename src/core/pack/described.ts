/**
 * What tells a record of a company from others: its identifiers, and failing those its names.
 *
 *   {lei, domains: ['acme.example']} ──► lei · domain        {name: 'ACME Ltd'} ──► a name alone, key 'acme'
 */
import type { Company, CompanyId } from '../company/company.ts';
import type { Identifier } from '../company/identifier.ts';
import { nameKey } from '../name/name-key.ts';

/** A record of a company, whichever pack it is in. */
export type Described = Omit<Company, 'pack'>;

/** All that identifies the company, the best first; a domain that several records give identifies none of them. */
export function distinctive(company: Described, shared: ReadonlySet<string>): readonly Identifier[] {
  const { lei, wikidata, identifiers = [], domains } = company;
  // Pushed and not spread: a register has hundreds of thousands of companies, each with one identifier.
  const all: Identifier[] = [];
  if (lei !== null) all.push({ scheme: 'lei', value: lei });
  for (const one of identifiers) all.push(one);
  if (wikidata !== null) all.push({ scheme: 'wikidata', value: wikidata });
  for (const value of domains) if (!shared.has(value)) all.push({ scheme: 'domain', value });
  return all;
}

/** Domains that several of the records give: a group's site is on many of its firms. */
export function sharedDomains(companies: readonly Described[]): ReadonlySet<string> {
  const seen = new Map<string, CompanyId>();
  const shared = new Set<string>();
  for (const { id, domains } of companies)
    for (const domain of domains) {
      if ((seen.get(domain) ?? id) !== id) shared.add(domain);
      seen.set(domain, id);
    }
  return shared;
}

/** The scheme in which the two have values and none in common, or null; of domains a company has as many as it likes. */
export function contradiction(first: readonly Identifier[], second: readonly Identifier[]): string | null {
  for (const { scheme } of second.filter((one) => one.scheme !== 'domain')) {
    const theirs = first.filter((one) => one.scheme === scheme).map(({ value }) => value);
    const ours = second.filter((one) => one.scheme === scheme).map(({ value }) => value);
    if (theirs.length > 0 && !ours.some((value) => theirs.includes(value))) return scheme;
  }
  return null;
}

/**
 * Whether the record says who is meant by a name only, as a buyer's own list of owners and owned does. It could be anybody
 * of that name: nothing joins it but a person's word, and without the question nobody would give it.
 */
export function isNameAlone({ country, lei, wikidata, identifiers = [], domains }: Described): boolean {
  return (
    country === null && lei === null && wikidata === null && identifiers.length === 0 && domains.length === 0
  );
}

/** What its names come to; none for a legal form alone. */
export function nameKeysOf({ name, legalName }: Described): readonly string[] {
  const keys = [name, legalName ?? name].map((one) => nameKey(one)).filter((key) => key !== '');
  return [...new Set(keys)];
}
