/** Reads the package third-party-web: services that other sites load, with the hosts they are loaded from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { distinct, hostOf, type ListEntry } from './list-entry.ts';
import { DataError } from './rows.ts';

const entities = v.array(
  v.object({
    name: v.string(),
    homepage: v.optional(v.string()),
    domains: v.array(v.string()),
  }),
);

/** One entry a service. @throws DataError where the file is not as expected */
export function readThirdPartyWeb(folder: string): ListEntry[] {
  const file = join(folder, 'dist/entities-nostats.json');
  const read = v.safeParse(entities, JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success)
    throw new DataError(`${file} is not as this version of the list was: ${read.issues[0].message}`);
  return read.output.map(({ name, homepage, domains }) => ({
    entry: name,
    label: name,
    names: [],
    hosts: distinct([homepage ? hostOf(homepage) : null, ...domains.flatMap(wholeDomain)]),
    wikidata: null,
    isBrand: true,
  }));
}

/** `*.one.example` is a domain that the service runs; a bare host may be a corner of somebody else's. */
function wholeDomain(domain: string): string[] {
  return domain.startsWith('*.') ? [domain.slice(2)] : [];
}
