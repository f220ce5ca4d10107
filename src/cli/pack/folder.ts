/**
 * A pack as a folder of static files, as a host serves it:
 *
 *   manifest.json        signed            7-companies.gz, 7-interests.gz, …     parts of the newest version
 *   manifest.unsigned    not yet signed    delta-6-7.gz, …                       from the versions before
 */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Manifest, readManifest, readSealed } from '../../core/pack/manifest.ts';
import { type Files, openPack } from '../../core/pack/open.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { packTools } from '../../platform/pack-tools.ts';
import { codeOf, faultOf } from '../file-fault.ts';
import { InputError } from '../terminal.ts';

export const MANIFEST = 'manifest.json';
export const UNSIGNED = 'manifest.unsigned';

/** A pack in a folder with its manifest. */
export interface PackInFolder {
  readonly manifest: Manifest;
  readonly pack: Pack;
}

/** The text of one of a folder's two manifests; null where it is not there. @throws InputError on one that cannot be read */
export async function manifestTextIn(
  folder: string,
  name: typeof MANIFEST | typeof UNSIGNED,
): Promise<string | null> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw new InputError(
      `Cannot read ${join(folder, name)}: ${faultOf(error)}. Build or copy the pack anew.`,
      {
        cause: error,
      },
    );
  }
}

/** The manifest of a folder, signed or not, without a look at its signature; null where there is neither. */
export async function manifestIn(folder: string): Promise<Manifest | null> {
  const signed = await manifestTextIn(folder, MANIFEST);
  if (signed !== null) return readSealed(signed);
  const unsigned = await manifestTextIn(folder, UNSIGNED);
  return unsigned === null ? null : readManifest(unsigned);
}

/** What to tell a person who named a folder that holds no pack. */
export async function noPackIn(folder: string): Promise<InputError> {
  const found = await stat(folder).catch(() => null);
  const what =
    found === null
      ? `There is no folder ${folder}`
      : found.isDirectory()
        ? `The folder ${folder} holds no pack: there is no ${MANIFEST} in it`
        : `${folder} is a file`;
  return new InputError(
    `${what}. Name a folder that pack build has made, or a copy of what a host of packs serves.`,
  );
}

/** The files of a folder. */
export function filesIn(folder: string): Files {
  return async ({ file }) => {
    try {
      return await readFile(join(folder, file));
    } catch (error) {
      throw new InputError(
        `The manifest lists ${file}, which cannot be read in ${folder}: ${faultOf(error)}. Copy it there again from the host or from where the pack was built.`,
        { cause: error },
      );
    }
  };
}

/** The pack in a folder, every byte verified against its manifest. @throws PackError, InputError */
export async function packIn(folder: string): Promise<PackInFolder> {
  const manifest = await manifestIn(folder);
  if (manifest === null) throw await noPackIn(folder);
  return { manifest, pack: await openPack(manifest, filesIn(folder), packTools) };
}

/** Writes files into a folder, which is made if need be. @throws InputError where that cannot be done */
export async function writeInto(
  folder: string,
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): Promise<void> {
  try {
    await makeFolder(folder);
    for (const [name, content] of files) await writeFile(join(folder, name), content);
  } catch (error) {
    throw new InputError(
      `Cannot write into ${folder}: ${faultOf(error, 'no folder can be made there')}. Name another one.`,
      {
        cause: error,
      },
    );
  }
}

/** With those above it. Node's own way to make them all never returns where a file system has no room for folders and
 * says "no such file", as /proc does. */
async function makeFolder(path: string): Promise<void> {
  if ((await stat(path).catch(() => null))?.isDirectory()) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}
