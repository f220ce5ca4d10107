/**
 * The rows of data/, as people write them and as the builder reads them: one JSON object a line.
 *
 *   data/companies.jsonl   interests.jsonl   searches.jsonl   rivals.jsonl      sizes in percent, absent = not known
 *   data/widened/*.jsonl   names and hosts of a public list, bound to a company
 */
import * as v from 'valibot';
import {
  companySchema,
  interestSchema,
  rivalSchema,
  searchSchema,
  sourceSchema,
} from '../../core/pack/schema.ts';

/** A row that cannot be built, with file and line, as the person who edits it needs to hear it. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** A size as sources state it: `{exact: 49}`, `{min: 20, max: 25}`, `{min: 50, max: 100, minOpen: true}` = more than half. */
const size = v.nullable(
  v.union([
    v.strictObject({ exact: percent }),
    v.strictObject({ min: percent, max: percent, minOpen: v.exactOptional(v.boolean()) }),
  ]),
);
export type Size = v.InferOutput<typeof size>;

/** A source without `basisTier` was read as it was published: the tier stands for both. */
const sourceRow = v.strictObject({
  ...sourceSchema.entries,
  basisTier: v.exactOptional(sourceSchema.entries.tier),
});
export type SourceRow = v.InferOutput<typeof sourceRow>;

const interestRow = v.strictObject({
  ...interestSchema.entries,
  share: v.optional(size, null),
  voting: v.optional(size, null),
  sources: v.pipe(v.array(sourceRow), v.minLength(1, 'a claim needs a source')),
});
export type InterestRow = v.InferOutput<typeof interestRow>;

/** What a public list adds to a company, and by which tie the two were found to be one. */
const widenedRow = v.strictObject({
  company: companySchema.entries.id,
  /** The list's own key of its entry. */
  entry: v.pipe(v.string(), v.minLength(1)),
  boundBy: v.picklist(['wikidata', 'domain']),
  aliases: companySchema.entries.aliases,
  domains: companySchema.entries.domains,
  wikidata: companySchema.entries.wikidata,
});
export type WidenedRow = v.InferOutput<typeof widenedRow>;

/** An entry of a list, or one value of it, that a person refused. */
const refusalRow = v.strictObject({
  list: v.string(),
  entry: v.string(),
  value: v.exactOptional(v.string()),
  reason: v.pipe(v.string(), v.minLength(1)),
});

export const ROWS = {
  companies: companySchema,
  interests: interestRow,
  searches: searchSchema,
  rivals: rivalSchema,
  widened: widenedRow,
  refusals: refusalRow,
  services: v.strictObject({
    service: v.pipe(v.string(), v.minLength(1)),
    also: v.pipe(v.string(), v.minLength(1)),
  }),
} as const;

/** The rows of one file of JSON lines. @throws DataError naming file, line and what is wrong there */
export function parseRows<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  file: string,
): v.InferOutput<Schema>[] {
  const lines = text.split('\n').map((line, i) => ({ line, at: `${file}, line ${i + 1}` }));
  return lines.filter(({ line }) => line.trim() !== '').map(({ line, at }) => parseRow(schema, line, at));
}

function parseRow<Schema extends v.GenericSchema>(
  schema: Schema,
  line: string,
  at: string,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, parseJson(line, at), { abortEarly: true });
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new DataError(`${at}: ${v.getDotPath(issue) ?? 'the row'}: ${issue.message}`);
}

function parseJson(line: string, at: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new DataError(`${at}: this is not JSON.`, { cause });
  }
}
