/**
 * An import, from the files to the shelf: it lands whole, as a pack of its own, or not at all.
 *
 *   files ──► gathered ──► pack ──► parts ──► staged on the shelf ──► one switch
 *
 * On the shelf every pack is one that was signed, so this is signed as well, by a key that is made for it and thrown
 * away: nobody can follow it with a version of theirs. Ended at any point before the switch, nothing has changed, and
 * what was staged goes with the next change of the shelf.
 */
import { readSealed } from '../../core/pack/manifest.ts';
import { type Pack, parsePack } from '../../core/pack/pack.ts';
import { type MadeRelease, makeRelease, sealed } from '../../core/pack/release.ts';
import { sha256 } from '../../platform/pack-tools.ts';
import { makeKeys, releaseTools, signText } from '../../platform/release-tools.ts';
import { localId } from '../../sources/local-id.ts';
import { ownPack } from '../../sources/own-pack.ts';
import { type PackShelf, type Shelf, ShelfMoved, type ShelvedPack } from '../../store/pack-shelf.ts';
import { addressOfImport, type ImportJob, type JobNews, type Progress } from './jobs.ts';
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
    const version = versionAfter(await shelf.read(), id);
    const words = { id, title: job.title, version, asOf: job.today, formats };
    const made = await released(parsePack(ownPack(gathered, words).pack), job.app);
    await put(shelf, made, { id, address: addressOfImport(id), installed: means.time() });
  } finally {
    shelf.close();
  }
  return { kind: 'landed', pack: id, report };
}

/** The same title again replaces what it gave before: a list is kept by importing it anew. */
function versionAfter({ packs }: Shelf, id: string): number {
  const before = packs.find((pack) => pack.id === id);
  return before === undefined ? 1 : readSealed(before.newest).version + 1;
}

async function released(pack: Pack, app: string): Promise<{ made: MadeRelease; base: string }> {
  const keys = await makeKeys();
  const { id, title, version, asOf, attributions } = pack;
  const head = {
    ...{ id, title, version, asOf, app },
    attributions: attributions.map((one) => ({ ...one })),
    keys: [keys.publicKey],
  };
  const made = await makeRelease({ head, content: pack, before: null }, releaseTools);
  return { made, base: sealed(made.manifest, [await signText(made.manifest, keys)]) };
}

// Another window may change the shelf meanwhile; ten times in a row it does not.
const ATTEMPTS = 10;

async function put(
  shelf: PackShelf,
  { made, base }: { made: MadeRelease; base: string },
  entry: Pick<ShelvedPack, 'id' | 'address' | 'installed'>,
): Promise<void> {
  const shelved: ShelvedPack = { ...entry, base, newest: base, chain: [] };
  const files = await Promise.all(
    [...made.files.values()].map(async (bytes) => ({ sha256: await sha256(bytes), bytes })),
  );
  for (let attempt = 1; ; attempt++) {
    const { revision, packs } = await shelf.read();
    const others = packs.filter(({ id }) => id !== entry.id);
    try {
      await shelf.put(revision, [...others, shelved], files);
      return;
    } catch (error) {
      if (!(error instanceof ShelfMoved) || attempt === ATTEMPTS) throw error;
    }
  }
}
