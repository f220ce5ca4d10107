/**
 * GLEIF Level 1, "who is who": LEI-CDF 3.1 as CSV, XML or JSON → one company a record.
 *
 *   LEI, Entity{LegalName, OtherEntityNames, LegalAddress.Country, RegistrationAuthority, EntityCategory, EntityStatus}
 *
 * No shares, no websites, no directors are in it. Sole proprietors are natural persons and are passed over.
 */
import * as v from 'valibot';
import type { CompanyKind } from '../../core/company/company.ts';
import { identifierOf } from '../../core/company/identifier.ts';
import { identified, idOf } from '../company-id.ts';
import { type Found, foundCompany, passed, refused } from '../found.ts';
import { problem } from '../problem.ts';
import { checked, type Reading } from '../reader.ts';
import type { Header } from '../records/header.ts';
import type { ReadRow } from '../records/table.ts';
import { items, plain } from './tree.ts';

export interface OtherName {
  readonly type: string;
  readonly name: string;
}

/** What every form of the record says. */
export interface Level1 {
  readonly lei: string;
  readonly name: string;
  readonly otherNames: readonly OtherName[];
  readonly country: string;
  readonly authority: string;
  readonly number: string;
  readonly category: string;
  readonly registration: string;
}

const word = v.optional(v.string(), '');
const Tree = v.object({
  LEI: v.string(),
  Entity: v.object({
    LegalName: v.string(),
    OtherEntityNames: v.optional(v.unknown()),
    LegalAddress: v.optional(v.object({ Country: word }), {}),
    RegistrationAuthority: v.optional(
      v.object({ RegistrationAuthorityID: word, RegistrationAuthorityEntityID: word }),
      {},
    ),
    EntityCategory: word,
  }),
  Registration: v.optional(v.object({ RegistrationStatus: word }), {}),
});

/** The company in a record of the XML or JSON file. */
export function level1InTree(value: unknown, line: number): readonly Found[] {
  return checked(Tree, plain(value), line, ({ LEI, Entity, Registration }) =>
    companyIn(
      {
        lei: LEI,
        name: Entity.LegalName,
        otherNames: items(Entity.OtherEntityNames, 'OtherEntityName').flatMap(otherName),
        country: Entity.LegalAddress.Country ?? '',
        authority: Entity.RegistrationAuthority.RegistrationAuthorityID ?? '',
        number: Entity.RegistrationAuthority.RegistrationAuthorityEntityID ?? '',
        category: Entity.EntityCategory,
        registration: Registration.RegistrationStatus ?? '',
      },
      line,
    ),
  );
}

const Other = v.union([
  v.pipe(
    v.object({ type: word, $: v.string() }),
    v.transform(({ type, $ }) => ({ type, name: $ })),
  ),
  v.pipe(
    v.object({ type: word, OtherEntityName: v.string() }),
    v.transform(({ type, OtherEntityName }) => ({ type, name: OtherEntityName })),
  ),
]);

function otherName(value: unknown): readonly OtherName[] {
  const read = v.safeParse(Other, value);
  return read.success ? [read.output] : [];
}

const OTHER_NAME = /^Entity\.OtherEntityNames\.OtherEntityName\.\d+$/;

/** The company in a row of the CSV file. */
export function level1InRow(header: Header, { wanted }: Reading): ReadRow {
  const others = header.names.map((name) => name.trim()).filter((name) => OTHER_NAME.test(name));
  return (row, line) => {
    const cell = (name: string) => header.cell(row, name);
    // Before anything is made of it: nineteen of twenty rows end here when a pack is built.
    if (wanted !== undefined && !wanted.has(`lei-${cell('LEI').toLowerCase()}`))
      return [passed(line, 'untied')];
    const otherNames = others.flatMap((column) => {
      const name = cell(column);
      return name === '' ? [] : [{ type: cell(`${column}.type`), name }];
    });
    const record = {
      lei: cell('LEI'),
      name: cell('Entity.LegalName'),
      otherNames,
      country: cell('Entity.LegalAddress.Country'),
      authority: cell('Entity.RegistrationAuthority.RegistrationAuthorityID'),
      number: cell('Entity.RegistrationAuthority.RegistrationAuthorityEntityID'),
      category: cell('Entity.EntityCategory'),
      registration: cell('Registration.RegistrationStatus'),
    };
    return companyIn(record, line);
  };
}

/** Registrations that GLEIF itself took back, and such as were never completed. */
export const WITHDRAWN = new Set([
  'ANNULLED',
  'DUPLICATE',
  'CANCELLED',
  'PENDING_VALIDATION',
  'PENDING_TRANSFER',
]);

const KINDS: Readonly<Record<string, CompanyKind>> = {
  FUND: 'fund',
  RESIDENT_GOVERNMENT_ENTITY: 'state',
};

/** The company of a record, or why there is none. */
export function companyIn(record: Level1, line: number): readonly Found[] {
  const lei = identifierOf('lei', record.lei);
  if (lei === null)
    return [refused(problem('record_wrong_field', { field: 'LEI', value: record.lei }, line))];
  if (record.category === 'SOLE_PROPRIETOR') return [passed(line, 'person')];
  if (WITHDRAWN.has(record.registration)) return [passed(line, 'withdrawn')];
  if (record.name.trim() === '') return [refused(problem('record_no_name', {}, line))];
  const registered = identifierOf(record.authority, record.number);
  const company = foundCompany({
    id: idOf(lei),
    name: record.name,
    legalName: record.name,
    ...names(record),
    ...identified(registered === null ? [lei] : [lei, registered]),
    country: /^[A-Z]{2}$/.test(record.country) ? record.country : null,
    kind: KINDS[record.category] ?? 'company',
  });
  return [{ kind: 'company', line, stated: null, company }];
}

function names({ name, otherNames }: Level1) {
  const wanted = otherNames.filter((other) => other.name !== name);
  const former = (other: OtherName) => other.type === 'PREVIOUS_LEGAL_NAME';
  return {
    aliases: distinct(wanted.filter((other) => !former(other))),
    formerNames: distinct(wanted.filter(former)),
  };
}

function distinct(names: readonly OtherName[]): readonly string[] {
  return [...new Set(names.map(({ name }) => name))];
}
