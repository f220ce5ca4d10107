/**
 * `pack build --from FILE --out FOLDER`: the files of a new version, from a pack of format 1 (one JSON file).
 *
 * Where the folder holds a version already, the new one follows it and a delta leads there; files of older versions
 * stay, because somebody may be fetching them.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Draft, type Pack, parsePack } from '../../core/pack/pack.ts';
import { type MadeRelease, makeRelease, sealed } from '../../core/pack/release.ts';
import { type KeyPair, releaseTools, signText } from '../../platform/release-tools.ts';
import { InputError, readArgs, type Verb } from '../terminal.ts';
import { MANIFEST, manifestIn, type PackInFolder, packIn, textOf, UNSIGNED, writeInto } from './folder.ts';
import { keysIn } from './keys.ts';

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

export const build: Verb = async (argv, { stdout }) => {
  const { values } = readArgs(argv, OPTIONS);
  const { from, out } = values;
  if (from === undefined || out === undefined)
    throw new InputError(
      'Say what to build from and where to: pack build --from FILE --out FOLDER --key FILE',
    );
  const source = sourceIn(await textOf(from), values['without-leis'] ?? false);
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
  const before = await packIn(out).catch(() => manifestIn(out).then(refuseDamaged, () => null));
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
  const rest = pairs.length > 0 ? '' : '; not signed yet: pack sign';
  stdout.write(`${made.files.size + 1} files, ${bytes} bytes${rest}\n`);
}

/** The keys that may sign the version after this one: those that sign this one, or as before, and the one that follows. */
function keysOfNext(
  before: PackInFolder | null,
  pairs: readonly KeyPair[],
  next: string | undefined,
): string[] {
  const present = pairs.length > 0 ? pairs.map(({ publicKey }) => publicKey) : (before?.manifest.keys ?? []);
  if (present.length === 0)
    throw new InputError('The first version needs a key: --key FILE, from pack keys.');
  return next === undefined ? present : [...present, next];
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

function sourceIn(text: string, withoutLeis: boolean): Pack {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new InputError('What to build from is no JSON.');
  }
  const pack = parsePack(json);
  if (!withoutLeis) return pack;
  return { ...pack, companies: pack.companies.map((company) => ({ ...company, lei: null })) };
}

function headOf({ id, title, asOf, attributions }: Draft) {
  // As the schema reads them: what may be changed there may not be changed here.
  return { id, title, asOf, attributions: attributions.map((one) => ({ ...one })) };
}

/** A manifest without its files: to build over it would break the chain for everybody who follows it. */
function refuseDamaged(): PackInFolder {
  throw new InputError('The folder holds a version that is not whole; pack check says what is wrong.');
}
