/**
 * Statements by which a page says that it has something from somebody, found once for a page:
 *
 *   `hosted on`, `integrates with`, `partners include`       two words that say so
 *   `we use`, `our site also uses`, `utilisons`              a use, where the sentence is about services
 *   `Hosting provider:`, `Tools we use:`                     a label
 */
import { Shape } from '../name/shape.ts';
import type { Evidence } from './linked.ts';
import type { PageTokens } from './page-tokens.ts';
import { SUPPLIER_HEADS } from './supplier-heads.ts';
import * as supply from './supply-words.ts';

/** True for a token that may be part of a name, a figure among them: `Quorvex 365`. */
export function isNamed(page: PageTokens, token: number): boolean {
  return page.gapBefore(token) !== '-' && (page.isNameLike(token) || page.has(token, Shape.DIGIT));
}

interface Statement {
  readonly from: number;
  readonly isUse: boolean;
}

// From the statement to the tenth name of its list it is some thirty tokens.
const LONGEST_LIST = 30;
// `We use the web analysis service Quorvex Analytics`.
const MOST_SMALL_WORDS = 4;

/** The statements of one page, by the token that ends them. */
export class SupplyStatements {
  private readonly endingAt = new Map<number, Statement>();
  /** The tokens that end a statement, in order; most pages have none. */
  private readonly ends: readonly number[];

  constructor(private readonly page: PageTokens) {
    for (let token = 0; token < page.count; token++) {
      if (!ENDS.has(page.word(token)) && !isColonAfter(token, page)) continue;
      const statement = statementEndingAt(token, page);
      if (statement) this.endingAt.set(token, statement);
    }
    this.ends = [...this.endingAt.keys()];
  }

  /** True when a statement ends near enough before a name to be about it. */
  isNear(name: number): boolean {
    return this.endBefore(name) >= 0;
  }

  /** The statement about a name, token numbers from `name` to `end`; null for none. */
  before(name: number, end: number): Evidence | null {
    const last = this.endBefore(name);
    const statement = this.endingAt.get(last);
    if (!statement || ONE_OF_MANY.has(this.page.word(name - 1)) || !this.isOneList(last + 1, name))
      return null;
    const { from, isUse } = statement;
    if (isUse && !speaksOfService(from + 1, end, this.page)) return null;
    const detail = this.page.text.slice(this.page.start(from), this.page.end(last));
    return { cue: 'supplyStatement', detail };
  }

  private endBefore(name: number): number {
    if (this.ends.length === 0) return -1;
    const last = this.ends[lowerBound(this.ends, name) - 1] ?? -1;
    return last >= name - LONGEST_LIST ? last : -1;
  }

  /** Names and joining words alone, with a few small words among them, and all in one sentence. */
  private isOneList(from: number, to: number): boolean {
    let small = 0;
    for (let token = from; token < to; token++) {
      if (token > from && this.page.startsSentence(token)) return false;
      const isOfList = isNamed(this.page, token) || supply.LIST_WORDS.has(this.page.word(token));
      if (!isOfList && ++small > MOST_SMALL_WORDS) return false;
    }
    return from === to || !this.page.startsSentence(to);
  }
}

/** How many of the sorted numbers are below a limit. */
function lowerBound(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every word that may end a statement: one look-up passes over nearly all of a page. */
const ENDS: ReadonlySet<string> = new Set([
  ...supply.STATEMENTS.flatMap(([, joined]) => [...joined]),
  ...supply.USES,
  ...supply.WE_USE,
]);

/** `a Quorvex Lancer`: a thing of which there are many; a service is one. */
const ONE_OF_MANY: ReadonlySet<string> = new Set(
  'a an my your his her their this un une uno una een'.split(' '),
);

function statementEndingAt(last: number, page: PageTokens): Statement | null {
  const word = page.word(last);
  const isStatement = supply.STATEMENTS.some(
    ([verbs, joined]) => joined.has(word) && verbs.has(page.word(last - 1)),
  );
  if (isStatement && !page.startsSentence(last)) return { from: last - 1, isUse: false };
  const user = userBefore(last, page);
  if (user !== null) return { from: user, isUse: true };
  const label = labelEndingAt(last, page);
  return label === null ? null : { from: label, isUse: false };
}

/** The first token of `we use`, `our site also uses`, `we work with`; null for what somebody else uses. */
function userBefore(last: number, page: PageTokens): number | null {
  if (supply.WE_USE.has(page.word(last))) return last;
  const verb = page.word(last) === 'with' ? last - 1 : last;
  if (!supply.USES.has(page.word(verb))) return null;
  const user = supply.BESIDE_VERB.has(page.word(verb - 1)) ? verb - 2 : verb - 1;
  return supply.USERS.has(page.word(user)) ? user : null;
}

// `Hosting provider:`, `Tools we use:`, `our processors:`.
const LABEL_HEAD = 3;

/** The first token of the label that ends here with a colon and says whose names follow; null for none. */
function labelEndingAt(last: number, page: PageTokens): number | null {
  if (!isColonAfter(last, page)) return null;
  for (let token = last; token > last - LABEL_HEAD && token >= 0; token--) {
    const word = page.word(token);
    if (SUPPLIER_HEADS.has(word) || supply.SERVICE_LISTS.has(word)) return token;
    if (page.startsSentence(token)) return null;
  }
  return null;
}

const SPACE = 0x20;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

/** A colon and no other mark up to the next token; asked of every token of a page. */
function isColonAfter(token: number, page: PageTokens): boolean {
  const end = page.end(token);
  const at = page.text.charCodeAt(end) === SPACE ? end + 1 : end;
  const mark = page.text.charCodeAt(at);
  return (mark === COLON || mark === WIDE_COLON) && page.start(token + 1) <= at + 2;
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
