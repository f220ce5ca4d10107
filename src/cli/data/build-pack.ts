/** Rows of data/ → the pack file. Pure, and the same rows always give the same bytes. */
import type { PackFile } from '../../core/pack/schema.ts';
import { type BroaderService, broaden } from './broader-service.ts';
import { DataError, type InterestRow, type Size, type WidenedRow } from './rows.ts';

type CompanyFile = PackFile['companies'][number];
type InterestFile = PackFile['interests'][number];

/** Everything that the builder reads. */
export interface DataRows {
  readonly meta: Pick<PackFile, 'id' | 'title' | 'version' | 'asOf'>;
  readonly attributions: PackFile['attributions'];
  readonly companies: readonly CompanyFile[];
  readonly widened: readonly WidenedRow[];
  readonly services: readonly BroaderService[];
  readonly interests: readonly InterestRow[];
  readonly searches: PackFile['searches'];
  readonly rivals: PackFile['rivals'];
}

/** The pack that the rows make. @throws DataError where a list widens a company that is not in the data */
export function buildPack(rows: DataRows): PackFile {
  const companies = widen(rows.companies, rows.widened).map((company) => ({
    ...company,
    supplies: broaden(company.supplies ?? [], rows.services),
  }));
  const interests = rows.interests.map(interestOf);
  const { searches, rivals } = rows;
  return {
    format: 1,
    ...rows.meta,
    attributions: rows.attributions,
    counts: {
      companies: companies.length,
      interests: interests.length,
      searches: searches.length,
      rivals: rivals.length,
    },
    companies: companies.map(bare),
    interests: interests.map(bare),
    searches: searches.map(bare),
    rivals,
  };
}

type Records = Readonly<Record<'companies' | 'interests' | 'searches' | 'rivals', readonly object[]>>;

/** One record a line, so that a change of one claim is a change of one line. */
export function packText({ companies, interests, searches, rivals, ...head }: Records & object): string {
  const fields = Object.entries(head).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  const parts = Object.entries({ companies, interests, searches, rivals }).map(
    ([name, records]) => `"${name}": [\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`,
  );
  return `{\n${[...fields, ...parts].join(',\n')}\n}\n`;
}

/** The curated record first: a list adds names and hosts, and an identifier only where there is none. */
function widen(companies: readonly CompanyFile[], widened: readonly WidenedRow[]): CompanyFile[] {
  const byId = new Map(companies.map((company) => [company.id, company]));
  for (const row of widened) {
    const company = byId.get(row.company);
    if (!company)
      throw new DataError(`${row.entry} widens "${row.company}", which is not in companies.jsonl.`);
    byId.set(row.company, {
      ...company,
      aliases: [...new Set([...(company.aliases ?? []), ...row.aliases])],
      domains: [...new Set([...(company.domains ?? []), ...row.domains])],
      wikidata: company.wikidata ?? row.wikidata,
    });
  }
  return [...byId.values()];
}

function interestOf({ share, voting, sources, ...row }: InterestRow): InterestFile {
  return {
    ...row,
    share: bandOf(share),
    voting: bandOf(voting),
    sources: sources.map((source) => bare({ ...source, basisTier: source.basisTier ?? source.tier })),
  };
}

function bandOf(size: Size): InterestFile['share'] {
  if (size === null) return null;
  if ('exact' in size) return { lower: ppm(size.exact), upper: ppm(size.exact) };
  return bare({ lower: ppm(size.min), upper: ppm(size.max), lowerOpen: size.minOpen ?? false });
}

/** 10,000 parts per million a percent; rounded, because 8.92 × 10,000 is not a whole number in binary. */
function ppm(percent: number): number {
  return Math.round(percent * 10_000);
}

/** Without the fields that read the same when absent: null, false and the empty list. */
function bare<Row extends object>(row: Row): Row {
  const telling = Object.entries(row).filter(([, value]) => {
    return value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(telling) as Row;
}
