/** Two records of one company as one. */
import type { Company } from './company.ts';
import { identifierKey } from './identifier.ts';

/** What a record says of a company, whichever pack it is in. */
type Described = Omit<Company, 'pack'>;

/** The first record's words, with what only the later one knows: names and hosts add up, nothing is replaced. */
export function joined<Record extends Described>(first: Record, later: Described): Record {
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

function joinedIdentifiers(first: Described, later: Described): Pick<Company, 'identifiers'> {
  const all = [...(first.identifiers ?? []), ...(later.identifiers ?? [])];
  const identifiers = [...new Map(all.map((one) => [identifierKey(one), one])).values()];
  return identifiers.length === 0 ? {} : { identifiers };
}

function union(first: readonly string[], later: readonly string[]): readonly string[] {
  return [...new Set([...first, ...later])];
}
