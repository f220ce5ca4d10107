/**
 * Reading the registers' files, in Node: how fast, and how much memory stays.
 *
 *   200 MB of BODS, of CSV ──► readSource ──► MB/s, growth of the heap
 *   the same CSV ──► its rows cut, and nothing made of them ──► MB/s
 *   200 MB with few companies ──► Gathering ──► growth of the heap
 *
 * `node --cpu-prof --import tsx bench/reading.ts` says where the time goes.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Decoder } from '../src/sources/bytes/decoded.ts';
import { Gathering } from '../src/sources/gathered.ts';
import { readSource } from '../src/sources/read.ts';
import { CsvRows } from '../src/sources/records/csv-rows.ts';
import { reportOf } from './measure/report.ts';
import { bodsFile, csvFile, longRecords, MEGABYTE } from './sources/files.ts';

const report = reportOf('reading');
const FILE_MB = 200;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

await measureReading('BODS, 200 MB', bodsFile(FILE_MB));
await measureReading('CSV, 200 MB', csvFile(FILE_MB));
await measureRows('CSV, 200 MB, nothing made of its rows', csvFile(FILE_MB));
await measureHolding('6,700 companies in 200 MB', longRecords(FILE_MB));

async function measureReading(what: string, file: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
  collect();
  const heap = process.memoryUsage().heapUsed;
  const before = performance.now();
  let bytes = 0;
  let records = 0;
  for await (const batch of readSource(file, { readOn: '2026-11-22', filer: null, columns: {} })) {
    bytes += batch.bytes;
    records += batch.found.length;
  }
  const seconds = (performance.now() - before) / 1000;
  collect();
  report(what, 'read', bytes / MEGABYTE / seconds, 'MB/s');
  report(what, 'findings', records, '');
  report(what, 'heap growth', (process.memoryUsage().heapUsed - heap) / MEGABYTE, 'MB', 64);
}

/** What is held of a file of which little is wanted. */
async function measureHolding(what: string, file: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
  collect();
  const heap = process.memoryUsage().heapUsed;
  const gathering = new Gathering();
  for await (const { found } of readSource(file, { readOn: '2026-11-22', filer: null, columns: {} }))
    gathering.add(found);
  collect();
  report(what, 'heap with what is held', (process.memoryUsage().heapUsed - heap) / MEGABYTE, 'MB', 64);
  report(what, 'companies held', gathering.soFar().companies, '');
}

/** What the parser takes of it, texts and the making of the file too. */
async function measureRows(what: string, file: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
  const [decoder, rows] = [new Decoder(), new CsvRows()];
  const before = performance.now();
  let bytes = 0;
  let count = 0;
  for await (const chunk of file) {
    bytes += chunk.length;
    count += rows.push(decoder.push(chunk)).length;
  }
  count += rows.end().length;
  report(what, 'read', bytes / MEGABYTE / ((performance.now() - before) / 1000), 'MB/s');
  report(what, 'rows', count, '');
}
