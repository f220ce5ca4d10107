/**
 * `pack build --from FILE --out FOLDER`: the files of a new version, from a pack of format 1 (one JSON file).
 *
 * Where the folder holds a version already, the new one follows it and a delta leads there; files of older versions
 * stay, because somebody may be fetching them.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readManifest } from '../../core/pack/manifest.ts';
import { type Draft, type Pack, parsePack } from '../../core/pack/pack.ts';
import { type MadeRelease, makeRelease, sealed } from '../../core/pack/release.ts';
import { type KeyPair, releaseTools, signText } from '../../platform/release-tools.ts';
import { faultOf } from '../file-fault.ts';
import { InputError, readArgs, type Verb } from '../terminal.ts';
import { refuseToCome } from './check.ts';
import { MANIFEST, manifestIn, type PackInFolder, packIn, UNSIGNED, writeInto } from './folder.ts';
import { keysIn, publicKeys, refuseStrangers } from './keys.ts';

const OPTIONS = {
  from: { type: 'string' },
  out: { type: 'string' },
  key: { type: 'string', multiple: true },
  'next-key': { type: 'string' },
  app: { type: 'string' },
  'without-leis': { type: 'boolean' },
} as const;

// The version in which signed packs came.
const FIRST_APP = '0.1.0';

// The best that gzip can: a pack is made once and fetched by many.
const tools = {
  ...releaseTools,
  gzip: (text: string) => promisify(gzip)(text, { level: 9 }),
};

export const build: Verb = async (argv, { stdout, today }) => {
  const { values, positionals } = readArgs(argv, OPTIONS);
  const { from, out } = values;
  if (from === undefined || out === undefined || positionals.length > 0)
    throw new InputError(
      'Say what to build from and where to: pack build --from FILE --out FOLDER --key FILE',
    );
  const source = await sourceIn(from, values['without-leis'] ?? false);
  refuseToCome(source.asOf, today);
  await publish(
    source,
    { out, keys: values.key ?? [], nextKey: values['next-key'], app: values.app },
    stdout,
  );
};

/** Where a version goes, and who vouches for it. */
export interface Publication {
  /** Folder. */
  readonly out: string;
  /** Files that `pack keys` wrote; none = it is signed later. */
  readonly keys: readonly string[];
  readonly nextKey: string | undefined;
  readonly app: string | undefined;
}

/** Writes the files of a new version of `source`, and says how many. @throws InputError, PackError */
export async function publish(
  source: Draft,
  { out, keys, nextKey, app }: Publication,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  const pairs = await Promise.all(keys.map(keysIn));
  const before = await versionIn(out);
  if (before !== null) refuseStrangers(pairs, before.manifest.keys);
  const made = await makeRelease(
    {
      head: {
        ...headOf(source),
        version: Math.max(source.version, (before?.manifest.version ?? 0) + 1),
        app: app ?? FIRST_APP,
        keys: keysOfNext(before, pairs, nextKey),
      },
      content: source,
      before: before && { manifest: before.manifest, content: before.pack },
    },
    tools,
  );
  await writeRelease(out, made, pairs);
  const bytes = [...made.files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  const { id, version } = readManifest(made.manifest);
  const rest = pairs.length > 0 ? '' : `; not signed yet: pack sign ${out} --key FILE`;
  stdout.write(`${id} version ${version}: ${made.files.size + 1} files, ${bytes} bytes in ${out}${rest}\n`);
}

/** The keys that may sign the version after this one: those that sign this one, or as before, and the one that follows. */
function keysOfNext(
  before: PackInFolder | null,
  pairs: readonly KeyPair[],
  next: string | undefined,
): string[] {
  const present = pairs.length > 0 ? pairs.map(({ publicKey }) => publicKey) : (before?.manifest.keys ?? []);
  if (present.length === 0)
    throw new InputError(
      'The first version needs a key. Make one with pack keys --out FILE, and add --key FILE.',
    );
  return publicKeys('--key and --next-key', next === undefined ? present : [...present, next]);
}

/** The manifest last: whoever fetches meanwhile finds the old one, and all that it lists. */
async function writeRelease(out: string, made: MadeRelease, pairs: readonly KeyPair[]): Promise<void> {
  const { manifest, files } = made;
  await writeInto(out, files);
  if (pairs.length === 0) return writeInto(out, [[UNSIGNED, manifest]]);
  const signatures = await Promise.all(pairs.map((pair) => signText(manifest, pair)));
  await writeInto(out, [[MANIFEST, sealed(manifest, signatures)]]);
  await rm(join(out, UNSIGNED), { force: true });
}

async function sourceIn(file: string, withoutLeis: boolean): Promise<Pack> {
  const pack = parsePack(await jsonIn(file));
  if (!withoutLeis) return pack;
  return { ...pack, companies: pack.companies.map((company) => ({ ...company, lei: null })) };
}

async function jsonIn(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new InputError(`Cannot read ${file}: ${faultOf(error)}. ${BUILT_FROM}`, { cause: error });
  });
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (error) {
    const wrong = error instanceof SyntaxError ? 'JSON, or only half of it' : 'text in UTF-8';
    throw new InputError(`${file} is no ${wrong}. ${BUILT_FROM}`, { cause: error });
  }
}

// Names of another encoding would be signed with signs in them that nobody wrote.
const utf8 = new TextDecoder('utf-8', { fatal: true });

const BUILT_FROM =
  'A pack is built from one JSON file: what "beholden import FILE… --out FILE" writes, or "pack inspect FOLDER --json".';

function headOf({ id, title, asOf, attributions }: Draft) {
  // As the schema reads them: what may be changed there may not be changed here.
  return { id, title, asOf, attributions: attributions.map((one) => ({ ...one })) };
}

/** What the folder holds already; null = nothing. To build over a damaged version would break the chain for everybody
 * who follows it. @throws InputError */
async function versionIn(folder: string): Promise<PackInFolder | null> {
  try {
    return (await manifestIn(folder)) && (await packIn(folder));
  } catch (error) {
    throw new InputError(
      `${folder} holds a version that is not whole, so none can follow it. "pack check ${folder}" says what is wrong; put those files back from the host.`,
      { cause: error },
    );
  }
}
