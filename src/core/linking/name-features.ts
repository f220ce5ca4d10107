/** What a name itself says: its words and what else they mean, its form, and how the text writes it. */
import { Form } from '../mention/gazetteer.ts';
import { ANY_WORD, WordClass } from '../mention/lexicon.ts';
import { isLegalSuffix } from '../name/legal-forms.ts';
import { Shape } from '../name/shape.ts';
import * as cues from './cue-words.ts';
import { Line } from './page-tokens.ts';
import { differsInside, isIn, type Measure, single, size } from './surroundings.ts';

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

/** What the name is and how it is written, by feature. */
export const NAME_FEATURES: Readonly<Record<string, Measure>> = {
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
  pluralWord: (s) =>
    single(s) &&
    s.candidate.key.endsWith('s') &&
    (s.lexicon.classesOf(s.candidate.key.slice(0, -1)) & ANY_WORD) !== 0,
  acronymOnly: (s) => isIn(s, WordClass.ACRONYM) && !isIn(s, WordClass.COMPANY | WordClass.BRAND),
  wordOnly: (s) => single(s) && isIn(s, ANY_WORD) && !isIn(s, WordClass.COMPANY | WordClass.BRAND),
  placeOnly: (s) => isIn(s, WordClass.PLACE) && !isIn(s, WordClass.COMPANY | WordClass.BRAND),
  surnameOnly: (s) =>
    single(s) && isIn(s, WordClass.SURNAME) && !isIn(s, WordClass.COMPANY | WordClass.BRAND),
  knownAcronym: (s) => isIn(s, WordClass.ACRONYM),
  company: (s) => isIn(s, WordClass.COMPANY),
  brand: (s) => isIn(s, WordClass.BRAND),
  companyOnly: (s) => isIn(s, WordClass.COMPANY | WordClass.BRAND) && (s.classes & OTHER_SENSES) === 0,
  companyAndBrand: (s) => isIn(s, WordClass.COMPANY) && isIn(s, WordClass.BRAND),
  shortIsWord: (s) => s.candidate.kind === 'short' && single(s) && isIn(s, ANY_WORD),
  shortIsPlace: (s) => s.candidate.kind === 'short' && isIn(s, WordClass.PLACE),
  shortIsNation: (s) => s.candidate.kind === 'short' && isIn(s, WordClass.COUNTRY),
  shortIsPerson: (s) =>
    s.candidate.kind === 'short' && single(s) && isIn(s, WordClass.SURNAME | WordClass.FIRST_NAME),
  noOtherSense: (s) => single(s) && (s.classes & OTHER_SENSES) === 0,
  sectorAlone: (s) => single(s) && cues.SECTOR_WORDS.has(s.candidate.key),
  functionWord: (s) => single(s) && cues.FUNCTION_WORDS.has(s.candidate.key),
  // Role words name who speaks in market news: `Traders said` is seldom Traders Holdings.
  roleWord: (s) => single(s) && isIn(s, WordClass.ROLE),
  // Nobody calls Leading Holdings Ltd `Leading`.
  strippedWord: (s) =>
    single(s) && isIn(s, ANY_WORD) && s.candidate.bearers.every((bearer) => bearer.form >= Form.STRIPPED),
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
};
