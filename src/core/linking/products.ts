/**
 * A company's name that only says who makes a thing. The thing has a name of its own, and the text speaks of it:
 *
 *   `a Quorvex Lancer`, `the Quorvex X6`, `Quorvex Pay`    a product: silent
 *   `Quorvex Motor`, `Quorvex Chairman Jim Cole`           a trade, an office: the company
 *   `Quorvex India`, `Quorvex’s Lancer`, `Quorvex 707`     its unit there, its own, a number: the company may be meant
 *
 * One rule for all, as labelled news marks them: of 290 known names before such a word one was marked as the company, an
 * airline before its aeroplane. A page that says that it is supplied so outweighs it (supply-cues.ts).
 */
import { WordClass } from '../mention/lexicon.ts';
import * as cues from './cue-words.ts';
import { Line } from './page-tokens.ts';
import { classOf, joins, legalFormAfter, next, possessive, type Scene, single } from './surroundings.ts';

/** True when the name stands before the name of a product. */
export function isMaker(s: Scene): boolean {
  const isOwn = possessive(s) || s.isLocalEntity || legalFormAfter(s.candidate, s.page) > 0;
  return single(s) && !isOwn && isProduct(s);
}

function isProduct(s: Scene): boolean {
  const { page, candidate, bearerWords } = s;
  const { from, to } = candidate;
  const isNamed = page.isNameLike(to) || isCode(page.text.slice(page.start(to), page.end(to)));
  if (!isNamed || page.line(from) !== Line.PROSE || !joins(page, to) || page.gapBefore(to) === '-')
    return false;
  return !bearerWords.has(next(s)) && !OF_COMPANY.some((words) => words.has(next(s))) && !isElsewhere(s);
}

/** `X6`, `A320neo`, `Z4`: letters and figures in one. */
function isCode(word: string): boolean {
  return /^\p{Lu}+\d+\p{L}*$/u.test(word);
}

/** What follows a company as part of its name or in its service. */
const OF_COMPANY = [
  cues.SECTOR_WORDS,
  cues.OFFICE_NOUNS,
  cues.TRADE_NOUNS,
  cues.COMPANY_LEADS,
  cues.HONORIFICS,
  cues.PERSON_ROLES,
  cues.REGION_WORDS,
  cues.ENTITY_WORDS,
  cues.BUSINESS_VERBS,
  cues.SPEECH_VERBS,
];

/** A place or a date right after: no product. */
function isElsewhere(s: Scene): boolean {
  return (classOf(s, s.candidate.to) & (WordClass.PLACE | WordClass.COUNTRY | WordClass.DATE)) !== 0;
}
