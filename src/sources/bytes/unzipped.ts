/** The files of a zip archive, unpacked as they stream by; nothing is kept. */
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { problem, SourceError } from '../problem.ts';
import type { ByteEvent } from './byte-event.ts';
import { ExpansionGuard } from './expansion.ts';

// What is pushed at once unpacks at once: 16 kB can become 16 MB before the guard sees it, and no more.
const PIECE = 16 * 1024;
/** Of the archive's own end, which lists its files: without it, files may be missing from behind. */
const END_OF_DIRECTORY = [0x50, 0x4b, 0x05, 0x06];
// 22 bytes and a comment, which nobody fills; the format would allow 64 kB.
const TAIL = 1024;
/** Folders, and what a Mac adds. */
const NO_DATA = /\/$|(^|\/)(__MACOSX\/|\.)/;

/** Each file of the archive that can hold data. @throws SourceError where it is cut, damaged or a bomb */
export async function* unzipped(archive: AsyncIterable<Uint8Array>): AsyncGenerator<ByteEvent> {
  const guard = new ExpansionGuard();
  const waiting: ByteEvent[] = [];
  const unzip = listening(waiting, guard);
  let tail = new Uint8Array(0);
  for await (const chunk of archive) {
    tail = lastOf(tail, chunk);
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      guard.took(piece.length);
      push(unzip, piece, false);
      yield* waiting.splice(0);
    }
  }
  push(unzip, new Uint8Array(0), true);
  yield* waiting.splice(0);
  if (!contains(tail, END_OF_DIRECTORY)) throw new SourceError(problem('source_cut_off', {}, null));
}

function listening(waiting: ByteEvent[], guard: ExpansionGuard): Unzip {
  const unzip = new Unzip((file) => {
    if (NO_DATA.test(file.name)) return;
    waiting.push({ kind: 'file', name: file.name });
    file.ondata = (error, bytes, isLast) => {
      if (error) throw error;
      guard.gave(bytes.length);
      if (bytes.length > 0) waiting.push({ kind: 'bytes', bytes });
      if (isLast) waiting.push({ kind: 'end' });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  return unzip;
}

function push(unzip: Unzip, bytes: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(bytes, isLast);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(problem(isLast ? 'source_cut_off' : 'source_damaged_archive', {}, null));
  }
}

function lastOf(tail: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(tail.length + Math.min(chunk.length, TAIL));
  joined.set(tail);
  joined.set(chunk.subarray(-TAIL), tail.length);
  return joined.slice(-TAIL);
}

function contains(bytes: Uint8Array, signature: readonly number[]): boolean {
  for (let at = 0; at + signature.length <= bytes.length; at++)
    if (signature.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
