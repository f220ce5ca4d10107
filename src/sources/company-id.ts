/** A company's id in a file, from the strongest identifier it has there. */
import type { CompanyId } from '../core/company/company.ts';
import type { Identifier } from '../core/company/identifier.ts';
import type { FoundCompany } from './found.ts';
import { localId } from './local-id.ts';

/** First the ones that one company has one of. */
const BY_STRENGTH = ['lei', 'GB-COH', 'cik', 'wikidata'];

/** The id that `identifier` makes: `lei 5493…12 → 'lei-5493…12'`, `GB-COH 01234567 → 'gb-coh-01234567'`. */
export function idOf({ scheme, value }: Identifier): CompanyId {
  return localId(scheme.toLowerCase(), value.toLowerCase());
}

/** The id that the best of `identifiers` makes, or null where there is none. */
export function bestId(identifiers: readonly Identifier[]): CompanyId | null {
  const best = BY_STRENGTH.flatMap((scheme) => identifiers.filter((one) => one.scheme === scheme))[0];
  const chosen = best ?? identifiers.find(({ scheme }) => scheme !== 'domain');
  return chosen === undefined ? null : idOf(chosen);
}

/** The identifiers in the fields that a company has for them. */
export function identified(
  identifiers: readonly Identifier[],
): Pick<FoundCompany, 'lei' | 'wikidata' | 'domains' | 'identifiers'> {
  const the = (wanted: string) => identifiers.find(({ scheme }) => scheme === wanted)?.value ?? null;
  const others = identifiers.filter(({ scheme }) => !FIELDS.has(scheme));
  return {
    lei: the('lei'),
    wikidata: the('wikidata'),
    domains: identifiers.flatMap(({ scheme, value }) => (scheme === 'domain' ? [value] : [])),
    ...(others.length === 0 ? {} : { identifiers: others }),
  };
}

const FIELDS = new Set(['lei', 'wikidata', 'domain']);
