/** An entity of BODS, 0.2 or 0.4, as a company. */
import type { CompanyKind } from '../../core/company/company.ts';
import { type Identifier, identifierOf } from '../../core/company/identifier.ts';
import { identified } from '../company-id.ts';
import { type Found, foundCompany, passed, refused } from '../found.ts';
import { localId } from '../local-id.ts';
import { problem } from '../problem.ts';

/** What both versions say of an entity. */
export interface Entity {
  readonly key: string;
  /** Date of the statement; '' = undated, older than any. */
  readonly stated: string;
  readonly type: string;
  readonly name: string | null;
  readonly alternateNames: readonly string[];
  readonly identifiers: readonly {
    readonly scheme: string | null;
    readonly schemeName: string | null;
    readonly id: string | null;
  }[];
  readonly country: string | null;
}

const KINDS: Readonly<Record<string, CompanyKind>> = { state: 'state', stateBody: 'state' };
/** Something that is owned or agreed and not somebody who owns. */
const NO_COMPANIES = new Set(['unknownEntity', 'anonymousEntity']);

/** Its id in our terms: relationships point at the same key. */
export function entityId(key: string): string {
  return localId('bods', key);
}

/** The company, or why there is none. */
export function companyIn(entity: Entity, line: number): readonly Found[] {
  if (NO_COMPANIES.has(entity.type)) return [passed(line, 'notOwnership')];
  const name = entity.name?.trim() ?? '';
  if (name === '') return [refused(problem('record_no_name', {}, line))];
  const company = foundCompany({
    id: entityId(entity.key),
    name,
    legalName: name,
    aliases: [...new Set(entity.alternateNames.map((other) => other.trim()))].filter(
      (other) => other !== '' && other !== name,
    ),
    ...identified(entity.identifiers.flatMap(identifierIn)),
    country: countryIn(entity.country),
    kind: KINDS[entity.type] ?? 'company',
  });
  return [{ kind: 'company', line, stated: entity.stated, company }];
}

function identifierIn({ scheme, schemeName, id }: Entity['identifiers'][number]): readonly Identifier[] {
  // A free name of a register ("Company number") says nothing that two files would write alike; GLEIF's codes do.
  const known = scheme ?? (/^RA\d{6}$/.test(schemeName ?? '') ? schemeName : null);
  const identifier = known === null || id === null ? null : identifierOf(known, id);
  return identifier === null ? [] : [identifier];
}

/** `'GB' → 'GB'`, `'US-DE' → 'US'`: the state of a federation is in its country. */
function countryIn(code: string | null): string | null {
  return /^([A-Z]{2})(-[A-Z0-9]+)?$/.exec(code ?? '')?.[1] ?? null;
}
