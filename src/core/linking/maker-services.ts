/** The name of a service after its maker's, and whether it is one: on its own it is a product, and silent (products.ts). */
import { ANY_WORD, type Lexicon, WordClass } from '../mention/lexicon.ts';
import { isLegalSuffix } from '../name/legal-forms.ts';
import { Shape } from '../name/shape.ts';
import type { Candidate } from './candidate.ts';
import { LANDMARKS, SECTOR_WORDS } from './cue-words.ts';
import type { PageTokens } from './page-tokens.ts';
import { isNamed } from './supply-statements.ts';
import { INSTITUTIONS, SERVICE_WORDS } from './supply-words.ts';
import { joins } from './surroundings.ts';

// `Quorvex Security Command Center Enterprise` is as long as services are called.
const LONGEST_SERVICE = 5;

/** The token after the name of the service; the candidate's own end where none follows. */
export function serviceEnd({ to }: Candidate, page: PageTokens): number {
  if (page.has(to - 1, Shape.POSSESSIVE)) return to;
  let end = to;
  while (end < to + LONGEST_SERVICE && joins(page, end) && isNamed(page, end)) end++;
  return end;
}

/**
 * Not somebody else who is called so too, nor a word that means itself:
 *
 *   `Quorvex Ledger`, `Anchor Cloud`        `Quorvex Roofing Ltd`, `Quorvex Foundation`: no
 *   `Model Shop`, `Harlow Jones`, `Anchor Park`: no
 */
export function isService({ key, to }: Candidate, end: number, page: PageTokens, lexicon: Lexicon): boolean {
  const run = Array.from({ length: end - to }, (_, i) => page.word(to + i));
  if (run.some((word) => isLegalSuffix(word) || INSTITUTIONS.has(word) || LANDMARKS.has(word))) return false;
  const classes = lexicon.classesOf(key);
  const isCompany = (classes & KNOWN_COMPANY) !== 0;
  const mayBePerson = (classes & PERSON) !== 0 && !isCompany;
  if (mayBePerson && (lexicon.classesOf(run[0] ?? '') & WordClass.SURNAME) !== 0) return false;
  if (run.some((word) => SERVICE_WORDS.has(word))) return isCompany || (classes & WordClass.COMMON) === 0;
  const means = ELSEWHERE | (isCompany ? WordClass.COMMON : ANY_WORD);
  return (classes & means) === 0 && !run.some((word) => SECTOR_WORDS.has(word));
}

/** Known as a company or its brand. */
export const KNOWN_COMPANY = WordClass.COMPANY | WordClass.BRAND;
/** A place, a club, a day: what stands in a statement without being a supplier. */
export const ELSEWHERE = WordClass.PLACE | WordClass.COUNTRY | WordClass.CLUB | WordClass.DATE;
export const PERSON = WordClass.SURNAME | WordClass.FIRST_NAME;
