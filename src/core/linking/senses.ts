/** What the words of a name can mean besides, as the page writes them. */
import { type Lexicon, WordClass } from '../mention/lexicon.ts';
import type { Candidate } from './candidate.ts';
import { Line, type PageTokens } from './page-tokens.ts';

/** Lexicon classes of a candidate's whole key and of each of its tokens. */
export interface Senses {
  readonly classes: number;
  readonly tokenClasses: readonly number[];
}

/**
 * The classes that count where the name stands. Letters in capitals within a line that is not are no word, place or person:
 *
 *   `the ARC spokesman` for a company ARC → no arc       `arc`, `AN ARC OF LIGHT` → the word       `NOW!` → the word
 */
export function sensesOf(candidate: Candidate, page: PageTokens, lexicon: Lexicon): Senses {
  const classes = lexicon.classesOf(candidate.key);
  const tokenClasses = candidate.key.split(' ').map((token) => lexicon.classesOf(token));
  if (!isLetters(candidate, page)) return { classes, tokenClasses };
  return { classes: classes & OF_LETTERS, tokenClasses: tokenClasses.map((one) => one & OF_LETTERS) };
}

const OF_LETTERS = WordClass.COMPANY | WordClass.BRAND | WordClass.ACRONYM | WordClass.COUNTRY;

// `NEXT`, `TODAY`: longer words in capitals are shouted as often as they are names.
const LONGEST = 4;

/** Just as the name is written: `S.T.` for `ST` may be a street. */
function isLetters({ from, written, start, end }: Candidate, page: PageTokens): boolean {
  const isShort = end - start > 1 && end - start <= LONGEST;
  return (
    isShort &&
    /^[\p{Lu}&]+$/u.test(written) &&
    page.text.slice(start, end) === written &&
    page.line(from) !== Line.CAPITALS
  );
}
