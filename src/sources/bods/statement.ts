/**
 * A statement of the Beneficial Ownership Data Standard → a company, interests, or nothing (persons stay out).
 *
 *   0.4  {recordId, recordType: entity | relationship | person, recordStatus, recordDetails}
 *   0.2  {statementID, statementType: entityStatement | ownershipOrControlStatement | personStatement, …}
 *
 * A later statement of one record replaces the earlier one; `closed` ends it. In 0.4 a relationship does not say
 * whether its party is a person: no company of that id will be found, and the interest goes when all is put together.
 */
import * as v from 'valibot';
import { type Found, passed, refused } from '../found.ts';
import { problem } from '../problem.ts';
import { checked, type Reading } from '../reader.ts';
import { companyIn } from './entity.ts';
import { interestsIn } from './relationship.ts';
import { Entity02, Entity04, Ownership02, Record04, Relationship04, Statement02 } from './schema.ts';

const Is04 = v.object({ recordType: v.string() });

/** What a statement of either version says. */
export function statementIn(json: unknown, line: number, reading: Reading): readonly Found[] {
  return v.is(Is04, json) ? record04(json, line, reading) : statement02(json, line, reading);
}

function record04(json: unknown, line: number, reading: Reading): readonly Found[] {
  return checked(Record04, json, line, (record) => {
    switch (record.recordType) {
      case 'person':
        return [passed(line, 'person')];
      case 'entity':
        return checked(Entity04, record.recordDetails, line, (entity) =>
          companyIn(
            {
              ...entity,
              key: record.recordId,
              stated: record.statementDate ?? '',
              type: entity.entityType.type,
              country: entity.jurisdiction?.code ?? null,
            },
            line,
          ),
        );
      case 'relationship':
        return relationship04(record, line, reading);
      default:
        return [refused(problem('record_unknown_type', { value: record.recordType }, line))];
    }
  });
}

function relationship04(
  record: v.InferOutput<typeof Record04>,
  line: number,
  reading: Reading,
): readonly Found[] {
  return checked(Relationship04, record.recordDetails, line, ({ subject, interestedParty, interests }) => {
    // An object in place of an id gives the reason why nobody is named.
    if (typeof subject !== 'string' || typeof interestedParty !== 'string')
      return [passed(line, 'notOwnership')];
    const isClosed = record.recordStatus === 'closed';
    const relationship = { key: record.recordId, subject, party: interestedParty, isClosed, interests };
    return interestsIn({ ...relationship, about: record }, line, reading);
  });
}

function statement02(json: unknown, line: number, reading: Reading): readonly Found[] {
  return checked(Statement02, json, line, (statement) => {
    switch (statement.statementType) {
      case 'personStatement':
        return [passed(line, 'person')];
      case 'entityStatement':
        return checked(Entity02, json, line, (entity) =>
          companyIn(
            {
              ...entity,
              key: statement.statementID,
              stated: statement.statementDate ?? '',
              type: entity.entityType,
              country: entity.incorporatedInJurisdiction?.code ?? null,
            },
            line,
          ),
        );
      case 'ownershipOrControlStatement':
        return checked(Ownership02, json, line, (ownership) =>
          ownership02(statement, ownership, line, reading),
        );
      default:
        return [refused(problem('record_unknown_type', { value: statement.statementType }, line))];
    }
  });
}

function ownership02(
  statement: v.InferOutput<typeof Statement02>,
  { subject, interestedParty, interests }: v.InferOutput<typeof Ownership02>,
  line: number,
  reading: Reading,
): readonly Found[] {
  if (interestedParty.describedByPersonStatement !== undefined) return [passed(line, 'person')];
  const [owned, owner] = [subject.describedByEntityStatement, interestedParty.describedByEntityStatement];
  if (owned === undefined || owner === undefined) return [passed(line, 'notOwnership')];
  const relationship = {
    key: statement.statementID,
    subject: owned,
    party: owner,
    isClosed: false,
    interests,
  };
  return interestsIn({ ...relationship, about: statement }, line, reading);
}
