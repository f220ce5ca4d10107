/** `pack check FOLDER [--trust KEY]`: everything that a reader would look at, and whether each delta can be read. */
import { openManifest } from '../../core/pack/manifest.ts';
import { openDelta, openPack } from '../../core/pack/open.ts';
import { packTools } from '../../platform/pack-tools.ts';
import { InputError, readArgs, type Verb } from '../terminal.ts';
import { filesIn, MANIFEST, manifestIn, manifestTextIn, noPackIn } from './folder.ts';
import { publicKeys } from './keys.ts';

const USAGE = 'Say which one folder to check: pack check FOLDER [--trust KEY]';

export const check: Verb = async (argv, { stdout, today }) => {
  const { values, positionals } = readArgs(argv, { trust: { type: 'string', multiple: true } });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new InputError(USAGE);
  const held = await manifestIn(folder);
  if (held === null) throw await noPackIn(folder);
  const text = await manifestTextIn(folder, MANIFEST);
  if (text === null)
    throw new InputError(`The pack in ${folder} is not signed yet: pack sign ${folder} --key FILE`);
  const trusted = values.trust === undefined ? held.keys : publicKeys('--trust', values.trust);
  const manifest = await openManifest(text, trusted, packTools.verifySignature);
  refuseToCome(manifest.asOf, today);
  const files = filesIn(folder);
  await openPack(manifest, files, packTools);
  for (const listing of manifest.deltas)
    await openDelta(listing, await files(listing), manifest.id, packTools);
  const { id, version, counts, deltas } = manifest;
  stdout.write(
    `${id} version ${version}: companies ${counts.companies}, interests ${counts.interests}, deltas ${deltas.length}; all is as it was signed\n`,
  );
};

/** No reader takes a pack of a day that has not been. @throws InputError */
export function refuseToCome(asOf: string, today: string): void {
  if (asOf > today)
    throw new InputError(
      `The pack speaks for ${asOf}, which is still to come: no reader would take it. Build it with an asOf of ${today} or before, or set this device's clock right.`,
    );
}
