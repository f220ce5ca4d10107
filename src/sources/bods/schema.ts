/** What is read of a statement of the Beneficial Ownership Data Standard, 0.4 (records) and 0.2 (statement types). */
import * as v from 'valibot';

const word = v.optional(v.nullable(v.string()), null);
/** Longer than any id that was seen by far, and short enough to be kept for each record. */
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const number = v.optional(v.nullable(v.number()), null);

const Publication = v.object({
  publicationDate: word,
  publisher: v.optional(v.object({ name: word }), { name: null }),
});
const SourceOf = v.object({
  type: v.optional(v.union([v.array(v.string()), v.string()]), () => []),
  description: word,
  url: word,
  retrievedAt: word,
});
const about = {
  statementDate: word,
  publicationDetails: v.optional(Publication, { publicationDate: null, publisher: { name: null } }),
  source: v.optional(SourceOf, { type: [], description: null, url: null, retrievedAt: null }),
};
export type About = v.InferOutput<v.ObjectSchema<typeof about, undefined>>;

const Interest = v.object({
  type: v.optional(v.string(), 'unknownInterest'),
  directOrIndirect: word,
  interestLevel: word,
  share: v.optional(
    v.nullable(
      v.object({
        exact: number,
        minimum: number,
        maximum: number,
        // 0.2 has true and false beside the number, 0.4 the number itself.
        exclusiveMinimum: v.optional(v.union([v.number(), v.boolean()])),
        exclusiveMaximum: v.optional(v.union([v.number(), v.boolean()])),
      }),
    ),
    null,
  ),
  startDate: word,
  endDate: word,
});
export type BodsInterest = v.InferOutput<typeof Interest>;

const identity = {
  name: word,
  alternateNames: v.optional(v.array(v.string()), () => []),
  identifiers: v.optional(
    v.array(
      v.object({ scheme: word, schemeName: word, id: v.optional(v.nullable(v.string()), null), uri: word }),
    ),
    () => [],
  ),
};
const Place = v.optional(v.nullable(v.object({ code: word })), null);

/** Somebody a statement points at: a record's id, or a reason why nobody is named. */
const Party = v.union([v.string(), v.record(v.string(), v.unknown())]);

export const Record04 = v.object({
  ...about,
  recordId: key,
  recordStatus: v.optional(v.picklist(['new', 'updated', 'closed']), 'new'),
  recordType: v.string(),
  recordDetails: v.unknown(),
});

export const Entity04 = v.object({
  ...identity,
  entityType: v.optional(v.object({ type: v.optional(v.string(), 'entity') }), { type: 'entity' }),
  jurisdiction: Place,
});

export const Relationship04 = v.object({
  subject: Party,
  interestedParty: Party,
  interests: v.optional(v.array(Interest), () => []),
});

export const Statement02 = v.object({ ...about, statementID: key, statementType: v.string() });

export const Entity02 = v.object({
  ...identity,
  entityType: v.optional(v.string(), 'registeredEntity'),
  incorporatedInJurisdiction: Place,
});

const reference = v.optional(v.string());
export const Ownership02 = v.object({
  subject: v.object({ describedByEntityStatement: reference }),
  interestedParty: v.object({ describedByEntityStatement: reference, describedByPersonStatement: reference }),
  interests: v.optional(v.array(Interest), () => []),
});
