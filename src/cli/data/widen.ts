/**
 * `npm run data:widen`: public lists → data/widened/, the rows that concern the companies of data/.
 *
 *   LIST.names.jsonl   names, hosts and ids that LIST adds     LIST.rivals.jsonl   what else bears such a name
 *   LIST.attribution.json   version, licence and the notice that has to travel with the rows
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePack } from '../../core/pack/pack.ts';
import { bind, type Directory, directoryOf } from './bind.ts';
import { buildPack } from './build-pack.ts';
import { fetchPackage } from './fetch-package.ts';
import { DATA, readDataRows, readOrdinaryWords, readRefusals } from './files.ts';
import { PUBLIC_LISTS, type PublicList } from './public-lists.ts';
import { rivalSenses } from './rivals.ts';
import { DataError } from './rows.ts';

const CACHE = fileURLToPath(new URL('../../../.cache/lists', import.meta.url));
const WIDENED = join(DATA, 'widened');

/** Binding starts from the curated rows alone, so that running the command twice gives the same. */
function curatedDirectory(): Directory {
  const rows = readDataRows();
  return directoryOf(parsePack(buildPack({ ...rows, widened: [], rivals: [] })).companies);
}

function widenBy(list: PublicList, directory: Directory, isOrdinaryWord: (key: string) => boolean): string {
  const folder = fetchPackage(list, CACHE);
  const entries = list.read(folder);
  const refusals = readRefusals(list.name);
  const names = bind(entries, directory, refusals);
  const rivals = rivalSenses(entries, directory, isOrdinaryWord, refusals, `${list.name} ${list.version}`);
  writeLines(`${list.name}.names.jsonl`, names);
  writeLines(`${list.name}.rivals.jsonl`, rivals);
  writeAttribution(list, readFileSync(join(folder, list.notice), 'utf8'));
  return `${list.name} ${list.version}: ${names.length} entries widen a company, ${rivals.length} rival senses\n`;
}

function writeLines(file: string, rows: readonly object[]): void {
  writeFileSync(join(WIDENED, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function writeAttribution({ name, version, licence, used, url }: PublicList, notice: string): void {
  const attribution = [{ name, version, licence, used, notice: notice.trim(), url }];
  writeFileSync(join(WIDENED, `${name}.attribution.json`), `${JSON.stringify(attribution, null, 2)}\n`);
}

try {
  mkdirSync(WIDENED, { recursive: true });
  const [directory, isOrdinaryWord] = [curatedDirectory(), readOrdinaryWords()];
  for (const list of PUBLIC_LISTS) process.stdout.write(widenBy(list, directory, isOrdinaryWord));
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
