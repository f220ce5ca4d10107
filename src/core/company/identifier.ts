/**
 * Numbers and addresses by which two records are known to speak of one company, whatever they call it.
 *
 *   {scheme: 'lei', value: '5493…'}   {scheme: 'GB-COH', value: '01234567'}   {scheme: 'domain', value: 'acme.example'}
 *
 * A name is none: two firms of one name in two countries are the commonest false alarm there is.
 */

/**
 * `lei`, `wikidata`, `cik` (SEC) and `domain` (registrable host), or the register that gave the number: its org-id
 * code (`GB-COH`) or, where it has none that we know, the code of the GLEIF list (`RA000665`).
 */
export type Scheme = string;

/** One identifier, its value in the one spelling that is compared. */
export interface Identifier {
  readonly scheme: Scheme;
  readonly value: string;
}

// GLEIF lists registers under codes of its own; where we have seen what stands behind one, the org-id code is used.
const SAME_REGISTER: Readonly<Record<string, Scheme>> = {
  RA000585: 'GB-COH',
  'XI-LEI': 'lei',
  'US-SEC': 'cik',
  WIKIDATA: 'wikidata',
};

/** GLEIF's codes for "no register" and "a register that is not listed": the number beside them identifies nobody. */
const NO_REGISTER = new Set(['RA888888', 'RA999999']);

/**
 * The identifier in its compared spelling, or null where it identifies nothing.
 *
 *   identifierOf('GB-COH', '1234567')      → GB-COH 01234567      Companies House pads to eight
 *   identifierOf('RA000585', '01234567')   → GB-COH 01234567      one register under two codes
 *   identifierOf('RA999999', '77')         → null                 GLEIF's "register not listed"
 */
export function identifierOf(scheme: string, value: string): Identifier | null {
  const known = SAME_REGISTER[scheme.toUpperCase()] ?? scheme;
  const written = value.trim();
  if (written === '' || written.length > MAX_LENGTH || known === '' || NO_REGISTER.has(known)) return null;
  const spell = Object.hasOwn(SPELLINGS, known) ? SPELLINGS[known] : undefined;
  const spelled = spell === undefined ? written.toUpperCase().replace(/\s+/g, '') : spell(written);
  return spelled === null ? null : { scheme: known, value: spelled };
}

/** The longest numbers in the samples have 30 signs; what is longer is text in the wrong field. */
const MAX_LENGTH = 80;

const SPELLINGS: Readonly<Record<Scheme, (written: string) => string | null>> = {
  lei: (written) => matching(written.toUpperCase(), /^[A-Z0-9]{18}\d{2}$/),
  wikidata: (written) => matching(written.toUpperCase().replace(/^.*\/(?=Q\d+$)/, ''), /^Q[1-9]\d*$/),
  // The SEC writes ten digits in addresses and none of the leading zeros elsewhere.
  cik: (written) => matching(written.replace(/^0+/, ''), /^\d{1,10}$/),
  'GB-COH': (written) => {
    const number = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
    return matching(
      number.replace(/^\d{1,7}$/, (digits) => digits.padStart(8, '0')),
      /^[A-Z]{0,2}\d{6,8}$/,
    );
  },
  domain: (written) => {
    const address = written.toLowerCase().replace(/^https?:\/\//, '');
    // A page deep in a site is often one of somebody else's: a profile, a directory's entry, a parent's brand page.
    const [host = '', ...path] = address.replace(/[?#].*$/s, '').split('/');
    if (path.some((part) => !FRONT_PAGE.test(part))) return null;
    return matching(host.replace(/^www\./, '').replace(/:\d+$/, ''), /^([a-z0-9-]+\.)+[a-z0-9-]+$/);
  },
};

/** Parts of an address that still lead to the front page: nothing, a language, an index. */
const FRONT_PAGE = /^(?:|[a-z]{2}(?:[-_][a-z]{2})?|index\.\w+|home)$/;

function matching(value: string, shape: RegExp): string | null {
  return shape.test(value) ? value : null;
}

/** The identifier as one text, for a map's key. */
export function identifierKey({ scheme, value }: Identifier): string {
  return `${scheme} ${value}`;
}
