/** The formats that can be read: what each is called, whose data it is, and under what licence it comes. */
import type { Attribution } from '../core/pack/pack.ts';

export const FORMATS = [
  'plain',
  'bods',
  'gleifLevel1',
  'gleifRelationships',
  'gleifExceptions',
  'ftm',
  'psc',
  'basicCompanyData',
  'wikidata',
  'secTickers',
  'secExhibit',
] as const;
export type Format = (typeof FORMATS)[number];

/** Whether a file of `format` names companies and ties none of them: registers of millions, of which few are wanted. */
export function onlyNames(format: Format): boolean {
  return NAMES_ONLY.has(format);
}

const NAMES_ONLY: ReadonlySet<Format> = new Set(['gleifLevel1', 'basicCompanyData', 'secTickers']);

type Origin = Pick<Attribution, 'name' | 'licence' | 'used' | 'url'>;

const GLEIF: Origin = {
  name: 'GLEIF',
  licence: 'CC0-1.0',
  used: 'Names and identifiers of legal entities, and whose accounts consolidate them.',
  url: 'https://www.gleif.org/',
};

/** A licence that we have not read is said to be unknown: the user imports the file, and answers for it. */
const COMPANIES_HOUSE = 'Not stated in the file; see Companies House';

const ORIGINS: Readonly<Record<Format, Origin>> = {
  plain: {
    name: 'Your own list',
    licence: 'Yours',
    used: 'Holdings as you wrote them down.',
    url: null,
  },
  bods: {
    name: 'Beneficial ownership statements',
    licence: "Each publisher's own; see the file",
    used: 'Companies and their interests; natural persons were left out.',
    url: 'https://standard.openownership.org/',
  },
  gleifLevel1: GLEIF,
  gleifRelationships: GLEIF,
  gleifExceptions: GLEIF,
  ftm: {
    name: 'OpenSanctions',
    licence: 'CC-BY-NC-4.0',
    used: 'Companies and ownerships; natural persons were left out.',
    url: 'https://www.opensanctions.org/',
  },
  psc: {
    name: 'UK register of people with significant control',
    licence: COMPANIES_HOUSE,
    used: 'Companies that control companies; natural persons were left out.',
    url: 'https://download.companieshouse.gov.uk/',
  },
  basicCompanyData: {
    name: 'Companies House basic company data',
    licence: COMPANIES_HOUSE,
    used: 'Names and numbers of UK companies.',
    url: 'https://download.companieshouse.gov.uk/',
  },
  wikidata: {
    name: 'Wikidata',
    licence: 'CC0-1.0',
    used: 'Companies, their owners, names and identifiers.',
    url: 'https://www.wikidata.org/',
  },
  secTickers: {
    name: 'US Securities and Exchange Commission',
    licence: 'US public record',
    used: 'Names, numbers and tickers of listed companies.',
    url: 'https://www.sec.gov/',
  },
  secExhibit: {
    name: 'US Securities and Exchange Commission, Exhibit 21',
    licence: 'US public record',
    used: 'Subsidiaries that annual reports list.',
    url: 'https://www.sec.gov/',
  },
};

/** Whose data a file of `format` is, for the pack it lands in; `version` is the state that was read. */
export function attributionOf(format: Format, version: string): Attribution {
  return { ...ORIGINS[format], version, notice: null };
}
