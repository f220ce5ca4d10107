/** What the name itself and the words around it say, as a row of numbers for the model. */

import { Form } from '../mention/gazetteer.ts';
import { ANY_WORD, type Lexicon, WordClass } from '../mention/lexicon.ts';
import type { RivalSense } from '../mention/rival-sense.ts';
import { isLegalSuffix } from '../name/legal-forms.ts';
import { Shape } from '../name/tokens.ts';
import type { Candidate } from './candidate.ts';
import * as cues from './cue-words.ts';
import { Line, type PageTokens } from './page-tokens.ts';

/** All that a feature may look at. */
export interface Scene {
  readonly candidate: Candidate;
  readonly page: PageTokens;
  readonly lexicon: Lexicon;
  readonly rivals: readonly RivalSense[];
  /** The name and the legal form after it are together a full legal name of a bearer. */
  readonly isFullLegalName: boolean;
  /** The page says that these initials stand for something else: `bovine … encephalopathy (BSE)`. */
  readonly acronymOfOther: boolean;
  /** Classes of the whole key and of each of its tokens. */
  readonly classes: number;
  readonly tokenClasses: readonly number[];
}

/** A measured property of a candidate; booleans count 0 and 1. */
type Measure = (scene: Scene) => number | boolean;

const size = ({ candidate }: Scene) => candidate.to - candidate.from;
const single = (scene: Scene) => size(scene) === 1;
const isIn = (scene: Scene, mask: number) => (scene.classes & mask) !== 0;
const next = ({ candidate, page }: Scene, skip = 0) => page.word(afterName(candidate, page) + skip);
const previous = ({ candidate, page }: Scene, skip = 0) => page.word(candidate.from - 1 - skip);

/** The token after the name and its possessive s, which some texts set apart: `Meta 's`. */
export function afterName(candidate: Candidate, page: PageTokens): number {
  return hasLooseS(candidate, page) ? candidate.to + 1 : candidate.to;
}

function hasLooseS({ to }: Candidate, page: PageTokens): boolean {
  return page.word(to) === 's' && /^ ?['’]$/.test(page.gapBefore(to));
}

/** True when the token follows the one before in the same breath: a space or a hyphen between, no other mark. */
function joins(page: PageTokens, token: number): boolean {
  return token > 0 && token < page.count && /^(?: |-|\u00a0|)$/.test(page.gapBefore(token));
}

/** True when a legal form stands right after the name: `Corp`, `, Inc.`, `Co Ltd`. */
export function legalFormAfter({ to }: Candidate, page: PageTokens): number {
  if (!page.has(to, Shape.CAPITAL) && !/^(?:plc|co|ltd|inc|corp)$/.test(stemWord(page, to))) return 0;
  if (!/^,? ?$/.test(page.gapBefore(to)) && page.gapBefore(to) !== '\u00a0') return 0;
  for (const length of [3, 2, 1]) {
    const folded = Array.from({ length }, (_, i) => stemWord(page, to + i)).join(' ');
    if (isLegalSuffix(folded) && spacedWithin(page, to, to + length)) return length;
  }
  return 0;
}

/** A word without its possessive s: `Corp’s` → `corp`. */
export function stemWord(page: PageTokens, token: number): string {
  const word = page.word(token);
  return page.has(token, Shape.POSSESSIVE) ? word.slice(0, -1) : word;
}

function spacedWithin(page: PageTokens, from: number, to: number): boolean {
  for (let token = from + 1; token < to; token++) if (!/^[,.]? ?$/.test(page.gapBefore(token))) return false;
  return true;
}

/** `the Meta-Scale deal`, not `Meta-controlled` and not `on-Target`. */
function hyphenToName({ candidate, page }: Scene): boolean {
  const before = page.gapBefore(candidate.from) === '-' && page.isNameLike(candidate.from - 1);
  return before || (page.gapBefore(candidate.to) === '-' && page.isNameLike(candidate.to));
}

function followsSentence(scene: Scene): boolean {
  return !scene.page.startsSentence(afterName(scene.candidate, scene.page));
}

function capitalAfter(scene: Scene): boolean {
  const { candidate, page } = scene;
  return (
    joins(page, candidate.to) && page.isNameLike(candidate.to) && page.line(candidate.from) === Line.PROSE
  );
}

function capitalBefore({ candidate, page }: Scene): boolean {
  const before = candidate.from - 1;
  return (
    joins(page, candidate.from) && isPartOfName(page, before) && page.line(candidate.from) === Line.PROSE
  );
}

/** A name-like neighbour, unless a possessive s or a hyphen parts it: `Germany’s Aldi`, `the Meta-Scale deal`. */
function isPartOfName(page: PageTokens, before: number): boolean {
  return page.isNameLike(before) && !page.has(before, Shape.POSSESSIVE) && page.gapBefore(before + 1) !== '-';
}

function relationBefore(scene: Scene): boolean {
  if (previous(scene) === 'the')
    return cues.JOINING.has(previous(scene, 1)) && cues.COMPANY_RELATIONS.has(previous(scene, 2));
  return cues.JOINING.has(previous(scene)) && cues.COMPANY_RELATIONS.has(previous(scene, 1));
}

function possessive({ candidate, page }: Scene): boolean {
  return page.has(candidate.to - 1, Shape.POSSESSIVE) || hasLooseS(candidate, page);
}

function tickerAfter({ candidate, page }: Scene): boolean {
  const rest = page.text.slice(candidate.end, candidate.end + 40);
  return /^[^\n(<[]{0,12}(?:\((?:NYSE|NASDAQ|Nasdaq|LSE|AMEX|TSX|ASX|OTC|AIM|LON|FRA|EPA|TYO|HKEX)?\s?:?\s?[A-Z]{1,5}(?:\.[A-Z]{1,2})?\)|<[A-Z]{1,6}\.[A-Z]{1,2}>|\$[A-Z]{1,5}\b)/.test(
    rest,
  );
}

/** `S&P 500`, `Nasdaq composite index`. */
function isIndex(scene: Scene): boolean {
  const words = [next(scene), next(scene, 1)];
  if (words.some((word) => cues.INDEX_WORDS.has(word))) return true;
  return (
    joins(scene.page, scene.candidate.to) &&
    /^(?:30|40|50|100|200|225|250|300|350|500|600|1000|2000|3000)$/.test(next(scene))
  );
}

/** `GM spokesman Jim Cain`, `Acme chief executive Ann Lee`: an office of the company and the person who holds it. */
function officerAfter(scene: Scene): boolean {
  const { candidate, page } = scene;
  if (!followsSentence(scene)) return false;
  const after = afterName(candidate, page);
  for (
    let n = 0;
    n < 4 && (cues.OFFICE_NOUNS.has(page.word(after + n)) || page.word(after + n) === 'and');
    n++
  ) {
    if (page.isNameLike(after + n + 1) && joins(page, after + n + 1)) return true;
  }
  return false;
}

function isCompanyNoun(word: string): boolean {
  return cues.OFFICE_NOUNS.has(word) || cues.TRADE_NOUNS.has(word);
}

/** True when the text writes capitals inside the words otherwise than the name: `Softbank`, `SoftBank`. */
function differsInside(text: string, written: string): boolean {
  const hasBoth = (name: string) => /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
  return (
    hasBoth(text) && hasBoth(written) && text !== written && text.toLowerCase() === written.toLowerCase()
  );
}

const charBefore = ({ candidate, page }: Scene) => page.text[candidate.start - 1] ?? '';
const charAfter = ({ candidate, page }: Scene) => page.text[candidate.end] ?? '';
const classOf = ({ page, lexicon }: Scene, token: number) => lexicon.classesOf(page.word(token));

/** Whatever a name can be besides a company. */
const OTHER_SENSES =
  ANY_WORD |
  WordClass.PLACE |
  WordClass.COUNTRY |
  WordClass.SURNAME |
  WordClass.FIRST_NAME |
  WordClass.CLUB |
  WordClass.DATE |
  WordClass.ACRONYM;

/** Every feature by its name; the model's weights are by these names, so a renamed one needs a new training. */
export const LOCAL_FEATURES: Readonly<Record<string, Measure>> = {
  oneToken: single,
  twoTokens: (s) => size(s) === 2,
  threeTokens: (s) => size(s) > 2,
  isShort: (s) => s.candidate.kind === 'short',
  isInitials: (s) => s.candidate.kind === 'initials',
  acronym: (s) =>
    single(s) &&
    s.page.has(s.candidate.from, Shape.ALL_CAPS) &&
    s.page.line(s.candidate.from) !== Line.CAPITALS,
  veryShort: (s) => s.candidate.end - s.candidate.start <= 3,
  longName: (s) => single(s) && s.candidate.end - s.candidate.start >= 8,
  innerCapital: (s) => /\p{Ll}\p{Lu}/u.test(s.page.text.slice(s.candidate.start, s.candidate.end)),
  hasDigit: (s) => /\d/.test(s.candidate.key),
  hasLegalForm: (s) => size(s) > 1 && isLegalSuffix(s.page.word(s.candidate.to - 1)),
  hasSector: (s) => size(s) > 1 && s.candidate.key.split(' ').some((token) => cues.SECTOR_WORDS.has(token)),
  hasAnd: (s) => size(s) > 2 && s.candidate.key.includes(' and '),
  commonWord: (s) => single(s) && isIn(s, WordClass.COMMON),
  knownWord: (s) => single(s) && isIn(s, WordClass.KNOWN) && !isIn(s, WordClass.COMMON),
  rareWord: (s) => single(s) && isIn(s, WordClass.RARE) && !isIn(s, WordClass.KNOWN | WordClass.COMMON),
  allWords: (s) => size(s) > 1 && s.tokenClasses.every((c) => (c & ANY_WORD) !== 0),
  somePlace: (s) =>
    size(s) > 1 && s.tokenClasses.some((c) => (c & (WordClass.PLACE | WordClass.COUNTRY)) !== 0),
  clubLike: (s) => size(s) > 1 && s.candidate.key.split(' ').some((token) => cues.CLUB_WORDS.has(token)),
  personName: (s) =>
    size(s) === 2 &&
    ((s.tokenClasses[0] ?? 0) & WordClass.FIRST_NAME) !== 0 &&
    ((s.tokenClasses[1] ?? 0) & (WordClass.SURNAME | WordClass.FIRST_NAME)) !== 0,
  personLike: (s) => size(s) === 2 && ((s.tokenClasses[0] ?? 0) & WordClass.FIRST_NAME) !== 0,
  surnameLast: (s) => size(s) > 1 && ((s.tokenClasses.at(-1) ?? 0) & WordClass.SURNAME) !== 0,
  place: (s) => isIn(s, WordClass.PLACE),
  country: (s) => isIn(s, WordClass.COUNTRY),
  surname: (s) => single(s) && isIn(s, WordClass.SURNAME),
  firstName: (s) => single(s) && isIn(s, WordClass.FIRST_NAME),
  club: (s) => isIn(s, WordClass.CLUB),
  date: (s) => isIn(s, WordClass.DATE),
  knownAcronym: (s) => isIn(s, WordClass.ACRONYM),
  company: (s) => isIn(s, WordClass.COMPANY),
  brand: (s) => isIn(s, WordClass.BRAND),
  companyOnly: (s) => isIn(s, WordClass.COMPANY | WordClass.BRAND) && (s.classes & OTHER_SENSES) === 0,
  companyAndBrand: (s) => isIn(s, WordClass.COMPANY) && isIn(s, WordClass.BRAND),
  shortIsWord: (s) => s.candidate.kind === 'short' && single(s) && isIn(s, ANY_WORD),
  shortIsPlace: (s) => s.candidate.kind === 'short' && isIn(s, WordClass.PLACE | WordClass.COUNTRY),
  shortIsPerson: (s) =>
    s.candidate.kind === 'short' && single(s) && isIn(s, WordClass.SURNAME | WordClass.FIRST_NAME),
  noOtherSense: (s) => single(s) && (s.classes & OTHER_SENSES) === 0,
  sectorAlone: (s) => single(s) && cues.SECTOR_WORDS.has(s.candidate.key),
  functionWord: (s) => single(s) && cues.FUNCTION_WORDS.has(s.candidate.key),
  rivalBrand: (s) => s.rivals.some((rival) => rival.kind === 'brand'),
  severalBearers: (s) => s.candidate.bearers.length > 1,
  leadingWord: (s) => s.candidate.bearers.every((bearer) => bearer.form === Form.LEADING),
  stripped: (s) => s.candidate.bearers.every((bearer) => bearer.form === Form.STRIPPED),
  otherCase: (s) => differsInside(s.page.text.slice(s.candidate.start, s.candidate.end), s.candidate.written),
  writtenInCaps: (s) =>
    /^[^\p{Ll}]*$/u.test(s.candidate.written) && s.page.has(s.candidate.from, Shape.HAS_LOWER),
  capsInProse: (s) =>
    !/^[^\p{Ll}]*$/u.test(s.candidate.written) &&
    s.page.has(s.candidate.from, Shape.ALL_CAPS) &&
    s.page.line(s.candidate.from) !== Line.CAPITALS,
  lineInCapitals: (s) => s.page.line(s.candidate.from) === Line.CAPITALS,
  lineInTitleCase: (s) => s.page.line(s.candidate.from) === Line.TITLE,
  legalFormAfter: (s) => legalFormAfter(s.candidate, s.page) > 0,
  sectorAfter: (s) =>
    joins(s.page, s.candidate.to) &&
    s.page.has(s.candidate.to, Shape.CAPITAL) &&
    cues.SECTOR_WORDS.has(next(s)),
  fullLegalName: (s) => s.isFullLegalName,
  legalFormSoonAfter: (s) =>
    capitalAfter(s) &&
    [1, 2, 3].some(
      (n) => isLegalSuffix(s.page.word(s.candidate.to + n)) && s.page.has(s.candidate.to + n, Shape.CAPITAL),
    ),
  possessive,
  speechVerbAfter: (s) => followsSentence(s) && cues.SPEECH_VERBS.has(next(s)),
  businessVerbAfter: (s) => followsSentence(s) && cues.BUSINESS_VERBS.has(next(s)),
  auxiliaryAfter: (s) => followsSentence(s) && cues.AUXILIARIES.has(next(s)),
  officeNounAfter: (s) => followsSentence(s) && cues.OFFICE_NOUNS.has(next(s)),
  tradeNounAfter: (s) => followsSentence(s) && cues.TRADE_NOUNS.has(next(s)),
  nounAfterPossessive: (s) => possessive(s) && [0, 1, 2].some((n) => isCompanyNoun(next(s, n))),
  indexAfter: isIndex,
  officerAfter,
  exchangeCode: (s) => /^ ?: ?\p{Lu}{2,5}\b/u.test(s.page.text.slice(s.candidate.end, s.candidate.end + 8)),
  saidBefore: (s) => joins(s.page, s.candidate.from) && cues.SPEECH_VERBS.has(previous(s)),
  afterBracket: (s) => /^\) ?$/.test(s.page.gapBefore(s.candidate.from)),
  namesOther: (s) => s.acronymOfOther,
  tickerAfter,
  capitalAfter: (s) =>
    capitalAfter(s) && legalFormAfter(s.candidate, s.page) === 0 && !cues.SECTOR_WORDS.has(next(s)),
  capitalBefore: (s) => capitalBefore(s) && !cues.COMPANY_LEADS.has(previous(s)),
  ownerBefore: (s) => s.page.has(s.candidate.from - 1, Shape.POSSESSIVE) && joins(s.page, s.candidate.from),
  capitalBeforeAtStart: (s) => capitalBefore(s) && s.page.startsSentence(s.candidate.from - 1),
  leadBefore: (s) => joins(s.page, s.candidate.from) && cues.COMPANY_LEADS.has(previous(s)),
  relationBefore,
  honorificBefore: (s) => joins(s.page, s.candidate.from) && cues.HONORIFICS.has(previous(s)),
  firstNameBefore: (s) => capitalBefore(s) && (classOf(s, s.candidate.from - 1) & WordClass.FIRST_NAME) !== 0,
  surnameAfter: (s) =>
    capitalAfter(s) &&
    legalFormAfter(s.candidate, s.page) === 0 &&
    (classOf(s, s.candidate.to) & WordClass.SURNAME) !== 0,
  initialAround: (s) =>
    [s.candidate.from - 1, s.candidate.to].some(
      (t) => s.page.word(t).length === 1 && s.page.has(t, Shape.CAPITAL) && !s.page.has(t, Shape.DIGIT),
    ),
  placePrepositionBefore: (s) => joins(s.page, s.candidate.from) && cues.PLACE_PREPOSITIONS.has(previous(s)),
  theBefore: (s) => previous(s) === 'the' && joins(s.page, s.candidate.from),
  articleBefore: (s) =>
    /^(?:a|an|this|that|my|your|our|his|her|their|its|no|every|some)$/.test(previous(s)) &&
    joins(s.page, s.candidate.from),
  byBefore: (s) => /^(?:by|with|and|of|for|from|to)$/.test(previous(s)) && joins(s.page, s.candidate.from),
  sentenceStart: (s) => s.page.startsSentence(s.candidate.from),
  lineStart: (s) => s.page.startsLine(s.candidate.from),
  wholeLine: (s) => s.page.startsLine(s.candidate.from) && s.page.endsLine(s.candidate.to - 1),
  digitAfter: (s) => joins(s.page, s.candidate.to) && s.page.has(s.candidate.to, Shape.DIGIT),
  digitBefore: (s) => joins(s.page, s.candidate.from) && s.page.has(s.candidate.from - 1, Shape.DIGIT),
  commaAfter: (s) =>
    charAfter(s) === ',' || /^ ,/.test(s.page.text.slice(s.candidate.end, s.candidate.end + 2)),
  placeAfterComma: (s) =>
    /^ ?, ?$/.test(s.page.gapBefore(s.candidate.to)) &&
    (classOf(s, s.candidate.to) & (WordClass.PLACE | WordClass.COUNTRY)) !== 0,
  hyphenAround: (s) => (charBefore(s) === '-' || charAfter(s) === '-') && !hyphenToName(s),
  hyphenToName,
  addressAround: (s) =>
    /[@#/_\\]/.test(charBefore(s)) ||
    /[@/_\\]/.test(charAfter(s)) ||
    /^\.\p{Ll}/u.test(s.page.text.slice(s.candidate.end, s.candidate.end + 2)),
  inBrackets: (s) => charBefore(s) === '(' && charAfter(s) === ')',
  inQuotes: (s) => /["“‘']/.test(charBefore(s)) && /["”’']/.test(charAfter(s)),
  ofAfter: (s) => next(s) === 'of' && joins(s.page, s.candidate.to),
};

/** The names of the features in the order of a row. */
export const LOCAL_NAMES: readonly string[] = Object.keys(LOCAL_FEATURES);

/** A candidate's row of local features, in the order of LOCAL_NAMES. */
export function localRow(scene: Scene): number[] {
  return Object.values(LOCAL_FEATURES).map((measure) => Number(measure(scene)));
}
