/**
 * A pack as a folder of static files, as a host serves it:
 *
 *   manifest.json        signed            7-companies.gz, 7-interests.gz, …     parts of the newest version
 *   manifest.unsigned    not yet signed    delta-6-7.gz, …                       from the versions before
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, readManifest, readSealed } from '../../core/pack/manifest.ts';
import { type Files, openPack } from '../../core/pack/open.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { packTools } from '../../platform/pack-tools.ts';
import { InputError } from '../terminal.ts';

export const MANIFEST = 'manifest.json';
export const UNSIGNED = 'manifest.unsigned';

/** A pack in a folder with its manifest. */
export interface PackInFolder {
  readonly manifest: Manifest;
  readonly pack: Pack;
}

/** The text of a file. @throws InputError where it is not there */
export async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new InputError(`There is no file ${path} that can be read.`);
  }
}

/** The manifest of a folder, signed or not, without a look at its signature. */
export async function manifestIn(folder: string): Promise<Manifest> {
  const signed = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  return signed === null ? readManifest(await textOf(join(folder, UNSIGNED))) : readSealed(signed);
}

/** The files of a folder. */
export function filesIn(folder: string): Files {
  return async ({ file }) => {
    try {
      return await readFile(join(folder, file));
    } catch {
      throw new InputError(`The manifest lists ${file}, which is not in ${folder}.`);
    }
  };
}

/** The pack in a folder, every byte verified against its manifest. @throws PackError, InputError */
export async function packIn(folder: string): Promise<PackInFolder> {
  const manifest = await manifestIn(folder);
  return { manifest, pack: await openPack(manifest, filesIn(folder), packTools) };
}

/** Writes files into a folder, which is made if need be. */
export async function writeInto(
  folder: string,
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, name), content);
}
