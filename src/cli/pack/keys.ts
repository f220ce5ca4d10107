/** `pack keys --out FILE`: a fresh pair of keys; the public one is printed, the private one stands in the file alone. */
import { readFile, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { type KeyPair, makeKeys } from '../../platform/release-tools.ts';
import { InputError, readArgs, type Verb } from '../terminal.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

const keysSchema = v.object({ publicKey: v.string(), privateKey: v.string() });

export const keys: Verb = async (argv, { stdout }) => {
  const { values } = readArgs(argv, { out: { type: 'string' } });
  if (values.out === undefined) throw new InputError('Say where to write the keys: pack keys --out FILE');
  const path = resolve(values.out);
  // A key that is committed once is everybody's for good.
  if (!relative(PROJECT, path).startsWith('..'))
    throw new InputError('Write the keys to a place outside the project, so that they are never committed.');
  const pair = await makeKeys();
  try {
    await writeFile(path, `${JSON.stringify(pair, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    throw new InputError(`${values.out} cannot be written, or is there already. Keys are never overwritten.`);
  }
  stdout.write(`${pair.publicKey}\n`);
};

/** The pair in a file that `pack keys` wrote. @throws InputError */
export async function keysIn(path: string): Promise<KeyPair> {
  try {
    return v.parse(keysSchema, JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new InputError(`${path} holds no keys. Make some with: pack keys --out FILE`);
  }
}
