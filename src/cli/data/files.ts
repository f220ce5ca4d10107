/** Where the data lies, and how it is read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { LexiconFile, lexiconOf, WordClass } from '../../core/mention/lexicon.ts';
import { packSchema } from '../../core/pack/schema.ts';
import type { Refusal } from './bind.ts';
import { acyclic } from './broader-service.ts';
import type { DataRows } from './build-pack.ts';
import { type HostRules, parseHostRules } from './hosts.ts';
import { DataError, parseRows, ROWS } from './rows.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const DATA = join(ROOT, 'data');
export const SHIPPED_PACK = join(ROOT, 'public/packs/bundled.json');

const metaSchema = v.pick(packSchema, ['id', 'title', 'version', 'asOf']);
const attributionsSchema = packSchema.entries.attributions;

/** All rows of data/. @throws DataError naming the file and what is wrong in it */
export function readDataRows(): DataRows {
  return {
    meta: parseFile(metaSchema, 'pack.json'),
    attributions: ['attributions.json', ...widenedFiles('.attribution.json')].flatMap((file) =>
      parseFile(attributionsSchema, file),
    ),
    companies: rowsOf('companies', 'companies.jsonl'),
    widened: widenedFiles('.names.jsonl').flatMap((file) => rowsOf('widened', file)),
    services: acyclic(rowsOf('services', 'services.jsonl')),
    interests: rowsOf('interests', 'interests.jsonl'),
    searches: rowsOf('searches', 'searches.jsonl'),
    rivals: widenedFiles('.rivals.jsonl').flatMap((file) => rowsOf('rivals', file)),
  };
}

/** The rules for links. @throws DataError */
export function readHostRules(): HostRules {
  return parseHostRules(
    readFileSync(join(DATA, 'link-hosts.tsv'), 'utf8'),
    readFileSync(join(DATA, 'mirror-hosts.txt'), 'utf8'),
  );
}

/** What a person refused of a list, with the reason in the file. @throws DataError */
export function readRefusals(list: string): Refusal[] {
  return rowsOf('refusals', 'widen-refused.jsonl').filter((row) => row.list === list);
}

/** Whether a folded spelling is a word that readers know: the two commoner classes of the word lists. */
export function readOrdinaryWords(): (key: string) => boolean {
  const lexicon = lexiconOf(parseFile(LexiconFile, 'words/lexicon.json'));
  return (key) => (lexicon.classesOf(key) & (WordClass.COMMON | WordClass.KNOWN)) !== 0;
}

/** Files of data/widened by their ending, in the order of their names: the build must not depend on the file system. */
function widenedFiles(ending: string): string[] {
  const folder = join(DATA, 'widened');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => `widened/${file}`);
}

function rowsOf<Kind extends keyof typeof ROWS>(
  kind: Kind,
  file: string,
): v.InferOutput<(typeof ROWS)[Kind]>[] {
  return parseRows(ROWS[kind], readFileSync(join(DATA, file), 'utf8'), `data/${file}`);
}

function parseFile<Schema extends v.GenericSchema>(schema: Schema, file: string): v.InferOutput<Schema> {
  const read = v.safeParse(schema, JSON.parse(readFileSync(join(DATA, file), 'utf8')));
  if (read.success) return read.output;
  throw new DataError(
    `data/${file}: ${v.getDotPath(read.issues[0]) ?? 'the file'}: ${read.issues[0].message}`,
  );
}
