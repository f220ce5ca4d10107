/**
 * One look at a host: is there a newer version, and if so everything of it, verified and whole.
 *
 *   manifest ──signed? newer?──► the deltas since ──fit?──► pack
 *                                  └─ none, too many, or no ─► all parts ──► pack
 *
 * Nothing is stored here. A host may be slow, cut off, between two versions or somebody else's: the answer is a pack
 * that is right in every byte, or an error.
 */
import {
  chainFrom,
  isNewer,
  type Listing,
  MAX_CHAIN,
  MAX_MANIFEST_BYTES,
  type Manifest,
  openManifest,
  readSealed,
} from '../../core/pack/manifest.ts';
import { type Files, openFromBase, openPack, type PackTools, verifyFile } from '../../core/pack/open.ts';
import { type Pack, PackError } from '../../core/pack/pack.ts';
import type { PackHost } from '../../core/settings/pack-host.ts';
import { listingsOf, type PackShelf, type ShelvedPack, type StagedFile } from '../../store/pack-shelf.ts';
import { NotReached, type Reach } from '../reach.ts';

/** What a look needs from the world. */
export interface LookMeans {
  readonly reach: Reach;
  readonly shelf: Pick<PackShelf, 'file'>;
  readonly tools: PackTools;
  /** ISO date. */
  readonly today: string;
  /** ISO time. */
  readonly now: string;
  /** Version of the extension. */
  readonly app: string;
}

export type Looked =
  | { readonly state: 'same' }
  | {
      readonly state: 'new';
      readonly pack: Pack;
      readonly shelved: ShelvedPack;
      /** Files of it that are not on the shelf yet. */
      readonly files: readonly StagedFile[];
      /** Of the manifest, for the next look; null = the host gives none. */
      readonly etag: string | null;
    };

/** Looks at `host`, from which `held` is here. @throws PackError, NotReached */
export async function lookAt(
  host: PackHost,
  held: ShelvedPack | null,
  etag: string | null,
  means: LookMeans,
): Promise<Looked> {
  try {
    return await lookOnce(host, held, etag, means);
  } catch (error) {
    // A new version may have been put there between manifest and parts; the second look sees that one alone.
    if (!isBetweenVersions(error)) throw error;
    return lookOnce(host, held, null, means);
  }
}

function isBetweenVersions(error: unknown): boolean {
  if (error instanceof PackError) return error.fault === 'hash' || error.fault === 'size';
  return error instanceof NotReached && (error.hindrance === 'large' || error.hindrance === 'status');
}

async function lookOnce(
  host: PackHost,
  held: ShelvedPack | null,
  etag: string | null,
  means: LookMeans,
): Promise<Looked> {
  const { reach, tools, today, app } = means;
  const isSound = held !== null && (await isSoundOnShelf(held, means));
  const answer = await reach.get({
    address: host.address,
    why: 'Look for a newer pack',
    limit: MAX_MANIFEST_BYTES,
    // "Nothing changed" mends no file that is damaged here.
    etag: isSound ? etag : null,
  });
  if (answer.state === 'same') return answer;
  const text = textIn(answer.bytes);
  const before = held && readSealed(held.newest);
  const manifest = await openManifest(text, before?.keys ?? host.keys, tools.verifySignature);
  const isNews = isNewer(manifest, { id: before?.id ?? null, held: before, today, app });
  if (!isNews && isSound) return { state: 'same' };
  const fetched = await fetchPack(host.address, text, manifest, held, means);
  return { state: 'new', ...fetched, etag: answer.etag };
}

function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PackError('The manifest of this pack is no text in UTF-8.', 'encoding', { cause });
  }
}

interface Fetched {
  readonly pack: Pack;
  readonly shelved: ShelvedPack;
  readonly files: readonly StagedFile[];
}

async function fetchPack(
  address: string,
  text: string,
  manifest: Manifest,
  held: ShelvedPack | null,
  means: LookMeans,
): Promise<Fetched> {
  const staged = new Map<string, StagedFile>();
  const files = filesFrom(address, staged, means);
  const onTop = held && (await withDeltas(held, text, manifest, files, means));
  if (onTop) return { ...onTop, files: [...staged.values()] };
  const pack = await openPack(manifest, files, means.tools);
  const shelved = {
    id: manifest.id,
    address,
    base: text,
    newest: text,
    chain: [],
    installed: means.now,
  };
  return { pack, shelved, files: [...staged.values()] };
}

/** The held pack with what came since; null where the whole has to be fetched. */
async function withDeltas(
  held: ShelvedPack,
  text: string,
  manifest: Manifest,
  files: Files,
  { tools, now }: LookMeans,
): Promise<Omit<Fetched, 'files'> | null> {
  const since = chainFrom(readSealed(held.newest).version, manifest);
  if (since === null || held.chain.length + since.length > MAX_CHAIN) return null;
  const chain = [...held.chain, ...since];
  try {
    const pack = await openFromBase(readSealed(held.base), chain, manifest, files, tools);
    return { pack, shelved: { ...held, newest: text, chain, installed: now } };
  } catch (error) {
    // Deltas that do not fit what is here, or a damaged base: the whole mends both.
    if (error instanceof PackError || isBetweenVersions(error)) return null;
    throw error;
  }
}

/** Files from the shelf where they are there, whole; from the host otherwise. */
function filesFrom(
  address: string,
  staged: Map<string, StagedFile>,
  { reach, shelf, tools }: LookMeans,
): Files {
  return async (listing) => {
    const here = staged.get(listing.sha256)?.bytes ?? (await shelf.file(listing.sha256));
    if (here !== null && (await isWhole(listing, here, tools))) return here;
    const answer = await reach.get({
      address: new URL(listing.file, address).href,
      why: 'Fetch a newer pack',
      limit: listing.bytes,
      etag: null,
    });
    if (answer.state === 'same') throw new PackError('The host gave no file.', 'size');
    await verifyFile(listing, answer.bytes, tools);
    staged.set(listing.sha256, { sha256: listing.sha256, bytes: answer.bytes });
    return answer.bytes;
  };
}

/** Whether all files of a pack are here as they were signed. */
async function isSoundOnShelf(held: ShelvedPack, { shelf, tools }: LookMeans): Promise<boolean> {
  for (const listing of listingsOf(held)) {
    const bytes = await shelf.file(listing.sha256);
    if (bytes === null || !(await isWhole(listing, bytes, tools))) return false;
  }
  return true;
}

async function isWhole(listing: Listing, bytes: Uint8Array, tools: PackTools): Promise<boolean> {
  return verifyFile(listing, bytes, tools).then(
    () => true,
    () => false,
  );
}
