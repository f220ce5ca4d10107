/**
 * A file or an archive of files → what each says, in batches, at the pace of whoever reads them.
 *
 *   bytes ──opened──► files ──Decoder──► text ──recognised──► reader ──► Found[], Found[], …
 */

import { Decoder } from './bytes/decoded.ts';
import { opened } from './bytes/opened.ts';
import type { Format } from './formats.ts';
import type { Found } from './found.ts';
import { problem, SourceError } from './problem.ts';
import type { Reading } from './reader.ts';
import { HEAD, type Recognised, recognised } from './recognised.ts';

/** What a piece of a file said. */
export interface Batch {
  /** The file's name inside its archive; null where it came alone. */
  readonly file: string | null;
  readonly format: Format;
  readonly found: readonly Found[];
  /** Bytes of the file, unpacked, that went into this batch. */
  readonly bytes: number;
}

/**
 * The batches of everything in `stream`, one format a file.
 *
 * @throws SourceError where a file cannot be used, is cut off, or holds no record at all
 */
export async function* readSource(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  reading: Reading,
): AsyncGenerator<Batch> {
  let file = new OneFile(null, reading);
  let files = 0;
  for await (const event of opened(stream)) {
    if (event.kind === 'file') {
      if (SPREADSHEET.test(event.name ?? '')) throw new SourceError(problem('source_spreadsheet', {}, null));
      const mark = (reading.mark ?? '') + fileMark(files++);
      file = new OneFile(event.name, { ...reading, mark });
    } else yield* event.kind === 'bytes' ? file.push(event.bytes) : file.end();
  }
}

/** Files in the archives that Excel and LibreOffice save; theirs are the lists that buyers have. */
const SPREADSHEET = /^(?:\[Content_Types\]\.xml|xl\/.*|mimetype)$/;

/** The mark of the file at that place among those that are read into one pack, the first at 0: '' and '2/', '3/'. */
export function fileMark(at: number): string {
  return at === 0 ? '' : `${at + 1}/`;
}

// All that is found in a piece stands in memory at once. Of larger ones, as disks give them, it outlives the youngest
// garbage, which is moved about: a CSV then takes a fifth longer.
const PIECE = 32 * 1024;

class OneFile {
  private readonly decoder = new Decoder();
  private head = '';
  private is: Recognised | null = null;
  private records = 0;
  private bytes = 0;

  constructor(
    private readonly name: string | null,
    private readonly reading: Reading,
  ) {}

  *push(bytes: Uint8Array): Generator<Batch> {
    for (let at = 0; at < bytes.length; at += PIECE) yield* this.pushPiece(bytes.subarray(at, at + PIECE));
  }

  private *pushPiece(bytes: Uint8Array): Generator<Batch> {
    this.bytes += bytes.length;
    const text = this.decoder.push(bytes);
    if (this.is !== null) {
      yield* this.batch(this.is, this.is.reader.push(text));
      return;
    }
    this.head += text;
    if (this.head.length >= HEAD) yield* this.begin();
  }

  *end(): Generator<Batch> {
    const text = this.decoder.end();
    if (this.is === null) this.head += text;
    else yield* this.batch(this.is, this.is.reader.push(text));
    const is = this.is ?? (yield* this.begin());
    yield* this.batch(is, is.reader.end());
    if (this.records === 0) throw new SourceError(problem('source_nothing_found', {}, null));
  }

  private *begin(): Generator<Batch, Recognised> {
    const is = recognised(this.head, this.reading);
    this.is = is;
    const head = this.head;
    this.head = '';
    yield* this.batch(is, is.reader.push(head));
    return is;
  }

  private *batch({ format }: Recognised, found: readonly Found[]): Generator<Batch> {
    const { name: file, bytes } = this;
    this.bytes = 0;
    this.records += found.length;
    yield { file, format, found, bytes };
  }
}
