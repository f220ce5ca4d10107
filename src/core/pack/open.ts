/**
 * Files of a pack → the pack, each step a refusal if it does not hold.
 *
 *   bytes ──size──► ──SHA-256──► ──inflate, up to the listed size──► text ──► records ──deltas──► pack
 */
import { inOneGo, type Steps } from '../mention/steps.ts';
import { type Content, contentInSteps, type PartTexts } from './content.ts';
import { applyDeltas, type Delta, parseDelta } from './delta.ts';
import { type Listing, type Manifest, packOf, type VerifySignature } from './manifest.ts';
import { type Pack, PackError, refuseDoubles, refuseMiscount } from './pack.ts';

/** What a compressed file turned out to be. */
export type Inflated =
  | { readonly text: string; readonly bytes: number }
  /** Damaged or not gzip; larger than `limit`; no UTF-8. */
  | { readonly fault: 'gzip' | 'inflated' | 'encoding' };

/** What the platform does for packs. */
export interface PackTools {
  readonly verifySignature: VerifySignature;
  /** In lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Stops as soon as more than `limit` bytes have come out, and never throws. */
  readonly inflate: (bytes: Uint8Array, limit: number) => Promise<Inflated>;
  /** Does long work: where others wait for the thread, with their turns in between. */
  readonly done: <Result>(steps: Steps<Result>) => Promise<Result>;
}

/** Bytes of a listed file, as fetched or stored. */
export type Files = (listing: Listing) => Promise<Uint8Array>;

/** The text of a listed file. @throws PackError: `size`, `hash`, `gzip`, `inflated`, `encoding` */
export async function openFile(listing: Listing, bytes: Uint8Array, tools: PackTools): Promise<string> {
  await verifyFile(listing, bytes, tools);
  const inflated = await tools.inflate(bytes, listing.inflated);
  if ('fault' in inflated) throw damaged(listing, inflated.fault);
  if (inflated.bytes !== listing.inflated) throw damaged(listing, 'gzip');
  return inflated.text;
}

/** Judges a file without unpacking it. @throws PackError: `size`, `hash` */
export async function verifyFile(listing: Listing, bytes: Uint8Array, tools: PackTools): Promise<void> {
  if (bytes.byteLength !== listing.bytes) throw damaged(listing, 'size');
  if ((await tools.sha256(bytes)) !== listing.sha256) throw damaged(listing, 'hash');
}

const WHAT_IS_WRONG = {
  size: 'has not the size that the pack lists',
  hash: 'is not the file that was signed',
  gzip: 'is damaged and cannot be unpacked',
  inflated: 'unpacks to more than the pack lists',
  encoding: 'is no text in UTF-8',
} as const;

function damaged({ file }: Listing, fault: keyof typeof WHAT_IS_WRONG): PackError {
  return new PackError(
    `The file ${file} of this pack ${WHAT_IS_WRONG[fault]}. Nothing of it is used.`,
    fault,
  );
}

/** The pack of a manifest from all its parts. @throws PackError */
export async function openPack(manifest: Manifest, files: Files, tools: PackTools): Promise<Pack> {
  const content = await openParts(manifest, files, tools);
  return tools.done(wholeInSteps(manifest, content));
}

async function openParts({ id, parts }: Manifest, files: Files, tools: PackTools): Promise<Content> {
  const texts = await Promise.all(
    parts.map(async (part) => [part.name, await openFile(part, await files(part), tools)]),
  );
  return tools.done(contentInSteps(Object.fromEntries(texts) as PartTexts, id));
}

/** The pack of `manifest` from the parts of an older `base` and the deltas since. @throws PackError, `base` where
 * they do not fit each other */
export async function openFromBase(
  base: Manifest,
  chain: Manifest['deltas'],
  manifest: Manifest,
  files: Files,
  tools: PackTools,
): Promise<Pack> {
  const content = await openParts(base, files, tools);
  const deltas = await Promise.all(
    chain.map(async (listing) => openDelta(listing, await files(listing), base.id, tools)),
  );
  return tools.done(wholeInSteps(manifest, applyDeltas(content, base.version, deltas, manifest.version)));
}

/** A delta of the pack `id`. @throws PackError */
export async function openDelta(
  listing: Manifest['deltas'][number],
  bytes: Uint8Array,
  id: string,
  tools: PackTools,
): Promise<Delta> {
  const delta = parseDelta(await openFile(listing, bytes, tools), id);
  if (delta.from !== listing.from || delta.to !== listing.to)
    throw new PackError('This update says to lead to another version than the pack lists.', 'base');
  return delta;
}

/** The pack that manifest and records make together. @throws PackError: `twice`, `count` */
export function whole(manifest: Manifest, content: Content): Pack {
  return inOneGo(wholeInSteps(manifest, content));
}

function* wholeInSteps(manifest: Manifest, content: Content): Steps<Pack> {
  yield;
  const pack = packOf(manifest, content);
  refuseDoubles(pack);
  refuseMiscount(pack);
  yield;
  return pack;
}
