/** Schema of an own claim, for the stored record and for what a page of ours sends. */
import * as v from 'valibot';
import { interestSchema, isPartialDate } from '../pack/schema.ts';

const companyId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
// What a person may type; a quoted sentence is shorter.
const words = v.pipe(v.string(), v.trim(), v.maxLength(2_000));
const someWords = v.pipe(words, v.minLength(1));
const date = v.pipe(v.string(), v.check(isPartialDate, 'a date is written 2025, 2025-06 or 2025-06-13'));
// The ids of pack and claim together.
const claim = v.pipe(v.string(), v.minLength(3), v.maxLength(4_200));
const percent = (least: number) => v.nullable(v.pipe(v.number(), v.minValue(least), v.maxValue(100)));

const source = v.object({
  publisher: someWords,
  date,
  url: v.nullable(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//i), v.maxLength(2_000))),
});

/** What the user fills in: see `OwnClaimDraft`. */
export const ownClaimDraftSchema = v.variant('kind', [
  v.pipe(
    v.object({
      kind: v.literal('adds'),
      owner: companyId,
      subject: companyId,
      tie: interestSchema.entries.tie,
      // 0 is no stake; whoever does not know the size leaves it empty. A ten-thousandth is the smallest there is.
      sharePercent: percent(0.0001),
      votesPercent: percent(0),
      start: v.nullable(date),
      end: v.nullable(date),
      note: words,
      source,
    }),
    v.check(({ owner, subject }) => owner !== subject, 'nobody holds a stake in itself'),
    v.check(({ start, end }) => start === null || end === null || start <= end, 'it ends after its start'),
  ),
  v.object({ kind: v.literal('ends'), claim, end: date, source }),
  v.object({ kind: v.literal('disputes'), claim, statement: someWords, source }),
]);

/** An own claim as it is kept. */
export const ownClaimSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  entered: v.string(),
  unverified: v.boolean(),
  claim: ownClaimDraftSchema,
  names: v.exactOptional(v.object({ owner: v.string(), subject: v.string() })),
});
