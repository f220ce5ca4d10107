/** What the desk draws of settings as a file, and what takes a change of them back. */

/** The settings as files, right before a deed and right after it: with both at hand the worker need not live until the
 * deed is taken back. */
export interface Undo {
  readonly before: string;
  readonly after: string;
}

/** What a file would add to the settings, before anything is changed. */
export interface ImportPreview {
  /** "your company and watchlist": 2 to add, 1 here already. */
  readonly gains: readonly { readonly name: string; readonly added: number; readonly kept: number }[];
  /** Names of what could not be read; empty for a whole file. */
  readonly lost: readonly string[];
}
