/**
 * Records → the files of a signed pack, as a host serves them; `open.ts` is the way back.
 *
 *   content ──parts──gzip──SHA-256──┐
 *   version before ──delta──────────┴──► manifest text ──signed──► manifest.json, 8-companies.gz, …, delta-7-8.gz
 */
import { type DraftContent, PART_NAMES, partsOf } from './content.ts';
import { deltaText, diffContent } from './delta.ts';
import {
  type Listing,
  MAX_CHAIN,
  type Manifest,
  readManifest,
  type Sealed,
  SIGNED_FORMAT,
} from './manifest.ts';
import { PackError, refuseDoubles } from './pack.ts';

/** What the platform does for the publisher of a pack. */
export interface ReleaseTools {
  readonly gzip: (text: string) => Promise<Uint8Array>;
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Bytes of the text in UTF-8. */
  readonly byteLength: (text: string) => number;
}

/** One version of a pack, before it is made. */
export interface Release {
  readonly head: Omit<Manifest, 'counts' | 'parts' | 'deltas'>;
  readonly content: DraftContent;
  /** The version before, from which a delta is made; null = the first one, or a fresh start. */
  readonly before: { readonly manifest: Manifest; readonly content: DraftContent } | null;
}

/** A version made: the text that is to be signed, and the files that stand beside the manifest. */
export interface MadeRelease {
  readonly manifest: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The files of a release. @throws PackError for a version that does not grow, and for what no reader would take */
export async function makeRelease(release: Release, tools: ReleaseTools): Promise<MadeRelease> {
  const { head, content, before } = release;
  refuseDoubles(content);
  refuseNoStep(head, before?.manifest ?? null);
  const files = new Map<string, Uint8Array>();
  const texts = partsOf(content);
  const parts = [];
  for (const name of PART_NAMES) {
    const text = texts[name];
    if (text === undefined) continue;
    parts.push({ name, ...(await addFile(files, `${head.version}-${name}.gz`, text, tools)) });
  }
  const deltas = await deltasOf(release, files, tools);
  const manifest = JSON.stringify({ ...head, counts: countsOf(content), parts, deltas });
  readManifest(manifest);
  return { manifest, files };
}

/** The text of `manifest.json`. */
export function sealed(manifest: string, signatures: Sealed['signatures']): string {
  return JSON.stringify({ format: SIGNED_FORMAT, manifest, signatures } satisfies Sealed);
}

async function addFile(
  files: Map<string, Uint8Array>,
  file: string,
  text: string,
  { gzip, sha256, byteLength }: ReleaseTools,
): Promise<Listing> {
  const bytes = await gzip(text);
  files.set(file, bytes);
  return { file, bytes: bytes.byteLength, inflated: byteLength(text), sha256: await sha256(bytes) };
}

/** The deltas before, as many as a reader follows, and the one to this version. */
async function deltasOf(
  { head, content, before }: Release,
  files: Map<string, Uint8Array>,
  tools: ReleaseTools,
): Promise<Manifest['deltas']> {
  if (before === null) return [];
  const { version, deltas } = before.manifest;
  const text = deltaText(diffContent(before.content, version, content, head.version));
  const listing = await addFile(files, `delta-${version}-${head.version}.gz`, text, tools);
  return [...deltas, { from: version, to: head.version, ...listing }].slice(-MAX_CHAIN);
}

function refuseNoStep({ id, version }: Release['head'], before: Manifest | null): void {
  if (before === null) return;
  if (before.id !== id)
    throw new PackError(`The version before is of the pack "${before.id}", and not of "${id}".`, 'other');
  if (before.version >= version)
    throw new PackError(
      `Version ${version} does not follow version ${before.version}: it has to grow.`,
      'rollback',
    );
}

function countsOf({ companies, interests, searches, rivals }: DraftContent): Manifest['counts'] {
  return {
    companies: companies.length,
    interests: interests.length,
    searches: searches.length,
    rivals: rivals.length,
  };
}
