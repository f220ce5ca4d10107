/**
 * The manifest of a signed pack: what it is, from whom, which files belong to it, and who vouches for all that.
 *
 *   manifest.json   {format: 2, manifest: "<text>", signatures: [{key, signature}, …]}
 *                                          └─ {id, version, …, parts: [{name, file, bytes, inflated, sha256}], deltas, keys}
 *
 * The text is signed as it stands: there is no canonical form of JSON to get wrong. A part is trusted because the
 * signed text has its hash.
 */
import * as v from 'valibot';
import { jsonOf, PART_NAMES } from './content.ts';
import { type Pack, PackError, parseWith } from './pack.ts';
import { packSchema } from './schema.ts';

/** The format of signed packs. Format 1 is the one JSON file that ships with the extension. */
export const SIGNED_FORMAT = 2;

/** Most bytes of a manifest: it is read before anything is verified. One with 30 deltas and 20 licences has 100 kB. */
export const MAX_MANIFEST_BYTES = 1_000_000;

// 64 MB packed and 256 MB unpacked: eight times the largest pack we know of, and below what stops a browser.
const MAX_PART_BYTES = 64_000_000;
const MAX_INFLATED_BYTES = 256_000_000;

/** A client that is more deltas behind takes the whole: applying them would take longer than reading it. */
export const MAX_CHAIN = 30;

/** Verifies an Ed25519 signature of a text's UTF-8 bytes; key (raw) and signature in base64. False for nonsense. */
export type VerifySignature = (key: string, text: string, signature: string) => Promise<boolean>;

// No path: a file stands beside its manifest, so a pack can name no other host and no other folder.
const file = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'a file name without a path'));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 hex digits'));
const version = packSchema.entries.version;
const atMost = (limit: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limit));
const listing = {
  file,
  bytes: atMost(MAX_PART_BYTES),
  inflated: atMost(MAX_INFLATED_BYTES),
  sha256,
};
// 32 bytes in base64 are 43 characters and "=".
const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/, 'a key has 32 bytes in base64'));
const signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/, 'a signature has 64 bytes in base64'));

/** Whether a text is a public key as `pack keys` prints it. `'Z9Fi…=' → true · 'Z9Fi' → false` */
export function isPublicKey(text: string): boolean {
  return v.is(key, text);
}

/** One or two public keys, and no more: the one in use, and the one that follows it. */
export const keysSchema = v.pipe(
  v.array(key),
  v.minLength(1, 'a pack names the key of its next version'),
  v.maxLength(2, 'two keys at most, the present and the next'),
);

const { id, title, asOf, attributions, counts } = packSchema.entries;

const manifestSchema = v.strictObject({
  id,
  title,
  version,
  asOf,
  attributions,
  counts,
  /** The first version of the extension that understands every field and tie in it. */
  app: v.pipe(v.string(), v.regex(/^\d+(\.\d+){0,3}$/, 'a version of the extension, such as 0.1.0')),
  /** Keys that may sign the next version: how a key is replaced. */
  keys: keysSchema,
  parts: v.pipe(
    v.array(v.strictObject({ name: v.picklist(PART_NAMES), ...listing })),
    v.minLength(1, 'a pack has parts'),
  ),
  deltas: v.array(v.strictObject({ from: version, to: version, ...listing })),
});

const sealedSchema = v.strictObject({
  format: v.literal(SIGNED_FORMAT, 'this version reads signed packs of format 2'),
  // A longer text than the file could have.
  manifest: v.pipe(v.string(), v.maxLength(MAX_MANIFEST_BYTES)),
  // One of each of two keys, while one key follows the other.
  signatures: v.pipe(v.array(v.strictObject({ key, signature })), v.minLength(1), v.maxLength(2)),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;

/** A file as a manifest lists it: name, bytes as they are fetched, bytes unpacked, SHA-256 of the fetched ones. */
export type Listing = Pick<Manifest['deltas'][number], 'file' | 'bytes' | 'inflated' | 'sha256'>;

/** The file `manifest.json`: the text and who has signed it. */
export type Sealed = v.InferOutput<typeof sealedSchema>;

/**
 * The manifest in the text of `manifest.json`, if one of `trusted` keys has signed it.
 *
 * @throws PackError: `not-json`, `format`, `signature`, `field`, `licence`, `twice`
 */
export async function openManifest(
  text: string,
  trusted: readonly string[],
  verify: VerifySignature,
): Promise<Manifest> {
  const { manifest, signatures } = parseWith(sealedSchema, jsonOf(text));
  const ours = signatures.filter(({ key }) => trusted.includes(key));
  const valid = await Promise.all(ours.map(({ key, signature }) => verify(key, manifest, signature)));
  if (!valid.includes(true)) throw unsigned(ours.length > 0);
  return readManifest(manifest);
}

function unsigned(known: boolean): PackError {
  return new PackError(
    known
      ? 'This pack was changed after it was signed. Nothing of it is used.'
      : 'This pack is signed with a key that you have not confirmed. Nothing of it is used.',
    'signature',
  );
}

/** The manifest in a text that was vouched for. @throws PackError */
export function readManifest(text: string): Manifest {
  const manifest = parseWith(manifestSchema, jsonOf(text));
  const names = manifest.parts.map(({ name }) => name);
  if (new Set(names).size < names.length)
    throw new PackError('This pack lists one of its parts twice; one of them has to go.', 'twice');
  return manifest;
}

/** The manifest in the text of a `manifest.json` that was verified when it came, and was kept. @throws PackError */
export function readSealed(text: string): Manifest {
  return readManifest(parseWith(sealedSchema, jsonOf(text)).manifest);
}

/** What a manifest is judged against besides its signature. */
export interface Standing {
  /** Id of the pack that is followed at this address; null = none yet. */
  readonly id: string | null;
  /** The manifest of what is installed; null = nothing is. */
  readonly held: Manifest | null;
  /** ISO date. */
  readonly today: string;
  /** Version of the extension. */
  readonly app: string;
}

/**
 * Whether a manifest is of a newer version than what is held.
 *
 * version 8 over 7 → true      8 over 8, the same parts → false
 * 7 over 8 → `rollback`        8 over 8, other parts → `changed`
 *
 * @throws PackError: `other`, `app`, `future`, `rollback`, `changed`
 */
export function isNewer(manifest: Manifest, { id, held, today, app }: Standing): boolean {
  if (id !== null && manifest.id !== id)
    throw new PackError(`This is the pack "${manifest.id}", and not "${id}" as before.`, 'other');
  if (compareVersions(manifest.app, app) > 0)
    throw new PackError(`This pack needs version ${manifest.app} of the extension; this is ${app}.`, 'app');
  // A day of grace: east of here it is tomorrow already.
  if (manifest.asOf > nextDay(today))
    throw new PackError(
      `This pack speaks for ${manifest.asOf}, which is still to come: its clock or yours is wrong.`,
      'future',
    );
  if (held === null) return true;
  if (manifest.version < held.version)
    throw new PackError(
      `This is version ${manifest.version} of the pack, older than version ${held.version} that is here.`,
      'rollback',
    );
  if (manifest.version === held.version && partsKey(manifest) !== partsKey(held))
    throw new PackError(`There are two different packs of version ${held.version}.`, 'changed');
  return manifest.version > held.version;
}

function partsKey({ parts }: Manifest): string {
  return parts.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n');
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const differing = [0, 1, 2, 3].find((at) => (left[at] ?? 0) !== (right[at] ?? 0));
  return differing === undefined ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/**
 * The deltas that lead from version `from` to the manifest's own, in order; null where there is no such way, or it is
 * longer than `MAX_CHAIN` or than the whole pack.
 */
export function chainFrom(from: number, { version, deltas, parts }: Manifest): Manifest['deltas'] | null {
  const chain: Manifest['deltas'] = [];
  for (let at = from; at < version; at = chain.at(-1)?.to ?? at) {
    const steps = deltas.filter((delta) => delta.from === at && delta.to > at && delta.to <= version);
    const [longest] = steps.sort((a, b) => b.to - a.to);
    if (longest === undefined || chain.push(longest) > MAX_CHAIN) return null;
  }
  return sizeOf(chain) < sizeOf(parts) ? chain : null;
}

function sizeOf(files: readonly Listing[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What is known of the pack from its manifest alone, with its records. */
export function packOf(
  { id, title, version, asOf, attributions, counts }: Manifest,
  content: Omit<Pack, keyof Manifest>,
): Pack {
  return { id, title, version, asOf, attributions, counts, ...content };
}
