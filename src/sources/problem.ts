/**
 * What is wrong with a file or with one record of it: a message id, its arguments, and the line.
 *
 *   file that cannot be used ──► SourceError, thrown: nothing of it lands
 *   record that cannot be used ──► Problem among what was found: the rest of the file is read
 *
 * The sentences are in `public/_locales/<language>/messages.json`; a test compares the two, arguments included.
 */

/** Every problem with the arguments its sentence takes. */
export const PROBLEMS = {
  // Of the whole file.
  source_empty: [],
  source_unknown: [],
  source_web_page: [],
  source_cut_off: [],
  source_damaged_archive: [],
  source_blows_up: ['times'],
  source_not_text: [],
  source_spreadsheet: [],
  source_record_too_long: ['characters'],
  source_open_quote: [],
  source_broken_xml: ['reason'],
  source_broken_json: [],
  source_no_columns: ['missing', 'there'],
  source_no_filer: [],
  source_nothing_found: [],
  source_too_many: ['most'],

  // Of one record.
  record_not_json: [],
  record_wrong_field: ['field', 'value'],
  record_no_name: [],
  record_short_row: ['columns', 'expected'],
  record_formula: ['value'],
  record_bad_share: ['value'],
  record_share_of_one: ['value'],
  record_bad_date: ['value'],
  record_ends_before_start: [],
  record_owns_itself: [],
  record_twice: ['id'],
  record_unknown_type: ['value'],
} as const;

export type ProblemId = keyof typeof PROBLEMS;

/** One problem, ready to be said in any language. */
export interface Problem {
  readonly id: ProblemId;
  readonly args: Readonly<Record<string, string>>;
  /** Counted from 1 in the file that was read (inside an archive: in the file it holds); null = none can be given. */
  readonly line: number | null;
  /** What the file's columns are called, where the person has to say which holds what. */
  readonly heads?: readonly string[];
}

type Arguments<Id extends ProblemId> = Readonly<Record<(typeof PROBLEMS)[Id][number], string>>;

/** The problem `id`; an argument that is missing or too much does not compile. Long values are cut: they are shown. */
export function problem<Id extends ProblemId>(id: Id, args: Arguments<Id>, line: number | null): Problem {
  const entries = Object.entries<string>(args).map(([name, value]) => [name, shortened(value)]);
  return { id, args: Object.fromEntries(entries), line };
}

// A wrong value is recognised by its beginning; a file can hold a megabyte in one cell.
const SHOWN = 80;

function shortened(value: string): string {
  return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
}

/** The file cannot be used; whatever was held before stays as it was. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly problem: Problem;

  constructor(what: Problem) {
    super(`${what.id} at line ${what.line ?? '?'}`);
    this.problem = what;
  }
}
