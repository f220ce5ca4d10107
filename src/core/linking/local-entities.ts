/**
 * The company of a group in one country, named after the group: its name, a place, a legal form.
 *
 *   `Harlow Ireland Limited`, `Harlow EMEA Operations S.à r.l.`, `Harlow (Schweiz) AG`    Harlow's
 *   `Harlow Health Solutions (UK)`       without its form, between brackets: up to the bracket
 *   `Harlow Lighting Ireland Limited`                                    a trade of its own: may be anybody's
 */
import { type Lexicon, WordClass } from '../mention/lexicon.ts';
import type { Candidate } from './candidate.ts';
import { ENTITY_WORDS, REGION_WORDS, SECTOR_WORDS } from './cue-words.ts';
import type { PageTokens } from './page-tokens.ts';
import { legalFormAfter, legalFormAt } from './surroundings.ts';

// `Europe Middle East and Africa` is the longest that registers show often; more words say more than where.
const MOST_WORDS = 5;

/** How many tokens after the name make it a local entity's, the legal form among them; 0 = it is none. */
export function localEntityAfter({ to }: Pick<Candidate, 'to'>, page: PageTokens, lexicon: Lexicon): number {
  let hasPlace = false;
  let withoutForm = 0;
  for (let token = to; token < to + MOST_WORDS && isWithin(page, token); token++) {
    const place = isPlace(page, token, lexicon);
    if (!place && !isTrade(page.word(token))) break;
    hasPlace ||= place;
    const form = hasPlace && isFormGap(page.gapBefore(token + 1)) ? legalFormAt(token + 1, page) : 0;
    if (form > 0) return token + 1 + form - to;
    if (place && isBracketed(page, token)) withoutForm = token - to;
  }
  return withoutForm;
}

/** What a group calls its companies by; `Lighting` and the like say what others of the same name do. */
function isTrade(word: string): boolean {
  return ENTITY_WORDS.has(word) || SECTOR_WORDS.has(word);
}

function isBracketed(page: PageTokens, token: number): boolean {
  return page.gapBefore(token).endsWith('(') && page.gapBefore(token + 1).startsWith(')');
}

/** The last token of a whole name: its legal form belongs to it, and so does the place of a local entity. */
export function lastOfName(candidate: Candidate, page: PageTokens, lexicon: Lexicon): number {
  const more = legalFormAfter(candidate, page) || localEntityAfter(candidate, page, lexicon);
  return candidate.to - 1 + more;
}

function isWithin(page: PageTokens, token: number): boolean {
  return token < page.count && /^(?:[ \u00a0]\(?|\) )$/.test(page.gapBefore(token));
}

function isFormGap(gap: string): boolean {
  return /^\)?,?[ \u00a0]$/.test(gap);
}

/** A city only in brackets, as in `Harlow (Suzhou) Co., Ltd.`: elsewhere too many are surnames and words. */
function isPlace(page: PageTokens, token: number, lexicon: Lexicon): boolean {
  const word = page.word(token);
  const inBrackets = page.gapBefore(token).endsWith('(');
  const classes = WordClass.COUNTRY | (inBrackets ? WordClass.PLACE : 0);
  return REGION_WORDS.has(word) || (lexicon.classesOf(word) & classes) !== 0;
}
