/**
 * An import, from the files to the shelf: it lands whole, as a pack of its own, or not at all.
 *
 *   files ──► gathered ──► pack ──► parts ──► staged on the shelf ──► one switch
 *
 * Ended at any point before the switch, nothing has changed, and what was staged goes with the next change of the shelf.
 */
import { selfSigned } from '../../platform/self-signed.ts';
import { localId } from '../../sources/local-id.ts';
import { ownPack } from '../../sources/own-pack.ts';
import { madeHere, type PackShelf, putInPlace, versionAfter } from '../../store/pack-shelf.ts';
import type { ImportJob, JobNews, Progress } from './jobs.ts';
import { FileRefused, readFiles } from './read-files.ts';

/** What the worker gives: the real shelf and clock, or a test's. */
export interface LandingMeans {
  readonly shelf: () => Promise<PackShelf>;
  readonly tell: (progress: Progress) => void;
  /** Milliseconds. */
  readonly now: () => number;
  /** ISO time. */
  readonly time: () => string;
}

/** The last word on a job. Never throws: what went wrong is the word. */
export async function landed(job: ImportJob, means: LandingMeans): Promise<JobNews> {
  try {
    return await land(job, means);
  } catch (error) {
    if (error instanceof FileRefused) return { kind: 'refused', file: error.file, problem: error.problem };
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { kind: 'failed', why: isFull ? 'full' : 'unknown' };
  }
}

async function land(job: ImportJob, means: LandingMeans): Promise<JobNews> {
  const { gathered, formats } = await readFiles(job, means.tell, means.now);
  const { report } = gathered;
  if (gathered.companies.length === 0) return { kind: 'empty', report };
  const id = localId('import', job.title);
  const shelf = await means.shelf();
  try {
    // The same title again replaces what it gave before: a list is kept by importing it anew.
    const version = versionAfter(await shelf.read(), id);
    const words = { id, title: job.title, version, asOf: job.today, formats };
    const { base, files } = await selfSigned(ownPack(gathered, words).pack, job.app);
    const made = { address: madeHere('import', id), files: job.files.map(({ name }) => name) };
    await putInPlace(shelf, { id, ...made, base, newest: base, chain: [], installed: means.time() }, files);
  } finally {
    shelf.close();
  }
  return { kind: 'landed', pack: id, report };
}
