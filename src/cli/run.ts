/** The verbs of the terminal command, and what it says and returns where it cannot answer. */
import { bulk } from './bulk.ts';
import { companies } from './companies.ts';
import { importFiles } from './import.ts';
import { judge } from './judge-files.ts';
import { LinkInputError, link } from './link.ts';
import { pack } from './pack.ts';
import { scan } from './scan.ts';
import { InputError, type Terminal, type Verb } from './terminal.ts';

const VERBS: Readonly<Record<string, Verb>> = {
  scan,
  bulk,
  companies,
  import: importFiles,
  judge,
  pack,
  link: (argv, { stdin, stdout }) => link(argv, stdin, stdout),
};

const USAGE = `Usage: npm run -s beholden -- VERB

  scan FILE|-             the companies that a page (HTML) or a text names, with their ties to whom you watch
    --as ID               your own company
    --watch ID,ID         your competitors
    --at DATE             as things stood that day (YYYY-MM-DD); today if absent
    --url URL             where the page was found
    --json                everything, for programs; a table if absent
    --with-text           with --json: the text that the offsets count in
  companies NAME          known companies and their ids
  import FILE…            ownership files (CSV, BODS, GLEIF, OpenSanctions, Companies House, Wikidata, SEC) as a pack
    --out FILE              where to write the pack; stdout if absent
    --title WORDS           what the pack is called; the files' names if absent
    --columns F=C,F=C       which column of a plain CSV holds what (owner, owned, share, votes, from, to, source)
    --filer NAME            whose Exhibit 21 it is, with --filer-cik its SEC number
  bulk FILE… --out FOLDER whole registers as a signed pack of all companies that are tied (--key, --next-key, --id, --title)
  judge --vectors FILE    worked cases of ownership questions, one answer a line
  judge --cases FILE      worked cases of the decision table
  pack keys --out FILE    a pair of keys to sign packs with; prints the public one
  pack build --from FILE --out FOLDER --key FILE   a signed pack, and the delta from the version in the folder
    --next-key KEY        names the public key that may sign the version after
    --app VERSION         the first version of the extension that understands it
    --without-leis        leaves out what only some need, a third of a large pack
  pack sign FOLDER --key FILE                      signs a pack that was built without a key
  pack check FOLDER [--trust KEY]                  everything that a reader would refuse
  pack diff FOLDER FOLDER [--json]                 what changed between two versions
  pack inspect FOLDER [--json]                     what a pack says of itself; as JSON: all of it
  link --companies FILE   links documents on stdin (JSON lines) to the companies of FILE (JSON lines)
`;

/** Runs the verb that the words begin with; what it yields is the exit code. Never throws. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = argv;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (name === 'help' || name === '--help' || rest.includes('--help')) {
    terminal.stdout.write(USAGE);
    return 0;
  }
  if (verb === undefined) {
    terminal.stderr.write(`${name === '' ? '' : `There is no verb "${name}".\n\n`}${USAGE}`);
    return 2;
  }
  try {
    await verb(rest, terminal);
    return 0;
  } catch (error) {
    terminal.stderr.write(`${complaint(error)}\n`);
    return 2;
  }
}

/** What the person did is said in a sentence; what we did wrong comes with the place in the code. */
function complaint(error: unknown): string {
  if (error instanceof InputError || error instanceof LinkInputError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
