/** `pack inspect FOLDER [--json]`: what a pack says of itself, or all of it as one JSON file (format 1). */
import { columns } from '../columns.ts';
import { InputError, readArgs, type Verb } from '../terminal.ts';
import { type PackInFolder, packIn } from './folder.ts';

export const inspect: Verb = async (argv, { stdout, width }) => {
  const { values, positionals } = readArgs(argv, { json: { type: 'boolean' } });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new InputError('Say which one folder to look at: pack inspect FOLDER [--json]');
  const found = await packIn(folder);
  stdout.write(values.json ? `${JSON.stringify(formatOne(found), null, 2)}\n` : inWords(found, width));
};

/** As `parsePack` reads it: the pack's id stands at the head and not in every record. */
function formatOne({ pack }: PackInFolder): object {
  const bare = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'pack')));
  return {
    format: 1,
    ...pack,
    companies: bare(pack.companies),
    interests: bare(pack.interests),
    searches: bare(pack.searches),
  };
}

function inWords({ manifest }: PackInFolder, width: number): string {
  const { id, title, version, asOf, app, keys, counts, parts, deltas, attributions } = manifest;
  const facts = [
    ['Pack', `${id}: ${title}`],
    ['Version', String(version)],
    ['Data of', asOf],
    ['Extension', `${app} or later`],
    ...keys.map((key, at) => [at === 0 ? 'Key' : 'Next key', key]),
    ...Object.entries(counts).map(([sort, count]) => [sort, String(count)]),
    ...parts.map(({ file, bytes, inflated }) => [file, `${bytes} bytes, ${inflated} unpacked`]),
    ...deltas.map(({ file, bytes }) => [file, `${bytes} bytes`]),
    ...attributions.map(({ name, licence }) => [name, licence]),
  ];
  return columns([['What', 'Which'], ...facts], width);
}
