/** `pack check FOLDER [--trust KEY]`: everything that a reader would look at, and whether each delta can be read. */
import { join } from 'node:path';
import { openManifest } from '../../core/pack/manifest.ts';
import { openDelta, openPack } from '../../core/pack/open.ts';
import { packTools } from '../../platform/pack-tools.ts';
import { InputError, readArgs, type Verb } from '../terminal.ts';
import { filesIn, MANIFEST, manifestIn, textOf } from './folder.ts';

export const check: Verb = async (argv, { stdout, today }) => {
  const { values, positionals } = readArgs(argv, { trust: { type: 'string', multiple: true } });
  const [folder] = positionals;
  if (folder === undefined) throw new InputError('Say what to check: pack check FOLDER [--trust KEY]');
  const text = await textOf(join(folder, MANIFEST));
  const trusted = values.trust ?? (await manifestIn(folder)).keys;
  const manifest = await openManifest(text, trusted, packTools.verifySignature);
  if (manifest.asOf > today) throw new InputError(`The pack speaks for ${manifest.asOf}, which is to come.`);
  const files = filesIn(folder);
  await openPack(manifest, files, packTools);
  for (const listing of manifest.deltas)
    await openDelta(listing, await files(listing), manifest.id, packTools);
  const { id, version, counts, deltas } = manifest;
  stdout.write(
    `${id} version ${version}: ${counts.companies} companies, ${counts.interests} interests, ${deltas.length} deltas; all is as it was signed\n`,
  );
};
