/**
 * `import FILE…`: ownership files of any form that is known → one pack, and what became of every record.
 *
 *   files ──readSource──► Gathering ──ownPack──► pack on stdout or in --out        report on stderr
 */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { parsePack } from '../core/pack/pack.ts';
import { type Catalogue, say } from '../core/words/catalogue.ts';
import type { Format } from '../sources/formats.ts';
import { Gathering } from '../sources/gathered.ts';
import { localId } from '../sources/local-id.ts';
import { type OwnPack, ownPack } from '../sources/own-pack.ts';
import { FIELDS } from '../sources/plain/columns.ts';
import { SourceError } from '../sources/problem.ts';
import { readSource } from '../sources/read.ts';
import type { Reading } from '../sources/reader.ts';
import { packText } from './data/build-pack.ts';
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
  const gathering = new Gathering();
  const formats = new Set<Format>();
  for (const file of positionals) {
    const bytes = file === '-' ? stdin : createReadStream(file);
    await readInto(gathering, formats, bytes, { file, reading, words });
  }
  const { knowledge } = await shippedBody();
  const gathered = gathering.finish((id) => knowledge.companies.has(id));
  const title = values.title ?? positionals.map((file) => basename(file)).join(', ');
  const made = ownPack(
    gathered,
    { id: localId('import', title), title, version: 1, asOf: today, formats: [...formats] },
    [...knowledge.companies.values()],
  );
  stderr.write(reportText(gathered.report, made.sameness, words));
  await write(made, values.out, stdout);
};

interface Place {
  readonly file: string;
  readonly reading: Reading;
  readonly words: Catalogue;
}

async function readInto(
  gathering: Gathering,
  formats: Set<Format>,
  bytes: Readable,
  { file, reading, words }: Place,
): Promise<void> {
  try {
    for await (const { format, found } of readSource(webStream(bytes), reading)) {
      formats.add(format);
      gathering.add(found);
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw new InputError(`Cannot read ${file}: ${reasonIn(error)}`);
    const { id, args, line } = error.problem;
    const where = line === null ? file : `${file}, line ${line}`;
    throw new InputError(`${where}: ${say(words, id, args)}`);
  }
}

/** Chunk by chunk, as Node has them; the adapter of Node itself has no type that a browser's stream is. */
function webStream(bytes: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel: () => {
      bytes.destroy();
    },
  });
}

/** A pack without a company would be taken for an import that worked. @throws InputError */
async function write(
  { pack }: OwnPack,
  out: string | undefined,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  if (pack.companies.length === 0)
    throw new InputError('Nothing was imported: the files name no company that could be used.');
  parsePack(pack);
  if (out === undefined) stdout.write(packText(pack));
  else await writeFile(out, packText(pack));
}

/** `owner=Mutter,owned=Tochter` as fields. @throws InputError on a field that there is not */
function columnsIn(text: string): Readonly<Record<string, string>> {
  const pairs = text === '' ? [] : text.split(',').map((pair) => pair.split('='));
  for (const [field = '', column] of pairs)
    if (column === undefined || !FIELDS.some((one) => one === field))
      throw new InputError(`--columns takes FIELD=COLUMN,… with fields of: ${FIELDS.join(', ')}`);
  return Object.fromEntries(pairs);
}

function reasonIn(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file.';
  return error instanceof Error ? error.message : String(error);
}
