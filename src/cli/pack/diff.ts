/** `pack diff FOLDER FOLDER [--json]`: what changed between two versions, record by record. */
import { diffContent } from '../../core/pack/delta.ts';
import { InputError, readArgs, type Verb } from '../terminal.ts';
import { packIn } from './folder.ts';

const SORTS = ['companies', 'interests', 'searches', 'rivals'] as const;

export const diff: Verb = async (argv, { stdout }) => {
  const { values, positionals } = readArgs(argv, { json: { type: 'boolean' } });
  const [older, newer] = positionals;
  if (older === undefined || newer === undefined || positionals.length > 2)
    throw new InputError('Say between which two: pack diff OLDER_FOLDER NEWER_FOLDER');
  const [before, after] = [await packIn(older), await packIn(newer)];
  if (before.manifest.id !== after.manifest.id)
    throw new InputError(
      `${older} holds the pack "${before.manifest.id}" and ${newer} the pack "${after.manifest.id}". Name two versions of one pack.`,
    );
  const delta = diffContent(before.pack, before.manifest.version, after.pack, after.manifest.version);
  if (values.json) {
    stdout.write(`${JSON.stringify(delta, null, 2)}\n`);
    return;
  }
  stdout.write(`${before.manifest.id}: version ${delta.from} → ${delta.to}\n`);
  for (const sort of SORTS)
    stdout.write(
      `  ${sort}: ${delta.changed[sort].length} new or changed, ${delta.gone[sort].length} gone\n`,
    );
  for (const { ref, note } of delta.changed.interests) stdout.write(`+ ${ref}  ${note}\n`);
  for (const ref of delta.gone.interests) stdout.write(`- ${ref}\n`);
};
