/**
 * `bulk FILE… --out FOLDER --key FILE`: whole registers → one signed pack of everything that ties companies.
 *
 *   files ──gatherFiles──► interests, and the companies that they tie ──ownPack──► pack ──► signed folder
 */
import { basename } from 'node:path';
import type { Draft } from '../core/pack/pack.ts';
import { ownPack, type PackWords } from '../sources/own-pack.ts';
import type { Reading } from '../sources/reader.ts';
import { gatheredFrom, type Place } from './import/files.ts';
import { reportText } from './import/report.ts';
import { publish } from './pack/build.ts';
import { shippedWords } from './shipped.ts';
import { InputError, readArgs, type Verb } from './terminal.ts';

const OPTIONS = {
  out: { type: 'string' },
  key: { type: 'string', multiple: true },
  'next-key': { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
} as const;

/** @throws InputError, and PackError where the records make no pack */
export const bulk: Verb = async (argv, terminal) => {
  const { values, positionals } = readArgs(argv, OPTIONS);
  const { out } = values;
  if (positionals.length === 0 || out === undefined)
    throw new InputError('Say which files to build from and where to: bulk FILE… --out FOLDER --key FILE');
  const words = await shippedWords();
  const reading: Reading = { readOn: terminal.today, filer: null, columns: {} };
  const place = { stdin: terminal.stdin, reading, words };
  const { pack, report } = await packed(positionals, place, {
    id: values.id ?? 'registers',
    title: values.title ?? positionals.map((file) => basename(file)).join(', '),
    version: 1,
    asOf: terminal.today,
  });
  terminal.stderr.write(report);
  await publish(
    pack,
    { out, keys: values.key ?? [], nextKey: values['next-key'], app: undefined },
    terminal.stdout,
  );
};

/** The pack of the files, and what was refused in words. A function of its own, so that what was gathered on the way, half
 * a gigabyte of a large register, is gone before the pack is written. */
async function packed(
  files: readonly string[],
  place: Place,
  head: Omit<PackWords, 'formats'>,
): Promise<{ pack: Draft; report: string }> {
  const { gathering, formats } = await gatheredFrom(files, place);
  const gathered = gathering.finish();
  const { pack, sameness } = ownPack(gathered, { ...head, formats });
  return { pack, report: reportText(gathered.report, sameness, place.words) };
}
