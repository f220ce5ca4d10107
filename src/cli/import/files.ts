/** Files on a disk, or stdin, as what they say. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import { SourceError } from '../../sources/problem.ts';
import { type Batch, readSource } from '../../sources/read.ts';
import type { Reading } from '../../sources/reader.ts';
import { InputError } from '../terminal.ts';

// A disk gives 64 kB at a time by itself; four times that saves a tenth of the time on files of gigabytes.
const CHUNK = 256 * 1024;

/** The batches of a file; `-` is stdin. @throws InputError naming the file, the line and the reason */
export async function* batchesOf(
  file: string,
  {
    stdin,
    reading,
    words,
  }: { readonly stdin: Readable; readonly reading: Reading; readonly words: Catalogue },
): AsyncGenerator<Batch> {
  const bytes = file === '-' ? stdin : createReadStream(file, { highWaterMark: CHUNK });
  try {
    yield* readSource(webStream(bytes), reading);
  } catch (error) {
    if (!(error instanceof SourceError)) throw new InputError(`Cannot read ${file}: ${reasonIn(error)}`);
    const { id, args, line } = error.problem;
    const where = line === null ? file : `${file}, line ${line}`;
    throw new InputError(`${where}: ${say(words, id, args)}`);
  }
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

function reasonIn(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file.';
  return error instanceof Error ? error.message : String(error);
}
