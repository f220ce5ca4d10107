/**
 * OpenSanctions' entities (FollowTheMoney, JSON lines) → companies and ownerships; persons and sanctions stay out.
 *
 *   {"id", "schema": "Company", "properties": {"name": ["…"], "leiCode": ["…"]}, "datasets": ["…"], "last_change"}
 *   {"id", "schema": "Ownership", "properties": {"owner": ["id"], "asset": ["id"], "percentage": ["49"]}}
 *
 * Every value is a list of texts. Edges are entities, and an edge whose owner is a person is dropped when all is put
 * together, because no company of that id was found.
 */
import { identifierOf } from '../../core/company/identifier.ts';
import { identified } from '../company-id.ts';
import { dayIn } from '../day.ts';
import { type Found, foundCompany, passed, refused } from '../found.ts';
import { problem } from '../problem.ts';
import { checked, type Reading } from '../reader.ts';
import { ownershipIn } from './ownership.ts';
import { companyId, Entity, valuesOf } from './properties.ts';

const COMPANIES = new Set(['Company', 'Organization', 'LegalEntity', 'PublicBody']);

/** What a line says. */
export function entityIn(json: unknown, line: number, reading: Reading): readonly Found[] {
  return checked(Entity, json, line, (entity) => {
    if (entity.schema === 'Person') return [passed(line, 'person')];
    if (entity.schema === 'Ownership') return ownershipIn(entity, line, reading);
    return COMPANIES.has(entity.schema) ? companyIn(entity, line) : [passed(line, 'notOwnership')];
  });
}

/** Which property holds which identifier. Numbers without a named register (registrationNumber, taxNumber) are none. */
const IDENTIFIERS = {
  leiCode: 'lei',
  wikidataId: 'wikidata',
  cikCode: 'cik',
  ogrnCode: 'RU-OGRN',
  website: 'domain',
} as const;

function companyIn(entity: Entity, line: number): readonly Found[] {
  const name = (entity.caption || valuesOf(entity, 'name')[0] || '').trim();
  if (name === '') return [refused(problem('record_no_name', {}, line))];
  const others = [...valuesOf(entity, 'name'), ...valuesOf(entity, 'alias')].map((other) => other.trim());
  const identifiers = Object.entries(IDENTIFIERS).flatMap(([property, scheme]) =>
    valuesOf(entity, property)
      .map((value) => identifierOf(scheme, value))
      .filter((identifier) => identifier !== null),
  );
  const company = foundCompany({
    id: companyId(entity.id),
    name,
    aliases: [...new Set(others)].filter((other) => other !== '' && other !== name),
    formerNames: [...new Set(valuesOf(entity, 'previousName'))],
    ...identified(identifiers),
    country: countryOf(entity),
    kind: entity.schema === 'PublicBody' ? 'state' : 'company',
  });
  return [{ kind: 'company', line, stated: dayIn(entity.last_change ?? '') ?? '', company }];
}

/** One country only: a list of several says where it is known, not whose law it lives under. */
function countryOf(entity: Entity): string | null {
  const codes = valuesOf(entity, 'jurisdiction').filter((code) => /^[a-z]{2}$/.test(code));
  return codes.length === 1 ? (codes[0]?.toUpperCase() ?? null) : null;
}
