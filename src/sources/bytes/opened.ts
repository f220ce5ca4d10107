/**
 * The files in a stream of bytes: an archive's one after the other, a compressed or plain file as it is.
 *
 *   bytes ──► 'PK' zip · 1F 8B gzip · else plain ──► {file} {bytes}… {end}  {file} {bytes}… {end}
 */
import { problem, SourceError } from '../problem.ts';
import type { ByteEvent } from './byte-event.ts';
import { ExpansionGuard } from './expansion.ts';
import { unzipped } from './unzipped.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The files of `stream`, whose pieces are let go as they are read. @throws SourceError for an empty, cut, damaged or
 * bomb-like archive */
export async function* opened(stream: ReadableStream<Bytes>): AsyncGenerator<ByteEvent> {
  const reader = stream.getReader();
  try {
    const head = await headOf(reader);
    if (head.length === 0) throw new SourceError(problem('source_empty', {}, null));
    const rest = following(head, reader);
    if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) yield* unzipped(rest);
    else yield* whole(startsWith(head, [0x1f, 0x8b]) ? gunzipped(rest) : rest);
  } finally {
    // Also where the caller stops early: the picked file must be let go.
    await reader.cancel().catch(() => undefined);
  }
}

async function* whole(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ByteEvent> {
  yield { kind: 'file', name: null };
  for await (const chunk of bytes) {
    yield { kind: 'bytes', bytes: chunk };
    letGo(chunk);
  }
  yield { kind: 'end' };
}

/** Gives the memory of a piece back at once. Left to the collector, 105 MB of pieces stood in a worker of Firefox, which
 * counts them as next to nothing. Node has no such call before its version 21. */
function letGo({ buffer }: Uint8Array): void {
  if ('transfer' in buffer && typeof buffer.transfer === 'function') buffer.transfer(0);
}

/** As many bytes as the longest signature has; a network may give one at a time. */
async function headOf(reader: ReadableStreamDefaultReader<Bytes>): Promise<Bytes> {
  let head: Bytes = new Uint8Array(0);
  while (head.length < 4) {
    const { done, value } = await reader.read();
    if (done) break;
    const longer = new Uint8Array(head.length + value.length);
    longer.set(head);
    longer.set(value, head.length);
    head = longer;
  }
  return head;
}

async function* following(head: Bytes, reader: ReadableStreamDefaultReader<Bytes>): AsyncGenerator<Bytes> {
  yield head;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

async function* gunzipped(bytes: AsyncGenerator<Bytes>): AsyncGenerator<Uint8Array> {
  const guard = new ExpansionGuard();
  const reader = streamOf(bytes, guard).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      guard.gave(value.length);
      yield value;
    }
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(problem('source_damaged_archive', {}, null));
  }
}

function streamOf(bytes: AsyncGenerator<Bytes>, guard: ExpansionGuard): ReadableStream<Bytes> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) return controller.close();
      guard.took(value.length);
      controller.enqueue(value);
    },
  });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
