/**
 * Reads the package name-suggestion-index: brands that map makers know.
 *
 *   dist/wikidata/wikidata.json   Q… → label, official websites      dist/json/nsi.json   brand names → Q…
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { distinct, hostOf, type ListEntry } from './list-entry.ts';
import { DataError } from './rows.ts';

const item = v.object({
  label: v.optional(v.string()),
  officialWebsites: v.optional(v.array(v.string()), () => []),
  identities: v.optional(v.object({ website: v.optional(v.string()) })),
});
const itemsFile = v.object({ wikidata: v.record(v.string(), item) });
const brand = v.object({ displayName: v.string(), tags: v.record(v.string(), v.string()) });
const brandsFile = v.object({ nsi: v.record(v.string(), v.object({ items: v.array(brand) })) });

/** One entry a Wikidata item that has a label. @throws DataError where a file is not as expected */
export function readNameSuggestionIndex(folder: string): ListEntry[] {
  const { wikidata } = parseFile(itemsFile, join(folder, 'dist/wikidata/wikidata.json'));
  const { nsi } = parseFile(brandsFile, join(folder, 'dist/json/nsi.json'));
  const names = namesByItem(nsi);
  return Object.entries(wikidata).flatMap(([id, { label, officialWebsites, identities }]) => {
    if (!label) return [];
    const hosts = distinct([...officialWebsites, identities?.website ?? ''].map(hostOf));
    return [{ entry: id, label, names: names.get(id) ?? [], hosts, wikidata: id, isBrand: names.has(id) }];
  });
}

/** Names that a brand is shown by; operators and transit networks are left out, they run places for others. */
function namesByItem(nsi: v.InferOutput<typeof brandsFile>['nsi']): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const groups = Object.entries(nsi).filter(([path]) => path.startsWith('brands/'));
  for (const { displayName, tags } of groups.flatMap(([, { items }]) => items)) {
    const id = tags['brand:wikidata'];
    if (id) names.set(id, distinct([...(names.get(id) ?? []), displayName, tags.brand]));
  }
  return names;
}

function parseFile<Schema extends v.GenericSchema>(schema: Schema, file: string): v.InferOutput<Schema> {
  const read = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
  if (read.success) return read.output;
  throw new DataError(`${file} is not as this version of the list was: ${read.issues[0].message}`);
}
