/**
 * `bulk FILE… --out FOLDER --key FILE`: whole registers → one signed pack of everything that ties companies.
 *
 *   relationships, statements ──► interests ──► who is wanted ──┐
 *   names (GLEIF Level 1, basic company data, tickers) ─────────┴──► only the wanted ──► pack ──► signed folder
 *
 * Files that only name companies are read last, whatever their order: of 3.4 million companies a twentieth is tied.
 */
import { basename } from 'node:path';
import type { Draft } from '../core/pack/pack.ts';
import { type Format, onlyNames } from '../sources/formats.ts';
import { type Gathered, Gathering } from '../sources/gathered.ts';
import { ownPack, type PackWords } from '../sources/own-pack.ts';
import { fileMark } from '../sources/read.ts';
import type { Reading } from '../sources/reader.ts';
import { batchesOf } from './import/files.ts';
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
  const files = await told(positionals, place);
  const { pack, report } = await packed(files, place, {
    id: values.id ?? 'registers',
    title: values.title ?? files.map(({ file }) => basename(file)).join(', '),
    version: 1,
    asOf: terminal.today,
    formats: files.map(({ format }) => format),
  });
  terminal.stderr.write(report);
  await publish(
    pack,
    { out, keys: values.key ?? [], nextKey: values['next-key'], app: undefined },
    terminal.stdout,
  );
};

type Place = Parameters<typeof batchesOf>[1];

interface Told {
  readonly file: string;
  readonly format: Format;
}

/** The pack of the files, and what was refused in words. A function of its own, so that what was gathered on the way, half
 * a gigabyte of a large register, is gone before the pack is written. */
async function packed(
  files: readonly Told[],
  place: Place,
  head: PackWords,
): Promise<{ pack: Draft; report: string }> {
  const gathered = await gatheredFrom(files, place);
  const { pack, sameness } = ownPack(gathered, head);
  return { pack, report: reportText(gathered.report, sameness, place.words) };
}

async function gatheredFrom(files: readonly Told[], place: Place): Promise<Gathered> {
  const gathering = new Gathering();
  for (const [at, { file }] of files.filter(({ format }) => !onlyNames(format)).entries()) {
    const reading = { ...place.reading, mark: fileMark(at) };
    for await (const { found } of batchesOf(file, { ...place, reading })) gathering.add(found);
  }
  const wanted = gathering.parties();
  const reading = { ...place.reading, wanted };
  for (const { file } of files.filter(({ format }) => onlyNames(format)))
    for await (const { found } of batchesOf(file, { ...place, reading })) gathering.addNames(found, wanted);
  return gathering.finish();
}

/** The files with their formats. @throws InputError */
async function told(files: readonly string[], place: Place): Promise<readonly Told[]> {
  const all: Told[] = [];
  for (const file of files) {
    if (file === '-') throw new InputError('bulk reads each file twice, which stdin cannot be.');
    for await (const { format } of batchesOf(file, place)) {
      all.push({ file, format });
      break;
    }
  }
  return all;
}
