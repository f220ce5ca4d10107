/** What the words around a name say. */
import { ANY_WORD, WordClass } from '../mention/lexicon.ts';
import { isLegalSuffix } from '../name/legal-forms.ts';
import { Shape } from '../name/shape.ts';
import { isCompanyByApposition, isPersonByApposition } from './apposition.ts';
import * as cues from './cue-words.ts';
import { exchangeTickerAfter, isIndex, isScore, sharesMoved, tickerAfter } from './figures-around.ts';
import {
  hasForeignAfter,
  isHyphenCompound,
  isLandmark,
  isMereWord,
  isSurnameFirst,
  isTwoWords,
  isWord,
  opensNameLine,
} from './other-meanings.ts';
import { isMaker } from './products.ts';
import { addressesReader, goesOnSmall, isListedPair, isOneThing, takesObject } from './sentence-starts.ts';
import { supplierLabel } from './supplier-heads.ts';
import {
  businessVerbAfter,
  capitalAfter,
  capitalBefore,
  charAfter,
  charBefore,
  classOf,
  companyNounSoonAfter,
  followsSentence,
  hyphenToName,
  isCompanyNoun,
  isIn,
  joins,
  legalFormAfter,
  type Measure,
  next,
  officerAfter,
  possessive,
  previous,
  relationBefore,
  type Scene,
  single,
} from './surroundings.ts';
import { isPartedByMark, isPlaceholder, isPluralOfLetters, isTermWithLetter } from './written-otherwise.ts';

/** What stands before and after the name, by feature. */
export const CONTEXT_FEATURES: Readonly<Record<string, Measure>> = {
  legalFormAfter: (s) => legalFormAfter(s.candidate, s.page) > 0,
  sectorAfter: (s) =>
    joins(s.page, s.candidate.to) &&
    s.page.has(s.candidate.to, Shape.CAPITAL) &&
    cues.SECTOR_WORDS.has(next(s)),
  fullLegalName: (s) => s.isFullLegalName,
  localEntity: (s) => s.isLocalEntity,
  legalFormSoonAfter: (s) =>
    capitalAfter(s) &&
    [1, 2, 3].some(
      (n) => isLegalSuffix(s.page.word(s.candidate.to + n)) && s.page.has(s.candidate.to + n, Shape.CAPITAL),
    ),
  possessive,
  speechVerbAfter: (s) => followsSentence(s) && cues.SPEECH_VERBS.has(next(s)),
  businessVerbAfter,
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
  introducedHere: (s) => s.isIntroduced,
  personOf: isEmployer,
  tickerAfter,
  exchangeTicker: exchangeTickerAfter,
  speakers: (s) =>
    single(s) && isIn(s, WordClass.ROLE) && s.candidate.key.endsWith('s') && cues.SPEECH_VERBS.has(next(s)),
  capitalAfter: (s) => hasForeignAfter(s) && !cues.SECTOR_WORDS.has(next(s)),
  capitalBefore: (s) => capitalBefore(s) && !cues.COMPANY_LEADS.has(previous(s)),
  ownerBefore: (s) => s.page.has(s.candidate.from - 1, Shape.POSSESSIVE) && joins(s.page, s.candidate.from),
  capitalBeforeAtStart: (s) => capitalBefore(s) && s.page.startsSentence(s.candidate.from - 1),
  leadBefore: (s) => joins(s.page, s.candidate.from) && cues.COMPANY_LEADS.has(previous(s)),
  labelBefore: (s) => supplierLabel(s.candidate.from, s.page) !== null,
  relationBefore,
  honorificBefore: (s) => joins(s.page, s.candidate.from) && cues.HONORIFICS.has(previous(s)),
  civilTitleBefore: (s) =>
    CIVIL_TITLE.test(s.page.text.slice(Math.max(0, s.candidate.start - 10), s.candidate.start)),
  surnameFirst: isSurnameFirst,
  landmarkAfter: isLandmark,
  productAfter: isMaker,
  hyphenCompound: (s) => isMereWord(s) && isHyphenCompound(s),
  firstNameBefore: (s) => capitalBefore(s) && (classOf(s, s.candidate.from - 1) & WordClass.FIRST_NAME) !== 0,
  surnameAfter: (s) => hasForeignAfter(s) && (classOf(s, s.candidate.to) & WordClass.SURNAME) !== 0,
  initialAround: (s) =>
    [s.candidate.from - 1, s.candidate.to].some((t) => s.page.word(t).length === 1 && s.page.isNameLike(t)),
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
  businessVerbBefore: (s) => joins(s.page, s.candidate.from) && cues.BUSINESS_VERBS.has(previous(s)),
  onBefore: (s) => joins(s.page, s.candidate.from) && previous(s) === 'on',
  calledBefore: (s) => joins(s.page, s.candidate.from) && cues.NAMING.has(previous(s)),
  nounSoonAfter: companyNounSoonAfter,
  apposition: isCompanyByApposition,
  personByApposition: isPersonByApposition,
  sharesMoved,
  unitAfterNumber: (s) =>
    single(s) &&
    s.candidate.key.length < 4 &&
    s.page.has(s.candidate.from - 1, Shape.DIGIT) &&
    joins(s.page, s.candidate.from),
  unknownAfter: (s) => hasForeignAfter(s) && classOf(s, s.candidate.to) === 0,
  sectorOfOther: (s) =>
    joins(s.page, s.candidate.to) &&
    s.page.has(s.candidate.to, Shape.CAPITAL) &&
    cues.SECTOR_WORDS.has(next(s)) &&
    !s.bearerWords.has(next(s)),
  wordBeforeAtStart: (s) =>
    capitalBefore(s) &&
    s.page.startsSentence(s.candidate.from - 1) &&
    (classOf(s, s.candidate.from - 1) & ANY_WORD) !== 0,
  verbOfSubject: (s) => joins(s.page, s.candidate.from) && cues.SUBJECTS.has(previous(s)),
  formOfOther: (s) => single(s) && capitalBefore(s) && isLegalSuffix(s.candidate.key),
  exampleBefore: (s) =>
    joins(s.page, s.candidate.from) &&
    (/^includ(?:ing|es?|ed)$/.test(previous(s)) || (previous(s) === 'as' && previous(s, 1) === 'such')),
  germanNoun: (s) =>
    s.page.isGerman && single(s) && cues.GERMAN_ARTICLES.has(previous(s)) && isIn(s, ANY_WORD),
  countryOnly: (s) => single(s) && (s.classes & ~ANY_WORD & ~WordClass.PLACE) === WordClass.COUNTRY,
  exchangeOn: (s) => joins(s.page, s.candidate.from) && previous(s) === 'on' && isIn(s, WordClass.ACRONYM),
  wordStarts: (s) => isWord(s) && s.page.startsSentence(s.candidate.from) && goesOnSmall(s),
  verbOfObject: (s) =>
    (isWord(s) || isTwoWords(s)) && s.page.startsSentence(s.candidate.from) && takesObject(s),
  opensClause: (s) => isWord(s) && s.page.startsSentence(s.candidate.from) && addressesReader(s),
  opensCompound: (s) =>
    isMereWord(s) && ((s.page.startsSentence(s.candidate.from) && isOneThing(s)) || isListedPair(s)),
  eponym: (s) =>
    /^(?:the|a|an|this|that|no)$/.test(previous(s)) &&
    joins(s.page, s.candidate.to) &&
    cues.EPONYMS.has(next(s)),
  opensOtherName: (s) => isMereWord(s) && opensNameLine(s),
  headless: (s) => !single(s) && capitalBefore(s) && cues.SECTOR_WORDS.has(s.page.word(s.candidate.from)),
  score: isScore,
  sumOfFigures: (s) => cues.SUM_WORDS.has(s.candidate.key) && followsSentence(s) && cues.FIGURES.has(next(s)),
  unknownBefore: (s) => capitalBefore(s) && classOf(s, s.candidate.from - 1) === 0,
  pluralOfLetters: isPluralOfLetters,
  placeholder: isPlaceholder,
  partedByMark: isPartedByMark,
  termWithLetter: isTermWithLetter,
};

/** `Jim Cole of Harlow`, `Ann Lee at Harlow`: whom a named person is with; a place is where they are from. */
function isEmployer(s: Scene): boolean {
  const { page, candidate } = s;
  const last = candidate.from - 2;
  if (!/^(?:of|at|with)$/.test(previous(s)) || isIn(s, WordClass.PLACE | WordClass.COUNTRY)) return false;
  return (
    page.isNameLike(last) &&
    page.isNameLike(last - 1) &&
    joins(page, last) &&
    (classOf(s, last - 1) & WordClass.FIRST_NAME) !== 0
  );
}

// With its dot, which looks like the end of a sentence. Offices are none of these: `General`, `King` begin names of companies.
const CIVIL_TITLE = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Monsieur|Madame|Mme)\.?[ \u00a0]$/u;
