/** Statements by which a page says that it has something from somebody: `hosted on`, `we use`, `Hosting provider:`. */
import { Shape } from '../name/shape.ts';
import type { Evidence } from './linked.ts';
import type { PageTokens } from './page-tokens.ts';
import { SUPPLIER_HEADS } from './supplier-heads.ts';
import * as supply from './supply-words.ts';

/** True for a token that may be part of a name, a figure among them: `Quorvex 365`. */
export function isNamed(page: PageTokens, token: number): boolean {
  return page.gapBefore(token) !== '-' && (page.isNameLike(token) || page.has(token, Shape.DIGIT));
}

// From the statement to the tenth name of its list it is some thirty tokens.
const LONGEST_LIST = 30;
// `We use the web analysis service Quorvex Analytics`.
const MOST_SMALL_WORDS = 4;

/** The words before a name, token numbers from `name` to `end`, by which the page says that it has it; null for none. */
export function statementBefore(name: number, end: number, page: PageTokens): Evidence | null {
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
  return user !== null && speaksOfService(user + 1, end, page) ? user : null;
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

/** True when the sentence of a name speaks of services or data, before it or after it. */
export function sentenceSpeaksOfService(name: number, end: number, page: PageTokens): boolean {
  let from = name;
  while (from > Math.max(0, name - PURPOSE) && !page.startsSentence(from)) from--;
  return speaksOfService(from, end, page);
}

/** `We use Quorvex Audit for our logs`, not `We use Quorvex Cocoa for the cake`. */
function speaksOfService(from: number, end: number, page: PageTokens): boolean {
  for (let token = from; token < end + PURPOSE; token++) {
    if (token >= end && page.startsSentence(token)) return false;
    if (supply.SERVICE_WORDS.has(page.word(token))) return true;
  }
  return false;
}

function textOf(page: PageTokens, from: number, last: number): string {
  return page.text.slice(page.start(from), page.end(last));
}
