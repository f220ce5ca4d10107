/** Files on a disk, or stdin, as what they say. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { Format } from '../../sources/formats.ts';
import { gatherFiles } from '../../sources/gather-files.ts';
import { Gathering } from '../../sources/gathered.ts';
import { SourceError } from '../../sources/problem.ts';
import { type Batch, readSource } from '../../sources/read.ts';
import type { Reading } from '../../sources/reader.ts';
import { faultOf } from '../file-fault.ts';
import { InputError } from '../terminal.ts';

// A disk gives 64 kB at a time by itself; four times that saves a tenth of the time on files of gigabytes.
const CHUNK = 256 * 1024;

/** What files are read with. */
export interface Place {
  readonly stdin: Readable;
  readonly reading: Reading;
  readonly words: Catalogue;
}

/** The batches of a file; `-` is stdin. @throws InputError naming the file, the line and the reason */
export async function* batchesOf(file: string, { stdin, reading, words }: Place): AsyncGenerator<Batch> {
  const bytes = file === '-' ? stdin : createReadStream(file, { highWaterMark: CHUNK });
  try {
    yield* readSource(webStream(bytes), reading);
  } catch (error) {
    throw unusable(file, error, words);
  }
}

/** All that the files say, and their formats. @throws InputError naming the file, the line and the reason */
export async function gatheredFrom(
  files: readonly string[],
  place: Place,
): Promise<{ readonly gathering: Gathering; readonly formats: readonly Format[] }> {
  if (files.length > 1 && files.includes('-'))
    throw new InputError('Of several files each is looked at before it is read, which stdin cannot be.');
  const gathering = new Gathering();
  const formats = new Set<Format>();
  let current = '';
  const given = files.map((file) => ({
    name: files.length > 1 ? file : null,
    batches: (reading: Reading) => {
      current = file;
      return batchesOf(file, { ...place, reading });
    },
  }));
  try {
    for await (const { format } of gatherFiles(given, place.reading, gathering)) formats.add(format);
  } catch (error) {
    throw unusable(current, error, place.words);
  }
  return { gathering, formats: [...formats] };
}

function unusable(file: string, error: unknown, words: Catalogue): InputError {
  if (error instanceof InputError) return error;
  if (!(error instanceof SourceError)) return new InputError(`Cannot read ${file}: ${faultOf(error)}.`);
  const { id, args, line } = error.problem;
  return new InputError(`${line === null ? file : `${file}, line ${line}`}: ${say(words, id, args)}`);
}

/** Chunk by chunk, as Node has them; the adapter of Node itself has no type that a browser's stream is. */
function webStream(bytes: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel: () => {
      bytes.destroy();
    },
  });
}
