/**
 * Several files as one list, in the order that costs the least memory:
 *
 *   relationships, statements ──► interests ──► who is wanted ──┐
 *   names (GLEIF Level 1, basic company data, tickers) ─────────┴──► only the wanted ──► Gathering
 *
 * Files that only name companies are read last, whatever their order: of GLEIF's 3.4 million companies a twentieth is
 * tied. Where no file ties any, every name is kept: then it is the names that are wanted.
 */
import { onlyNames } from './formats.ts';
import type { Gathering } from './gathered.ts';
import { type Batch, fileMark } from './read.ts';
import type { Reading } from './reader.ts';

/** A file that can be read twice: a look at its beginning tells its format, and so its turn. */
export interface GivenFile {
  /** What the person knows it by, beside what was refused of it; null = it is the only one. */
  readonly name: string | null;
  readonly batches: (reading: Reading) => AsyncIterable<Batch>;
}

/** Adds all that `files` say to `gathering`, and gives each batch when it has been added. Throws as the files do. */
export async function* gatherFiles(
  files: readonly GivenFile[],
  reading: Reading,
  gathering: Gathering,
): AsyncGenerator<Batch> {
  const { naming, tying } = await inTurn(files, reading);
  for (const [at, { name, batches }] of tying.entries())
    for await (const batch of batches({ ...reading, mark: fileMark(at) })) {
      gathering.add(batch.found, batch.file ?? name);
      yield batch;
    }
  const parties = gathering.parties();
  const wanted = parties.size === 0 ? {} : { wanted: parties };
  for (const { name, batches } of naming)
    for await (const batch of batches({ ...reading, ...wanted })) {
      gathering.add(batch.found, batch.file ?? name, wanted.wanted);
      yield batch;
    }
}

/** The files that only name companies, and the others; a single one needs no look beforehand. */
async function inTurn(files: readonly GivenFile[], reading: Reading) {
  const [naming, tying]: [GivenFile[], GivenFile[]] = [[], []];
  for (const file of files) {
    const isNaming = files.length > 1 && (await namesOnly(file, reading));
    (isNaming ? naming : tying).push(file);
  }
  return { naming, tying };
}

async function namesOnly({ batches }: GivenFile, reading: Reading): Promise<boolean> {
  for await (const { format } of batches(reading)) return onlyNames(format);
  return false;
}
