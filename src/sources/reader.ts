/** What a reader of a format is: text in, findings out, nothing held back but the record that is not whole yet. */
import * as v from 'valibot';
import type { CompanyId } from '../core/company/company.ts';
import type { PartialDate } from '../core/ownership/interest.ts';
import { type Found, refused } from './found.ts';
import { type Problem, problem } from './problem.ts';
import type { Cutter, Numbered } from './records/numbered.ts';

/** What a file does not say of itself. */
export interface Reading {
  /** ISO date of the reading: the date of a statement that carries none. */
  readonly readOn: PartialDate;
  /** Whose Exhibit 21 it is, by name and SEC number; null = not given. */
  readonly filer: { readonly name: string; readonly cik: string | null } | null;
  /** Which column of a plain CSV holds what, where its heads do not say; see plain/columns.ts. */
  readonly columns: Readonly<Record<string, string>>;
  /** What the file's rows are numbered under where rows have no key but their place: another one for each file that is
   * read into one pack. Absent = it is the only one. */
  readonly mark?: string;
  /** Of a register that names millions, the only companies that are wanted; absent = all. A hint: others may come. */
  readonly wanted?: ReadonlySet<CompanyId>;
}

export interface Reader {
  /** @throws SourceError where the rest of the file cannot be read */
  push(text: string): readonly Found[];
  /** @throws SourceError where the file was cut off */
  end(): readonly Found[];
}

/** A reader that judges each record by itself. */
export function readerOf<Value>(
  cutter: Cutter<Value>,
  read: (value: Value, line: number) => readonly Found[],
): Reader {
  const all = (records: readonly Numbered<Value>[]) => {
    const found: Found[] = [];
    for (const { value, line } of records) for (const one of read(value, line)) found.push(one);
    return found;
  };
  return { push: (text) => all(cutter.push(text)), end: () => all(cutter.end()) };
}

/** A reader of records that are JSON texts. */
export function jsonReader(
  cutter: Cutter<string>,
  read: (json: unknown, line: number) => readonly Found[],
): Reader {
  return readerOf(cutter, (text, line) => {
    const json = parsed(text);
    return json === undefined ? [refused(problem('record_not_json', {}, line))] : read(json, line);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What `read` finds in a record of the form `schema`, or why the record was refused. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  line: number,
  read: (record: v.InferOutput<Schema>) => readonly Found[],
): readonly Found[] {
  const record = v.safeParse(schema, value, { abortEarly: true });
  return record.success ? read(record.output) : [refused(wrongField(record.issues[0], line))];
}

function wrongField(issue: v.BaseIssue<unknown>, line: number): Problem {
  const field = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  return problem('record_wrong_field', { field: field || '–', value: issue.received }, line);
}
