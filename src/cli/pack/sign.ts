/** `pack sign FOLDER --key FILE`: signs what was built without a key, such as on a machine that is not connected. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest, readSealed } from '../../core/pack/manifest.ts';
import { sealed } from '../../core/pack/release.ts';
import { signText } from '../../platform/release-tools.ts';
import { InputError, readArgs, type Verb } from '../terminal.ts';
import { MANIFEST, manifestTextIn, noPackIn, UNSIGNED, writeInto } from './folder.ts';
import { keysIn, refuseStrangers } from './keys.ts';

export const sign: Verb = async (argv, { stdout }) => {
  const { values, positionals } = readArgs(argv, { key: { type: 'string', multiple: true } });
  const [folder] = positionals;
  const files = values.key ?? [];
  if (folder === undefined || positionals.length > 1 || files.length === 0 || files.length > 2)
    throw new InputError('Say what to sign and with which key: pack sign FOLDER --key FILE [--key FILE]');
  const before = await manifestTextIn(folder, MANIFEST);
  const text = await manifestTextIn(folder, UNSIGNED);
  if (text === null) throw before === null ? await noPackIn(folder) : signedAlready(folder, before);
  const { version, keys } = readManifest(text);
  const pairs = await Promise.all(files.map(keysIn));
  refuseStrangers(pairs, before === null ? keys : readSealed(before).keys);
  const signatures = await Promise.all(pairs.map((pair) => signText(text, pair)));
  await writeInto(folder, [[MANIFEST, sealed(text, signatures)]]);
  await rm(join(folder, UNSIGNED));
  stdout.write(`version ${version} signed with ${pairs.map(({ publicKey }) => publicKey).join(' and ')}\n`);
};

function signedAlready(folder: string, text: string): InputError {
  const { version } = readSealed(text);
  return new InputError(
    `Version ${version} in ${folder} is signed already. To sign the next one apart, build it without --key first.`,
  );
}
