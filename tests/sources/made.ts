/** Files as the tests make and read them. */
import { existsSync } from 'node:fs';
import type { Format } from '../../src/sources/formats.ts';
import type { Found } from '../../src/sources/found.ts';
import { type Gathered, Gathering } from '../../src/sources/gathered.ts';
import type { ProblemId } from '../../src/sources/problem.ts';
import { SourceError } from '../../src/sources/problem.ts';
import { readSource } from '../../src/sources/read.ts';
import type { Reading } from '../../src/sources/reader.ts';

/** Authentic records, where they are there. */
export const SAMPLES = '../shared/samples';
export const hasSamples = existsSync(SAMPLES);

export const READING: Reading = { readOn: '2026-11-22', filer: null, columns: {} };

type Content = string | Uint8Array;

/** A stream that gives `content` in pieces of `size` bytes: networks and disks cut where they like. */
export function streamOf(content: Content, size = 64 * 1024): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(new Uint8Array(bytes.slice(at, at + size)));
      at += size;
    },
  });
}

export interface Read extends Gathered {
  readonly formats: readonly Format[];
  readonly found: readonly Found[];
}

/** Everything in a file, put together. */
export async function read(content: Content, reading: Partial<Reading> = {}, size?: number): Promise<Read> {
  const gathering = new Gathering();
  const formats: Format[] = [];
  const all: Found[] = [];
  for await (const { format, found } of readSource(streamOf(content, size), { ...READING, ...reading })) {
    formats.push(format);
    all.push(...found);
    gathering.add(found);
  }
  return { ...gathering.finish(), formats: [...new Set(formats)], found: all };
}

/** Why a file was refused, as `id:line`; 'read' where it was not. */
export async function refusalOf(
  content: Content,
  reading: Partial<Reading> = {},
  size?: number,
): Promise<string> {
  try {
    await read(content, reading, size);
    return 'read';
  } catch (error) {
    if (error instanceof SourceError) return `${error.problem.id}:${error.problem.line ?? '-'}`;
    throw error;
  }
}

/** Problems of records as `id:line`. */
export function problemsOf({ report }: Gathered): readonly `${ProblemId}:${number | '-'}`[] {
  return report.problems.map(({ id, line }) => `${id}:${line ?? '-'}` as const);
}
