/**
 * Files of the size and in the form of GLEIF's golden copy, made from a seed: no company in them exists.
 *
 *   lei2.csv.zip   3.4 million legal entities         rr.csv.zip   0.5 million relationships, half of them funds
 */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import { seeded } from '../measure/seeded.ts';

/** As published on 2026-09-20: 3,435,980 entities, 488,439 relationships, of which 259,790 are consolidations. */
export const WHOLE = { entities: 3_435_980, relationships: 488_439 };
const CONSOLIDATED = 259_790 / 488_439;
const LAPSED = 75_420 / 259_790;

const LEVEL1 = `LEI,Entity.LegalName,Entity.LegalName.xmllang,Entity.OtherEntityNames.OtherEntityName.1,Entity.OtherEntityNames.OtherEntityName.1.xmllang,Entity.OtherEntityNames.OtherEntityName.1.type,Entity.LegalAddress.xmllang,Entity.LegalAddress.FirstAddressLine,Entity.LegalAddress.AdditionalAddressLine.1,Entity.LegalAddress.City,Entity.LegalAddress.Region,Entity.LegalAddress.Country,Entity.LegalAddress.PostalCode,Entity.HeadquartersAddress.xmllang,Entity.HeadquartersAddress.FirstAddressLine,Entity.HeadquartersAddress.City,Entity.HeadquartersAddress.Region,Entity.HeadquartersAddress.Country,Entity.HeadquartersAddress.PostalCode,Entity.RegistrationAuthority.RegistrationAuthorityID,Entity.RegistrationAuthority.RegistrationAuthorityEntityID,Entity.LegalJurisdiction,Entity.EntityCategory,Entity.LegalForm.EntityLegalFormCode,Entity.LegalForm.OtherLegalForm,Entity.EntityStatus,Entity.EntityCreationDate,Entity.EntityExpirationDate,Entity.SuccessorEntity.1.SuccessorLEI,Registration.InitialRegistrationDate,Registration.LastUpdateDate,Registration.RegistrationStatus,Registration.NextRenewalDate,Registration.ManagingLOU,Registration.ValidationSources,ConformityFlag`;

const RELATIONSHIPS = `Relationship.StartNode.NodeID,Relationship.StartNode.NodeIDType,Relationship.EndNode.NodeID,Relationship.EndNode.NodeIDType,Relationship.RelationshipType,Relationship.RelationshipStatus,Relationship.Period.1.startDate,Relationship.Period.1.endDate,Relationship.Period.1.periodType,Relationship.Period.2.startDate,Relationship.Period.2.endDate,Relationship.Period.2.periodType,Relationship.Qualifiers.1.QualifierDimension,Relationship.Qualifiers.1.QualifierCategory,Relationship.Quantifiers.1.MeasurementMethod,Relationship.Quantifiers.1.QuantifierAmount,Relationship.Quantifiers.1.QuantifierUnits,Registration.InitialRegistrationDate,Registration.LastUpdateDate,Registration.RegistrationStatus,Registration.NextRenewalDate,Registration.ManagingLOU,Registration.ValidationSources,Registration.ValidationDocuments,Registration.ValidationReference`;

const COUNTRIES = ['US', 'GB', 'DE', 'FR', 'IT', 'NL', 'LU', 'ES', 'IN', 'SE', 'DK', 'CN', 'JP', 'CA', 'AU'];
const FORMS = ['GmbH', 'Ltd', 'Inc.', 'SARL', 'S.p.A.', 'B.V.', 'AB', 'AG', 'LLC', 'S.A.', 'Pty Ltd'];
const SYLLABLES = [
  'kor',
  'va',
  'lin',
  'tex',
  'mar',
  'so',
  'bre',
  'dun',
  'al',
  'pra',
  'zen',
  'qui',
  'ost',
  'hal',
];

/** Writes `lei2.csv.zip` and `rr.csv.zip` into `folder`. */
export async function writeGoldenCopy(folder: string, { entities, relationships } = WHOLE): Promise<void> {
  await writeZipped(`${folder}/lei2.csv.zip`, 'lei2-golden-copy.csv', entityRows(entities));
  await writeZipped(`${folder}/rr.csv.zip`, 'rr-golden-copy.csv', relationshipRows(relationships, entities));
}

/** The LEI of the entity so numbered: 18 signs and two digits, in the form of a real one. */
function leiOf(number: number): string {
  return `5493${number.toString(36).toUpperCase().padStart(14, '0')}${String(number % 100).padStart(2, '0')}`;
}

function* entityRows(count: number): Generator<string> {
  yield `${LEVEL1}\n`;
  const random = seeded(1);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  for (let at = 0; at < count; at++) {
    const word = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    const name = `${word()} ${word()} ${at} ${pick(FORMS)}`.toUpperCase();
    const country = pick(COUNTRIES);
    const former = random() < 0.1 ? `${word()} ${at} ${pick(FORMS)}` : '';
    const lapsed = random() < 0.35 ? 'LAPSED' : 'ISSUED';
    yield `${leiOf(at)},"${name}",en,"${former}",${former && 'en'},${former && 'PREVIOUS_LEGAL_NAME'},en,"${at} ${word()} street, floor 2","c/o ${word()}",${word()},${country}-XX,${country},${10_000 + (at % 89_999)},en,"${at} ${word()} street",${word()},${country}-XX,${country},${10_000 + (at % 89_999)},RA000${100 + (at % 600)},${at},${country},GENERAL,9999,Limited company,ACTIVE,2012-11-29T00:00:00.000Z,,,2012-11-29T16:33:00.000Z,2026-05-18T15:41:20.212Z,${lapsed},2027-05-18T15:48:53.604Z,5493001KJTIIGC8Y1R12,FULLY_CORROBORATED,CONFORMING\n`;
  }
}

function* relationshipRows(count: number, entities: number): Generator<string> {
  yield `${RELATIONSHIPS}\n`;
  const random = seeded(2);
  // 140,431 children have 54,186 parents: every second child has an ultimate parent beside the direct one.
  for (let at = 0; at < count; at++) {
    const isConsolidation = at < count * CONSOLIDATED;
    const child = isConsolidation ? at >> 1 : 200_000 + at;
    const parent = entities - 1 - Math.floor(random() * Math.min(54_186, entities / 4));
    const type = isConsolidation
      ? `IS_${at % 2 === 0 ? 'DIRECTLY' : 'ULTIMATELY'}_CONSOLIDATED_BY`
      : 'IS_FUND-MANAGED_BY';
    const registration = random() < LAPSED ? 'LAPSED' : 'PUBLISHED';
    yield `${leiOf(child % entities)},LEI,${leiOf(parent)},LEI,${type},ACTIVE,2025-01-01T00:00:00Z,2025-12-31T00:00:00Z,ACCOUNTING_PERIOD,2014-11-06T00:00:00Z,,RELATIONSHIP_PERIOD,ACCOUNTING_STANDARD,IFRS,ACCOUNTING_CONSOLIDATION,1.00,PERCENTAGE,2014-11-06T00:00:00Z,2026-02-16T00:00:00Z,${registration},2027-02-16T00:00:00Z,5493001KJTIIGC8Y1R12,FULLY_CORROBORATED,ACCOUNTS_FILING,\n`;
  }
}

/** Rows in a zip of one file, a megabyte at a time. */
async function writeZipped(path: string, name: string, rows: Iterable<string>): Promise<void> {
  const out = createWriteStream(path);
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    out.write(bytes);
  });
  // The quickest: what is measured is the reading.
  const file = new ZipDeflate(name, { level: 1 });
  zip.add(file);
  const encoder = new TextEncoder();
  let block: string[] = [];
  for (const row of rows) {
    if (block.push(row) < 4_000) continue;
    file.push(encoder.encode(block.join('')));
    block = [];
    await drained(out);
  }
  file.push(encoder.encode(block.join('')), true);
  zip.end();
  await new Promise<void>((resolve) => {
    out.end(() => resolve());
  });
}

function drained(out: WriteStream): Promise<unknown> {
  return out.writableNeedDrain ? once(out, 'drain') : Promise.resolve();
}
