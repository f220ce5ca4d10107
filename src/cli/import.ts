/**
 * `import FILE…`: ownership files of any form that is known → one pack, and what became of every record.
 *
 *   files ──gatherFiles──► Gathering ──ownPack──► pack on stdout or in --out        report on stderr
 */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parsePack } from '../core/pack/pack.ts';
import { localId } from '../sources/local-id.ts';
import { type OwnPack, ownPack } from '../sources/own-pack.ts';
import { FIELDS } from '../sources/plain/columns.ts';
import type { Reading } from '../sources/reader.ts';
import { packText } from './data/build-pack.ts';
import { faultOf } from './file-fault.ts';
import { gatheredFrom } from './import/files.ts';
import { reportText } from './import/report.ts';
import { shippedBody, shippedWords } from './shipped.ts';
import { InputError, readArgs, type Verb } from './terminal.ts';

const OPTIONS = {
  title: { type: 'string' },
  columns: { type: 'string' },
  filer: { type: 'string' },
  'filer-cik': { type: 'string' },
  out: { type: 'string' },
} as const;

/** Nothing is written where one of the files cannot be used. @throws InputError naming the file, the line and the reason */
export const importFiles: Verb = async (argv, { stdin, stdout, stderr, today }) => {
  const { values, positionals } = readArgs(argv, OPTIONS);
  if (positionals.length === 0) throw new InputError('Say which file to import: import FILE');
  const reading: Reading = {
    readOn: today,
    filer: values.filer === undefined ? null : { name: values.filer, cik: values['filer-cik'] ?? null },
    columns: columnsIn(values.columns ?? ''),
  };
  const words = await shippedWords();
  const { gathering, formats } = await gatheredFrom(positionals, { stdin, reading, words });
  const { knowledge } = await shippedBody();
  const gathered = gathering.finish((id) => knowledge.companies.has(id));
  const title = values.title ?? positionals.map((file) => basename(file)).join(', ');
  const made = ownPack(gathered, { id: localId('import', title), title, version: 1, asOf: today, formats }, [
    ...knowledge.companies.values(),
  ]);
  stderr.write(reportText(gathered.report, made.sameness, words));
  await write(made, values.out, stdout);
};

/** A pack without a company would be taken for an import that worked. @throws InputError */
async function write(
  { pack }: OwnPack,
  out: string | undefined,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  if (pack.companies.length === 0)
    throw new InputError('Nothing was imported: the files name no company that could be used.');
  const file = { format: 1, ...pack };
  parsePack(file);
  if (out === undefined) stdout.write(packText(file));
  else await writeFile(out, packText(file)).catch((error: unknown) => refuseTarget(out, error));
}

function refuseTarget(out: string, error: unknown): never {
  throw new InputError(`Cannot write ${out}: ${faultOf(error)}. Give --out another place.`, { cause: error });
}

/** `owner=Mutter,owned=Tochter` as fields. @throws InputError on a field that there is not */
function columnsIn(text: string): Readonly<Record<string, string>> {
  const pairs = text === '' ? [] : text.split(',').map((pair) => pair.split('='));
  for (const [field = '', column] of pairs)
    if (column === undefined || !FIELDS.some((one) => one === field))
      throw new InputError(`--columns takes FIELD=COLUMN,… with fields of: ${FIELDS.join(', ')}`);
  return Object.fromEntries(pairs);
}
