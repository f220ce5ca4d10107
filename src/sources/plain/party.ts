/** Who a row of a plain CSV names. */
import { type Identifier, identifierOf } from '../../core/company/identifier.ts';
import { bestId, identified } from '../company-id.ts';
import { type FoundCompany, foundCompany } from '../found.ts';
import { nameId } from '../local-id.ts';

/** A company as one or many rows name it. */
export interface Party {
  /** null = the name names nobody. */
  readonly company: FoundCompany | null;
  /** Whether a row has told of it. */
  isTold: boolean;
}

/** The company of a cell, or of the two cells of its name and identifier as `keyOf` joins them. */
export function partyIn(key: string): Party {
  const end = key.indexOf(BETWEEN);
  const [name, written] = end < 0 ? [key, ''] : [key.slice(0, end), key.slice(end + 1)];
  const identifier = identifierIn(written);
  const id = (identifier && bestId([identifier])) ?? nameId(name);
  if (id === null) return { company: null, isTold: false };
  const company = foundCompany(
    identifier === null ? { id, name } : { id, name, ...identified([identifier]) },
  );
  return { company, isTold: false };
}

// No file has it: text with a NUL is refused.
const BETWEEN = '\0';

/** One text of both cells. */
export function keyOf(name: string, identifier: string): string {
  return identifier === '' ? name : name + BETWEEN + identifier;
}

/** An id as people write it: `Q123`, an LEI, a host, or `GB-COH:01234567`. */
function identifierIn(written: string): Identifier | null {
  if (written === '') return null;
  const named = /^([\w-]+):(?!\/\/)(.+)$/.exec(written);
  if (named) return identifierOf(named[1] ?? '', named[2] ?? '');
  return identifierOf('wikidata', written) ?? identifierOf('lei', written) ?? identifierOf('domain', written);
}
