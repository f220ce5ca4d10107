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
  if (later.identifiers === undefined && first.identifiers === undefined) return {};
  const all = [...(first.identifiers ?? []), ...(later.identifiers ?? [])];
  const identifiers = [...new Map(all.map((one) => [identifierKey(one), one])).values()];
  return identifiers.length === 0 ? {} : { identifiers };
}

/** The first list itself where the later adds nothing, as most do: registers have millions. */
function union(first: readonly string[], later: readonly string[]): readonly string[] {
  if (later.every((one) => first.includes(one))) return first;
  return [...new Set([...first, ...later])];
}
