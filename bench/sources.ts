/**
 * The registers in the desk's worker, where bench/reading.ts has their reading alone; a walk through Wikidata, and a pack
 * built of the whole GLEIF golden copy.
 *
 *   20 MB of each ──► the desk's worker in both browsers ──► MB/s, seconds until it is on the shelf
 *   200 MB with few companies ──► the same ──► the most that it held
 *   20,000 companies in a SPARQL engine on this machine ──► requests, seconds
 *   3.4 million entities, 0.5 million relationships ──bulk──► signed pack: seconds, memory
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWalk, step } from '../src/sources/wikidata/tree.ts';
import { KINDS } from '../tests/browser/harness/hands.ts';
import { ask } from '../tests/sources/live/loopback.ts';
import { reportOf } from './measure/report.ts';
import { measureHeapInDesk, measureInDesk } from './sources/desk.ts';
import { bodsFile, companyTree, csvFile, longRecords } from './sources/files.ts';
import { writeGoldenCopy } from './sources/golden-copy.ts';

const report = reportOf('sources');
const FILE_MB = 200;
/** Some 20,000 companies as BODS and 260,000 as CSV: all of them become a pack, with all its limits. */
const DESK_MB = 20;
const COMPANIES = 20_000;
const FEW = `6,700 companies in ${FILE_MB} MB`;

for (const kind of KINDS) {
  const [bods, csv] = [bodsFile(DESK_MB), csvFile(DESK_MB)];
  await measureInDesk(kind, `BODS, ${DESK_MB} MB`, { name: 'list.json', file: bods }, report);
  await measureInDesk(kind, `CSV, ${DESK_MB} MB`, { name: 'list.csv', file: csv }, report);
  const long = { name: 'register.csv', file: longRecords(FILE_MB) };
  await measureHeapInDesk(kind, FEW, long, report);
}
await measureWalk();
await measureBulk();

async function measureWalk(): Promise<void> {
  const host = await companyTree(COMPANIES);
  const before = performance.now();
  let walk = newWalk(['Q1000000000'], 'down', ['en', 'mul'], '2026-11-22');
  while (!walk.isDone) walk = await step(walk, ask, `${host.origin}/sparql`);
  const what = `Wikidata, ${walk.met.toLocaleString('en')} companies`;
  report(what, 'walked in', (performance.now() - before) / 1000, 's', 60);
  report(what, 'requests', walk.requests, '', 220);
  await host.close();
}

async function measureBulk(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bulk-'));
  const beholden = ['--import', 'tsx', 'src/cli/main.ts'];
  const files = [join(folder, 'lei2.csv.zip'), join(folder, 'rr.csv.zip')];
  const key = join(folder, 'key.json');
  await writeGoldenCopy(folder);
  execFileSync(process.execPath, [...beholden, 'pack', 'keys', '--out', key]);
  const before = performance.now();
  const built = ['bulk', ...files, '--out', join(folder, 'pack'), '--key', key];
  // What the builder may take on the machine that publishes; V8 takes what there is unless it is told.
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=1000', ...beholden, ...built]);
  report('GLEIF golden copy, 3.4 M entities', 'built in', (performance.now() - before) / 1000, 's', 300);
  report('GLEIF golden copy, 3.4 M entities', 'exit code', status ?? -1, '', 0);
  rmSync(folder, { recursive: true });
}
