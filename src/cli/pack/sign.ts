/** `pack sign FOLDER --key FILE`: signs what was built without a key, such as on a machine that is not connected. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../../core/pack/manifest.ts';
import { sealed } from '../../core/pack/release.ts';
import { signText } from '../../platform/release-tools.ts';
import { InputError, readArgs, type Verb } from '../terminal.ts';
import { MANIFEST, textOf, UNSIGNED, writeInto } from './folder.ts';
import { keysIn } from './keys.ts';

export const sign: Verb = async (argv, { stdout }) => {
  const { values, positionals } = readArgs(argv, { key: { type: 'string', multiple: true } });
  const [folder] = positionals;
  const files = values.key ?? [];
  if (folder === undefined || files.length === 0 || files.length > 2)
    throw new InputError('Say what to sign and with which key: pack sign FOLDER --key FILE [--key FILE]');
  const text = await textOf(join(folder, UNSIGNED));
  const { version } = readManifest(text);
  const pairs = await Promise.all(files.map(keysIn));
  const signatures = await Promise.all(pairs.map((pair) => signText(text, pair)));
  await writeInto(folder, [[MANIFEST, sealed(text, signatures)]]);
  await rm(join(folder, UNSIGNED));
  stdout.write(`version ${version} signed with ${pairs.map(({ publicKey }) => publicKey).join(' and ')}\n`);
};
