/**
 * A pack that is made on this device, in the form in which packs are kept.
 *
 * On the shelf every pack is one that was signed, so this is signed as well, by a key that is made for it and thrown
 * away: nobody can follow it with a version of theirs.
 */
import { type Listing, readManifest } from '../core/pack/manifest.ts';
import { openPack } from '../core/pack/open.ts';
import type { Draft } from '../core/pack/pack.ts';
import { type MadeRelease, makeRelease, sealed } from '../core/pack/release.ts';
import { packTools, sha256 } from './pack-tools.ts';
import { makeKeys, releaseTools, signText } from './release-tools.ts';

/** A pack ready for the shelf. */
export interface SelfSigned {
  /** Text of its `manifest.json`. */
  readonly base: string;
  readonly files: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
}

/** `pack` signed by a key of its own; `app` is the version of the extension. @throws PackError for what is no pack */
export async function selfSigned(pack: Draft, app: string): Promise<SelfSigned> {
  const keys = await makeKeys();
  const { id, title, version, asOf, attributions } = pack;
  const head = {
    ...{ id, title, version, asOf, app },
    attributions: attributions.map((one) => ({ ...one })),
    keys: [keys.publicKey],
  };
  const made = await makeRelease({ head, content: pack, before: null }, releaseTools);
  await readBack(made);
  const files = [...made.files.values()].map(async (bytes) => ({ sha256: await sha256(bytes), bytes }));
  return {
    base: sealed(made.manifest, [await signText(made.manifest, keys)]),
    files: await Promise.all(files),
  };
}

/**
 * Judges what was written by reading it as whoever opens it will: on the shelf, what cannot be read is no pack at all.
 * Column by column, where the records before it would be judged one by one, at five times the cost. @throws PackError
 */
async function readBack({ manifest, files }: MadeRelease): Promise<void> {
  const written = async ({ file }: Listing) => files.get(file) ?? new Uint8Array();
  await openPack(readManifest(manifest), written, packTools);
}
