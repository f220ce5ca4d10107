/** What a verb gets from the outside, and how it says that what it got is wrong. */
import type { Readable, Writable } from 'node:stream';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The terminal as an argument, so that tests can be one. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** True where a person looks at stdout, not a program. */
  readonly isInteractive: boolean;
  /** Characters in a line of stdout. */
  readonly width: number;
  /** ISO date; verbs have no clock of their own. */
  readonly today: string;
}

export type Verb = (argv: readonly string[], terminal: Terminal) => Promise<void>;

/** What the person gave cannot be used; the message says what to do. Ends the command with exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The options and words of a command line. @throws InputError on an option that is not known or lacks its value */
export function readArgs<Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node goes on with advice for words that begin with a dash, of which there are none here.
    const what = message.split('. ', 1)[0];
    throw new InputError(`${what}. All options: npm run -s beholden -- help`, { cause: error });
  }
}
