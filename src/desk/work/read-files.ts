/** The files of a job → what was gathered from them, with news on the way. */
import type { Format } from '../../sources/formats.ts';
import { gatherFiles } from '../../sources/gather-files.ts';
import { type Gathered, Gathering } from '../../sources/gathered.ts';
import { type Problem, SourceError } from '../../sources/problem.ts';
import { readSource } from '../../sources/read.ts';
import type { Reading } from '../../sources/reader.ts';
import type { ImportJob, Progress } from './jobs.ts';

/** A file of the job cannot be used. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  constructor(
    readonly file: string,
    readonly problem: Problem,
  ) {
    super(file);
  }
}

export interface ReadFiles {
  readonly gathered: Gathered;
  readonly formats: readonly Format[];
}

// A person sees four changes a second; more would cost the reading its time.
const NEWS_MS = 250;

/** @throws FileRefused where one of the files cannot be used */
export async function readFiles(
  { files, today, filer, columns }: ImportJob,
  tell: (progress: Progress) => void,
  now: () => number,
): Promise<ReadFiles> {
  const gathering = new Gathering();
  const formats = new Set<Format>();
  const counter = new Counter(files);
  const progress = (): Progress => ({ kind: 'progress', ...counter.bytes(), ...gathering.soFar() });
  let [told, current] = [now(), ''];
  const given = files.map((file) => ({
    name: files.length > 1 ? file.name : null,
    batches: (reading: Reading) => {
      current = file.name;
      return readSource(counter.counted(file), reading);
    },
  }));
  try {
    for await (const { format } of gatherFiles(given, { readOn: today, filer, columns }, gathering)) {
      formats.add(format);
      if (now() - told < NEWS_MS) continue;
      told = now();
      tell(progress());
    }
  } catch (error) {
    throw error instanceof SourceError ? new FileRefused(current, error.problem) : error;
  }
  tell(progress());
  return { gathered: gathering.finish(), formats: [...formats] };
}

// Two of them stand in memory, one read and one on the way; to ask for a part takes a millisecond.
const PART = 1024 * 1024;

class Counter {
  /** How far each file was read; a look at its beginning counts once. */
  private readonly read = new Map<File, number>();
  private readonly total: number;

  constructor(files: readonly File[]) {
    this.total = files.reduce((sum, { size }) => sum + size, 0);
  }

  /** The file part by part, as it is asked for. Its own stream would be one piece in Firefox where the browser has the
   * file in memory: twice its size was held then, and all of it counted as read at once. */
  counted(file: File): ReadableStream<Uint8Array<ArrayBuffer>> {
    let at = 0;
    return new ReadableStream({
      pull: async (controller) => {
        if (at >= file.size) return controller.close();
        const part = new Uint8Array(await file.slice(at, at + PART).arrayBuffer());
        at += part.length;
        this.read.set(file, Math.max(at, this.read.get(file) ?? 0));
        controller.enqueue(part);
      },
    });
  }

  bytes(): Pick<Progress, 'bytes' | 'total'> {
    return { bytes: [...this.read.values()].reduce((sum, read) => sum + read, 0), total: this.total };
  }
}
