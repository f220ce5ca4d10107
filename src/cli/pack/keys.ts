/** `pack keys --out FILE`: a fresh pair of keys; the public one is printed, the private one stands in the file alone. */
import { readFile, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { keysSchema } from '../../core/pack/manifest.ts';
import { packTools } from '../../platform/pack-tools.ts';
import { type KeyPair, makeKeys, signText } from '../../platform/release-tools.ts';
import { codeOf, faultOf } from '../file-fault.ts';
import { InputError, readArgs, type Verb } from '../terminal.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

const pairSchema = v.object({ publicKey: v.string(), privateKey: v.string() });

export const keys: Verb = async (argv, { stdout }) => {
  const { values } = readArgs(argv, { out: { type: 'string' } });
  if (values.out === undefined) throw new InputError('Say where to write the keys: pack keys --out FILE');
  const path = resolve(values.out);
  // A key that is committed once is everybody's for good.
  if (!relative(PROJECT, path).startsWith('..'))
    throw new InputError('Write the keys to a place outside the project, so that they are never committed.');
  const pair = await makeKeys();
  const text = `${JSON.stringify(pair, null, 2)}\n`;
  await writeFile(path, text, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    throw notWritten(values.out ?? path, error);
  });
  stdout.write(`${pair.publicKey}\n`);
};

function notWritten(path: string, cause: unknown): InputError {
  const message =
    codeOf(cause) === 'EEXIST'
      ? `${path} is there already, and keys are never overwritten. Name another file.`
      : `Cannot write ${path}: ${faultOf(cause, 'there is no such folder')}. Make the folder first, or name another file.`;
  return new InputError(message, { cause });
}

/** The pair in a file that `pack keys` wrote. @throws InputError */
export async function keysIn(path: string): Promise<KeyPair> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new InputError(`Cannot read ${path}: ${faultOf(error)}. Make keys with: pack keys --out FILE`);
  });
  const pair = pairIn(text);
  if (pair === null) throw new InputError(`${path} holds no keys. Make some with: pack keys --out FILE`);
  // Else a version would be published that every reader takes for forged.
  if (!(await belongTogether(pair)))
    throw new InputError(
      `The two keys in ${path} do not belong together. Use the file as pack keys wrote it, or make new ones.`,
    );
  return pair;
}

function pairIn(text: string): KeyPair | null {
  try {
    return v.parse(pairSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

async function belongTogether(pair: KeyPair): Promise<boolean> {
  try {
    const { key, signature } = await signText('', pair);
    return await packTools.verifySignature(key, '', signature);
  } catch {
    // No private key at all.
    return false;
  }
}

/**
 * Nobody who follows a pack takes a version that is signed by none of the keys that the version before named, and that
 * cannot be mended any more once it is published. @throws InputError
 */
export function refuseStrangers(pairs: readonly KeyPair[], trusted: readonly string[]): void {
  if (pairs.length === 0 || pairs.some(({ publicKey }) => trusted.includes(publicKey))) return;
  throw new InputError(
    `Whoever follows this pack takes its next version only if it is signed with ${trusted.join(' or ')}. Sign with that key; with --next-key a version can name the one that follows.`,
  );
}

/** The public keys that were given by word. @throws InputError on one that is none, and on more than a pack can name */
export function publicKeys(option: string, given: readonly string[]): string[] {
  const read = v.safeParse(keysSchema, given);
  if (read.success) return read.output;
  throw new InputError(`${option}: ${read.issues[0].message}. A public key is what pack keys printed.`);
}
