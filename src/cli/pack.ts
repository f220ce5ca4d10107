/** `pack keys|build|sign|check|diff|inspect`: packs made and looked at, each a file of its own in pack/. */
import { PackError, type PackFault } from '../core/pack/pack.ts';
import { build } from './pack/build.ts';
import { check } from './pack/check.ts';
import { diff } from './pack/diff.ts';
import { inspect } from './pack/inspect.ts';
import { keys } from './pack/keys.ts';
import { sign } from './pack/sign.ts';
import { InputError, type Verb } from './terminal.ts';

const VERBS: Readonly<Record<string, Verb>> = { keys, build, sign, check, diff, inspect };

const MEND = 'Mend what the pack is built from, or the options, and build it again.';
const COPY = 'Copy the file again from the host or from where the pack was built.';
const LATER = 'Use a later version of this program.';

/** What a publisher does about a pack that is refused; what is wrong with it the error itself says. */
const ADVICE: Readonly<Record<PackFault, string>> = {
  'not-json': COPY,
  encoding: MEND,
  format: 'Use a later version of this program, or give pack build a pack of format 1.',
  app: LATER,
  field: MEND,
  licence: MEND,
  signature: 'Compare the key with what the maker of the pack says, or copy the folder again from the host.',
  hash: COPY,
  size: COPY,
  gzip: COPY,
  inflated: COPY,
  rollback: 'Raise the version of what it is built from.',
  changed: 'Build it again as the next version.',
  future: MEND,
  other: 'Name another --out, or the source of the pack that is there.',
  twice: MEND,
  count: MEND,
  base: 'Build the pack into an empty folder, without deltas, as the next version.',
};

/** @throws InputError where there is no such verb, and for a pack that is refused */
export const pack: Verb = async ([name = '', ...argv], terminal) => {
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb === undefined)
    throw new InputError(`Say what to do with a pack: pack ${Object.keys(VERBS).join('|')}`);
  try {
    await verb(argv, terminal);
  } catch (error) {
    // A pack that is refused is the answer to the question, and no failure of ours.
    if (error instanceof PackError)
      throw new InputError(`${error.message} ${ADVICE[error.fault]}`, { cause: error });
    throw error;
  }
};
