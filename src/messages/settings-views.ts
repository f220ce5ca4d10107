/** What the desk draws of settings as a file. */

/** What a file would add to the settings, before anything is changed. */
export interface ImportPreview {
  /** "your company and watchlist": 2 to add, 1 here already. */
  readonly gains: readonly { readonly name: string; readonly added: number; readonly kept: number }[];
  /** Names of what could not be read; empty for a whole file. */
  readonly lost: readonly string[];
}
