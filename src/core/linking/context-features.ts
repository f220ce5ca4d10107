/** What the words around a name say. */
import { ANY_WORD, WordClass } from '../mention/lexicon.ts';
import { isLegalSuffix } from '../name/legal-forms.ts';
import { Shape } from '../name/shape.ts';
import { isCompanyByApposition, isPersonByApposition } from './apposition.ts';
import * as cues from './cue-words.ts';
import { exchangeTickerAfter, isIndex, isScore, sharesMoved, tickerAfter } from './figures-around.ts';
import { Line } from './page-tokens.ts';
import { goesOnSmall, isOneThing, takesObject } from './sentence-starts.ts';
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
  relationBefore,
  honorificBefore: (s) => joins(s.page, s.candidate.from) && cues.HONORIFICS.has(previous(s)),
  civilTitleBefore: (s) =>
    CIVIL_TITLE.test(s.page.text.slice(Math.max(0, s.candidate.start - 10), s.candidate.start)),
  landmarkAfter: isLandmark,
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
  verbOfObject: (s) => isWord(s) && s.page.startsSentence(s.candidate.from) && takesObject(s),
  opensCompound: (s) => isMereWord(s) && s.page.startsSentence(s.candidate.from) && isOneThing(s),
  opensOtherName: (s) => isMereWord(s) && opensNameLine(s),
  headless: (s) => !single(s) && capitalBefore(s) && cues.SECTOR_WORDS.has(s.page.word(s.candidate.from)),
  score: isScore,
  sumOfFigures: (s) => cues.SUM_WORDS.has(s.candidate.key) && followsSentence(s) && cues.FIGURES.has(next(s)),
  unknownBefore: (s) => capitalBefore(s) && classOf(s, s.candidate.from - 1) === 0,
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

/** A capitalised word after the name that is neither its legal form nor the place of its local entity. */
function hasForeignAfter(s: Scene): boolean {
  return capitalAfter(s) && !s.isLocalEntity && legalFormAfter(s.candidate, s.page) === 0;
}

// With its dot, which looks like the end of a sentence. Offices are none of these: `General`, `King` begin names of companies.
const CIVIL_TITLE = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau|Monsieur|Madame|Mme)\.?[ \u00a0]$/u;

/** `the Anchor Building`, `12 Harbour Street`; `Anchor Building New Mills` is a headline. */
function isLandmark(s: Scene): boolean {
  const { page, candidate } = s;
  const isNamed = capitalAfter(s) && cues.LANDMARKS.has(next(s)) && !s.bearerWords.has(next(s));
  const goesOn = joins(page, candidate.to + 1) && page.isNameLike(candidate.to + 1);
  return isNamed && !goesOn && page.line(candidate.from) === Line.PROSE;
}

/** `Anchor-date funds`, `ANCHOR-HIGH FEES`: half of a word; not `Anchor-backed`, `Anchor-led`, `the Anchor-Harlow deal`. */
function isHyphenCompound({ page, candidate: { from, to }, lexicon }: Scene): boolean {
  const isSmall = !page.has(to, Shape.CAPITAL) || page.line(from) === Line.CAPITALS;
  if (page.gapBefore(to) !== '-' || !isSmall || OF_COMPANIES.test(page.word(to))) return false;
  return (lexicon.classesOf(page.word(to)) & ANY_WORD) !== 0;
}

const OF_COMPANIES = /(?:ed|ing|led|made|built|run|only|like|style|wide|free)$/;

function isWord(s: Scene): boolean {
  return single(s) && isIn(s, ANY_WORD);
}

/** A word that is common, or known as nobody’s name: dictionaries have brands too. */
function isMereWord(s: Scene): boolean {
  const isKnown = isIn(s, WordClass.COMPANY | WordClass.BRAND);
  return single(s) && isIn(s, isKnown ? WordClass.COMMON | WordClass.KNOWN : ANY_WORD);
}

// `Harbour Springs Travel Agency` is as long as a name in a list gets; a longer line is a headline.
const NAME_LINE = 4;

/** `Harbour Springs` as the whole of a line: somebody's name, and not Harbour's; `Harbour Ltd`, `Harbour Raises Prices` are. */
function opensNameLine(s: Scene): boolean {
  const { page, candidate } = s;
  if (!page.startsLine(candidate.from) || !hasForeignAfter(s) || cues.REGION_WORDS.has(next(s))) return false;
  if ([cues.SPEECH_VERBS, cues.BUSINESS_VERBS, cues.AUXILIARIES].some((verbs) => verbs.has(next(s))))
    return false;
  for (let token = candidate.to; token < candidate.from + NAME_LINE; token++) {
    if (!page.isNameLike(token) || !joins(page, token)) return false;
    if (page.endsLine(token)) return true;
  }
  return false;
}
