/**
 * A service after its maker, where the page says by whom it is supplied. There the maker is a mention after all:
 *
 *   `We use Quorvex Analytics`, `hosted on Quorvex Cloud`       a statement of use, hosting or partnership
 *   `Sub-processors • Quorvex Advertising: adverts`             an item of a list of suppliers, partners or tools
 *   `Tool | Quorvex Meet`, `Hosting provider: Quorvex Cloud`    a cell of such a column, a name after such a label
 *   `a Quorvex Lancer`, `Quorvex Pay accepted here`             no: things and shops (products.ts)
 *   `Partners • Quorvex Foundation`                             no: somebody of its own
 */
import { ANY_WORD, type Lexicon, WordClass } from '../mention/lexicon.ts';
import { isLegalSuffix } from '../name/legal-forms.ts';
import { Shape } from '../name/shape.ts';
import type { Candidate } from './candidate.ts';
import { LANDMARKS, SECTOR_WORDS } from './cue-words.ts';
import type { Evidence } from './linked.ts';
import type { Markup, MarkupCue } from './markup.ts';
import type { PageTokens } from './page-tokens.ts';
import { SUPPLIER_HEADS } from './supplier-heads.ts';
import * as supply from './supply-words.ts';
import { joins } from './surroundings.ts';

// Those against a product after its maker are 4, and the weights hold as much against a capital after a word.
const SERVICE_ODDS = 9;

/** One cue for each bearer where a service follows its maker and the page says that it is used; else none. */
export function serviceCues(
  candidate: Candidate,
  page: PageTokens,
  lexicon: Lexicon,
  markup: Markup,
): MarkupCue[] {
  if (isWithinName(candidate.from, page)) return [];
  const end = serviceEnd(candidate, page);
  if (end === candidate.to || !isService(candidate, end, page, lexicon)) return [];
  const evidence =
    markup.serviceHead(candidate.start, page.end(end - 1)) ?? statementBefore(candidate.from, end, page);
  if (evidence === null) return [];
  return candidate.bearers.map(({ company }) => ({ company, odds: SERVICE_ODDS, evidence }));
}

// `Quorvex Security Command Center Enterprise` is as long as services are called.
const LONGEST_SERVICE = 5;

/** The token after the name of the service; the candidate's own end where none follows. */
function serviceEnd({ from, to }: Candidate, page: PageTokens): number {
  if (page.has(to - 1, Shape.POSSESSIVE) || !page.isNameLike(from)) return to;
  let end = to;
  while (end < to + LONGEST_SERVICE && joins(page, end) && isNamed(page, end)) end++;
  return end;
}

/** `Harlow Insight Tag` is no tag of Insight; `Utilizamos` begins a sentence. */
function isWithinName(from: number, page: PageTokens): boolean {
  return joins(page, from) && isNamed(page, from - 1) && !supply.WE_USE.has(page.word(from - 1));
}

function isNamed(page: PageTokens, token: number): boolean {
  return page.gapBefore(token) !== '-' && (page.isNameLike(token) || page.has(token, Shape.DIGIT));
}

/**
 * Not somebody else who is called so too, nor a word that means itself:
 *
 *   `Quorvex Ledger`, `Anchor Cloud`        `Quorvex Roofing Ltd`, `Quorvex Foundation`: no
 *   `Model Shop`, `Harlow Jones`, `Anchor Park`: no
 */
function isService({ key, to }: Candidate, end: number, page: PageTokens, lexicon: Lexicon): boolean {
  const run = Array.from({ length: end - to }, (_, i) => page.word(to + i));
  if (run.some((word) => isLegalSuffix(word) || supply.INSTITUTIONS.has(word) || LANDMARKS.has(word)))
    return false;
  const classes = lexicon.classesOf(key);
  const isCompany = (classes & (WordClass.COMPANY | WordClass.BRAND)) !== 0;
  const mayBePerson = (classes & (WordClass.SURNAME | WordClass.FIRST_NAME)) !== 0 && !isCompany;
  if (mayBePerson && (lexicon.classesOf(run[0] ?? '') & WordClass.SURNAME) !== 0) return false;
  if (run.some((word) => supply.SERVICE_WORDS.has(word)))
    return isCompany || (classes & WordClass.COMMON) === 0;
  const means = ELSE | (isCompany ? WordClass.COMMON : ANY_WORD);
  return (classes & means) === 0 && !run.some((word) => SECTOR_WORDS.has(word));
}
const ELSE = WordClass.PLACE | WordClass.COUNTRY | WordClass.CLUB | WordClass.DATE;

// From the statement to the tenth name of its list it is some thirty tokens.
const LONGEST_LIST = 30;
// `We use the web analysis service Quorvex Analytics`.
const MOST_SMALL_WORDS = 4;

/** The words before the name by which the page says that it has the service, or null. */
function statementBefore(name: number, end: number, page: PageTokens): Evidence | null {
  if (ONE_OF_MANY.has(page.word(name - 1))) return null;
  let small = 0;
  for (let token = name - 1; token >= Math.max(0, name - LONGEST_LIST); token--) {
    const from = labelEndingAt(token, page) ?? statementEndingAt(token, end, page);
    if (from !== null) return { cue: 'supplyStatement', detail: textOf(page, from, token) };
    if (page.startsSentence(token + 1)) return null;
    const isOfList = isNamed(page, token) || supply.LIST_WORDS.has(page.word(token));
    if (!isOfList && ++small > MOST_SMALL_WORDS) return null;
  }
  return null;
}

/** `a Quorvex Lancer`: a thing of which there are many; a service is one. */
const ONE_OF_MANY: ReadonlySet<string> = new Set(
  'a an my your his her their this un une uno una een'.split(' '),
);

// `Hosting provider:`, `Tools we use:`, `our processors:`.
const LABEL_HEAD = 3;

/** The first token of the label that ends here with a colon and says whose names follow; null for none. */
function labelEndingAt(last: number, page: PageTokens): number | null {
  if (!/^ ?[:：]\s?$/.test(page.gapBefore(last + 1))) return null;
  for (let token = last; token > last - LABEL_HEAD && token >= 0; token--) {
    const word = page.word(token);
    if (SUPPLIER_HEADS.has(word) || supply.SERVICE_LISTS.has(word)) return token;
    if (page.startsSentence(token)) return null;
  }
  return null;
}

/** The first token of the words that end here and say that something is had, joined or used; null for none. */
function statementEndingAt(last: number, end: number, page: PageTokens): number | null {
  const isStatement = supply.STATEMENTS.some(
    ([verbs, joined]) => joined.has(page.word(last)) && verbs.has(page.word(last - 1)),
  );
  if (isStatement && !page.startsSentence(last)) return last - 1;
  const user = userBefore(last, page);
  return user !== null && speaksOfService(user, end, page) ? user : null;
}

/** The first token of `we use`, `our site also uses`, `we work with`; null for what somebody else uses. */
function userBefore(last: number, page: PageTokens): number | null {
  if (supply.WE_USE.has(page.word(last))) return last;
  const verb = page.word(last) === 'with' ? last - 1 : last;
  if (!supply.USES.has(page.word(verb))) return null;
  const user = supply.BESIDE_VERB.has(page.word(verb - 1)) ? verb - 2 : verb - 1;
  return supply.USERS.has(page.word(user)) ? user : null;
}

// As far as a sentence says what a service is for.
const PURPOSE = 20;

/** `We use Quorvex Audit for our logs`, not `We use Quorvex Cocoa for the cake`. */
function speaksOfService(from: number, end: number, page: PageTokens): boolean {
  for (let token = from + 1; token < end + PURPOSE; token++) {
    if (token >= end && page.startsSentence(token)) return false;
    if (supply.SERVICE_WORDS.has(page.word(token))) return true;
  }
  return false;
}

function textOf(page: PageTokens, from: number, last: number): string {
  return page.text.slice(page.start(from), page.end(last));
}
