/** `pack keys|build|sign|check|diff|inspect`: packs made and looked at, each a file of its own in pack/. */
import { PackError } from '../core/pack/pack.ts';
import { build } from './pack/build.ts';
import { check } from './pack/check.ts';
import { diff } from './pack/diff.ts';
import { inspect } from './pack/inspect.ts';
import { keys } from './pack/keys.ts';
import { sign } from './pack/sign.ts';
import { InputError, type Verb } from './terminal.ts';

const VERBS: Readonly<Record<string, Verb>> = { keys, build, sign, check, diff, inspect };

/** @throws InputError where there is no such verb, and for a pack that is refused */
export const pack: Verb = async ([name = '', ...argv], terminal) => {
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb === undefined)
    throw new InputError(`Say what to do with a pack: pack ${Object.keys(VERBS).join('|')}`);
  try {
    await verb(argv, terminal);
  } catch (error) {
    // A pack that is refused is the answer to the question, and no failure of ours.
    if (error instanceof PackError) throw new InputError(error.message, { cause: error });
    throw error;
  }
};
