/** What goes wrong, as it crosses a boundary: a code to act on and a sentence for a person. */

/** Why an answer could not be given; the popup words each for a person by `problem.sentence`. */
export type ProblemCode =
  /** The sender may not ask this. */
  | 'not-allowed'
  /** The message does not fit its schema. */
  | 'bad-request'
  /** The company, correction or entry is not there any more. */
  | 'not-found'
  /** What was typed as a domain is none. */
  | 'bad-domain'
  /** The browser does not let us read this page. */
  | 'not-readable'
  /** The data on this device cannot be read, and could not be rebuilt. */
  | 'no-data'
  /** The device has no room left. */
  | 'storage-full'
  /** Packs are being fetched or removed by another window. */
  | 'update-running'
  /** The user has switched every request off. */
  | 'requests-off'
  /** The browser does not let us ask this host. */
  | 'not-granted'
  /** The host could not be reached, or did not answer what was asked. */
  | 'no-answer'
  /** What was chosen is not a file of this sort. */
  | 'bad-file'
  | 'failed';

export interface Problem {
  readonly code: ProblemCode;
  /** What happened and what to do, for a person. */
  readonly sentence: string;
}
