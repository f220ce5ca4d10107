/**
 * GLEIF's API (JSON:API) → the records of the golden copy's readers.
 *
 *   lei-records/{lei}                     attributes{lei, entity, registration}, relationships{direct-parent.links, …}
 *   …/direct-parent-relationship          attributes{relationship, registration}
 *   …/direct-parent-reporting-exception   attributes{reason}
 *
 * Whether a parent is known stands in the record itself: its link is a relationship or a reporting exception.
 */
import * as v from 'valibot';
import type { Found } from '../found.ts';
import { companyIn } from './level1.ts';
import { relationshipFound } from './relationships.ts';

const word = v.pipe(
  v.optional(v.nullable(v.string()), null),
  v.transform((text) => text ?? ''),
);
const links = v.optional(v.object({ links: v.record(v.string(), v.unknown()) }), { links: {} });

export const LeiRecord = v.object({
  id: v.string(),
  attributes: v.object({
    lei: v.string(),
    entity: v.object({
      legalName: v.object({ name: v.string() }),
      otherNames: v.optional(v.array(v.object({ name: v.string(), type: word })), () => []),
      legalAddress: v.optional(v.object({ country: word }), { country: '' }),
      registeredAt: v.optional(v.object({ id: word }), { id: '' }),
      registeredAs: word,
      category: word,
    }),
    registration: v.object({ status: word, lastUpdateDate: word }),
  }),
  relationships: v.optional(v.object({ 'direct-parent': links, 'ultimate-parent': links }), {}),
});
export type LeiRecord = v.InferOutput<typeof LeiRecord>;

export const RelationshipRecord = v.object({
  attributes: v.object({
    relationship: v.object({
      startNode: v.object({ id: v.string() }),
      endNode: v.object({ id: v.string() }),
      type: v.string(),
      status: word,
      periods: v.optional(v.array(v.object({ type: v.string(), startDate: word, endDate: word })), () => []),
    }),
    registration: v.object({ status: word, lastUpdateDate: word, corroborationLevel: word }),
  }),
});

export const ExceptionRecord = v.object({ attributes: v.object({ lei: v.string(), reason: v.string() }) });

const meta = v.object({
  goldenCopy: v.object({ publishDate: v.string() }),
  pagination: v.optional(v.object({ lastPage: v.number() })),
});

/** An answer with one record. */
export function oneOf<Schema extends v.GenericSchema>(record: Schema) {
  return v.object({ meta, data: record });
}

/** A page of records. */
export function pageOf<Schema extends v.GenericSchema>(record: Schema) {
  return v.object({ meta, data: v.array(record) });
}

/** The company of a record. */
export function companyFound({ attributes: { lei, entity, registration } }: LeiRecord): readonly Found[] {
  return companyIn(
    {
      lei,
      name: entity.legalName.name,
      otherNames: entity.otherNames,
      country: entity.legalAddress.country,
      authority: entity.registeredAt.id,
      number: entity.registeredAs,
      category: entity.category,
      registration: registration.status,
    },
    0,
  );
}

/** What a relationship says. */
export function interestFound(
  { attributes: { relationship, registration } }: v.InferOutput<typeof RelationshipRecord>,
  readOn: string,
): readonly Found[] {
  return relationshipFound(
    {
      child: relationship.startNode.id,
      parent: relationship.endNode.id,
      type: relationship.type,
      status: relationship.status,
      periods: relationship.periods.map(({ type, startDate, endDate }) => ({
        type,
        start: startDate,
        end: endDate,
      })),
      registration: registration.status,
      updated: registration.lastUpdateDate,
      validation: registration.corroborationLevel,
    },
    0,
    { readOn },
  );
}
