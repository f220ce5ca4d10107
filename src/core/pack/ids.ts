/** Ids that need not be written, because they follow from what is. Part of the format: a changed rule is a new format. */
import type { CompanyId } from '../company/company.ts';

// As long as a pack's ids may be.
const LONGEST = 80;

/**
 * The id that a name makes, or null where it makes none.
 *
 * `Harlow & Söhne GmbH → harlow-sohne-gmbh` · `Globex → globex` · `株式会社 → null`
 */
export function idOfName(name: string): CompanyId | null {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(NOT_ID, '-')
    .slice(0, LONGEST)
    .replace(EDGES, '');
  return id === '' ? null : id;
}

const MARKS = /\p{M}+/gu;
const NOT_ID = /[^a-z0-9]+/g;
const EDGES = /^-+|-+$/g;

/** The id that an LEI makes: `lei-` and the LEI in lower case; null for none. */
export function idOfLei(lei: string | null): CompanyId | null {
  return lei === null ? null : `lei-${lei.toLowerCase()}`;
}
