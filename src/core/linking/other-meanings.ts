/** What a name turns out to be besides a company: a person of a register, a building, half of a word, a word, a longer name. */
import { ANY_WORD, WordClass } from '../mention/lexicon.ts';
import { Shape } from '../name/shape.ts';
import * as cues from './cue-words.ts';
import { Line } from './page-tokens.ts';
import {
  capitalAfter,
  classOf,
  isIn,
  joins,
  legalFormAfter,
  next,
  type Scene,
  single,
} from './surroundings.ts';

/** A capitalised word after the name that is neither its legal form nor the place of its local entity. */
export function hasForeignAfter(s: Scene): boolean {
  return capitalAfter(s) && !s.isLocalEntity && legalFormAfter(s.candidate, s.page) === 0;
}

/** `HARLOW, Susan` and no more in the cell or line: a person as registers write them; `Harlow, Anchor` are two companies. */
export function isSurnameFirst(s: Scene): boolean {
  const { page, candidate } = s;
  const { to } = candidate;
  const given = classOf(s, to);
  const isFamily = isIn(s, WordClass.SURNAME) && !isIn(s, WordClass.COMPANY | WordClass.BRAND);
  const isGiven =
    (given & WordClass.FIRST_NAME) !== 0 &&
    (isFamily || (given & (WordClass.COMPANY | WordClass.BRAND)) === 0);
  const isEnd = page.endsLine(to) || /[\t;]| {2}/.test(page.gapBefore(to + 1));
  return single(s) && isGiven && isEnd && page.gapBefore(to) === ', ' && page.has(to, Shape.CAPITAL);
}

/** `the Anchor Building`, `12 Harbour Street`; `Anchor Building New Mills` is a headline. */
export function isLandmark(s: Scene): boolean {
  const { page, candidate } = s;
  const isNamed = capitalAfter(s) && cues.LANDMARKS.has(next(s)) && !s.bearerWords.has(next(s));
  const goesOn = joins(page, candidate.to + 1) && page.isNameLike(candidate.to + 1);
  return isNamed && !goesOn && page.line(candidate.from) === Line.PROSE;
}

/**
 * `Anchor-date funds`, `ANCHOR-HIGH FEES`: half of a word; so is `Family-owned` for a word that is known as nobody's name.
 * Not `Anchor-backed`, `Anchor-led`, `the Anchor-Harlow deal`.
 */
export function isHyphenCompound(s: Scene): boolean {
  const { page, candidate, lexicon } = s;
  const { from, to } = candidate;
  const isSmall = !page.has(to, Shape.CAPITAL) || page.line(from) === Line.CAPITALS;
  const isParticiple = OF_COMPANIES.test(page.word(to));
  // Some texts set the hyphen apart, as others do a dash after a label: `Anchor - sends alerts`, and `Anchor - hosting` as a line.
  const isApart = isParticiple && page.gapBefore(to) === ' - ' && !page.startsLine(from);
  if (page.gapBefore(to) !== '-' && !isApart) return false;
  if (!isSmall || (isParticiple && isIn(s, WordClass.COMPANY | WordClass.BRAND))) return false;
  return (lexicon.classesOf(page.word(to)) & ANY_WORD) !== 0;
}

const OF_COMPANIES = /(?:ed|ing|led|made|built|run|only|like|style|wide|free)$/;

/** A name of one word that dictionaries have. */
export function isWord(s: Scene): boolean {
  return single(s) && isIn(s, ANY_WORD);
}

/** `StageCoach`, `DoubleAnchor`: two words written as one. */
export function isTwoWords({ page, candidate: { start, end }, lexicon }: Scene): boolean {
  const parts = page.text.slice(start, end).split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return (
    parts.length === 2 && parts.every((part) => (lexicon.classesOf(part.toLowerCase()) & ANY_WORD) !== 0)
  );
}

/** A word that is common, or known as nobody’s name: dictionaries have brands too. */
export function isMereWord(s: Scene): boolean {
  const isKnown = isIn(s, WordClass.COMPANY | WordClass.BRAND);
  return single(s) && isIn(s, isKnown ? WordClass.COMMON | WordClass.KNOWN : ANY_WORD);
}

// `Harbour Springs Travel Agency` is as long as a name in a list gets; a longer line is a headline.
const NAME_LINE = 4;

/** `Harbour Springs` as the whole of a line: somebody's name, and not Harbour's; `Harbour Ltd`, `Harbour Raises Prices` are. */
export function opensNameLine(s: Scene): boolean {
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
