/**
 * What the desk and its worker say to each other: plain data, but for the files, which the browser hands over.
 *
 *   desk ──{files, title, …}──► worker ──{progress}…──► {landed} or {refused} or {failed}
 *
 * To stop a job the desk ends the worker: nothing has landed before the last word.
 */

import type { Report } from '../../sources/gathered.ts';
import type { Problem } from '../../sources/problem.ts';

/** Files that a person has picked, to become one pack. */
export interface ImportJob {
  readonly files: readonly File[];
  readonly title: string;
  /** ISO date. */
  readonly today: string;
  /** Version of the extension. */
  readonly app: string;
  /** Whose Exhibit 21 it is; null = not said. */
  readonly filer: { readonly name: string; readonly cik: string | null } | null;
  /** Which column of a plain CSV holds what, as far as the person said. */
  readonly columns: Readonly<Record<string, string>>;
}

/** How far a job is. */
export interface Progress {
  readonly kind: 'progress';
  /** Of the files as they are on the disk. */
  readonly bytes: number;
  readonly total: number;
  readonly companies: number;
  readonly interests: number;
  readonly refused: number;
}

export type JobNews = Progress | JobEnd;

export type JobEnd =
  /** It holds from now on, as the pack of this id. */
  | { readonly kind: 'landed'; readonly pack: string; readonly report: Report }
  /** A file cannot be used; nothing has changed. */
  | { readonly kind: 'refused'; readonly file: string; readonly problem: Problem }
  /** Nothing in the files could be used; nothing has changed. */
  | { readonly kind: 'empty'; readonly report: Report }
  /** The device is full, or something is wrong with us; nothing has changed. */
  | { readonly kind: 'failed'; readonly why: 'full' | 'unknown' };
