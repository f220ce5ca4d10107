import type { Company } from '../../../src/core/company/company.ts';

/** A company of which nothing is known but its id, which is its name too, and what is given. */
export function company(id: string, given: Partial<Company> = {}): Company {
  return { ...NOTHING_KNOWN, id, name: id, ...given };
}

const NOTHING_KNOWN = {
  legalName: null,
  aliases: [],
  formerNames: [],
  domains: [],
  wikidata: null,
  lei: null,
  ticker: null,
  country: null,
  supplies: [],
  kind: 'company',
  sector: null,
  pack: 'test',
} as const satisfies Partial<Company>;
