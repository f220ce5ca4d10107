/** What the name itself and the words around it say, as a row of numbers for the model. */

import { Form } from '../mention/gazetteer.ts';
import { ANY_WORD, WordClass } from '../mention/lexicon.ts';
import { isLegalSuffix } from '../name/legal-forms.ts';
import { Shape } from '../name/shape.ts';
import * as cues from './cue-words.ts';
import { Line } from './page-tokens.ts';
import {
  capitalAfter,
  capitalBefore,
  charAfter,
  charBefore,
  classOf,
  differsInside,
  followsSentence,
  hyphenToName,
  isCompanyNoun,
  isIn,
  isIndex,
  joins,
  legalFormAfter,
  next,
  officerAfter,
  possessive,
  previous,
  relationBefore,
  type Scene,
  single,
  size,
  tickerAfter,
} from './surroundings.ts';

/** A measured property of a candidate; booleans count 0 and 1. */
type Measure = (scene: Scene) => number | boolean;

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
