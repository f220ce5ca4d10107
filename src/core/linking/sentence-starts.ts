/** How a sentence goes on that begins with the word of a name: as a request, a label or the first half of another noun. */
import { Shape } from '../name/shape.ts';
import * as cues from './cue-words.ts';
import { isCompanyNoun, joins, next, possessive, type Scene } from './surroundings.ts';

/**
 * `Anchor the boat`, `Harbour your ships`, `Scroll to see the list`: a request, for no company is followed by an article in
 * the same breath, nor by `to` in a sentence that has articles: `Anchor to open plant` is a headline.
 */
export function takesObject({ candidate: { to }, page }: Scene): boolean {
  if (!joins(page, to) || page.has(to, Shape.CAPITAL)) return false;
  const isAim = page.word(to) === 'to' && joins(page, to + 1) && joins(page, to + 2);
  return cues.OBJECTS.has(page.word(isAim ? to + 2 : to));
}

/** `Surely, I say`, `Well, you think`: whoever speaks after the comma, the word before it is no company. */
export function addressesReader({ candidate: { to }, page }: Scene): boolean {
  return page.gapBefore(to) === ', ' && cues.SUBJECTS.has(page.word(to));
}

/**
 * `Anchor steel` as a whole line, `Anchor steel 10 mm`, or between two commas as one thing of a list: the word and what follows are one thing. Not
 * `Anchor fell.`, `In May, Anchor grew.`: what bends may be a verb.
 */
export function isListedPair(s: Scene): boolean {
  const { page, candidate } = s;
  const noun = next(s);
  const isOpen = page.startsSentence(candidate.from) || page.gapBefore(candidate.from) === ', ';
  const beyond = candidate.to + 1;
  const isClosed =
    page.endsLine(candidate.to) || /^ ?[,;:.]/.test(page.gapBefore(beyond)) || page.has(beyond, Shape.DIGIT);
  if (!isOpen || !isClosed || possessive(s) || !joins(page, candidate.to)) return false;
  if (page.has(candidate.to, Shape.CAPITAL) || isCompanyNoun(noun) || NO_NOUNS.some((list) => list.has(noun)))
    return false;
  return !VERBS.some((verbs) => verbs.has(noun)) && !/(?:[^s]s|ed)$/.test(noun);
}

const VERBS = [cues.BUSINESS_VERBS, cues.PRICE_VERBS];

/**
 * `Anchor chains are cheap`, `Anchor dates: March`, `Anchor for ships: two`: the word and what follows are one thing. Not
 * `Anchor hires raters`, `Anchor shares are dear`, nor `Anchor grows.`, which may be a verb.
 */
export function isOneThing(s: Scene): boolean {
  const { page, candidate } = s;
  const noun = next(s);
  if (possessive(s) || !joins(page, candidate.to) || page.has(candidate.to, Shape.CAPITAL)) return false;
  if (noun === 'for') return isLabel(s);
  if (isCompanyNoun(noun) || NO_NOUNS.some((list) => list.has(noun))) return false;
  const beyond = candidate.to + 1;
  if (joins(page, beyond) && cues.AUXILIARIES.has(page.word(beyond))) return true;
  const isPlural = /[^s]s$/.test(noun);
  if (isPlural && isSubjectOfMany(s, beyond)) return true;
  return isPlural && (/^ ?[:(]/.test(page.gapBefore(beyond)) || page.word(beyond).endsWith('ed'));
}

// `for the next nomination` is four words; what is further off belongs to another subject.
const PHRASE = 5;

/** `Anchor dates for spring are`: the plural is what the sentence is about. */
function isSubjectOfMany({ page }: Scene, beyond: number): boolean {
  if (!joins(page, beyond) || !/^(?:for|of|in|at|on)$/.test(page.word(beyond))) return false;
  for (let token = beyond + 1; token <= beyond + PHRASE && joins(page, token); token++)
    if (/^(?:are|were|have)$/.test(page.word(token))) return true;
  return false;
}

// What stands before a colon and is longer is a sentence.
const LABEL = 4;

/** A few words and a colon: `Anchor for ships: two`. */
function isLabel({ page, candidate: { to } }: Scene): boolean {
  for (let token = to + 1; token <= to + LABEL; token++)
    if (!joins(page, token)) return /^ ?:/.test(page.gapBefore(token));
  return false;
}
const NO_NOUNS = [cues.SPEECH_VERBS, cues.AUXILIARIES, cues.FUNCTION_WORDS];

/** `Leading results from`, `Cheap seats at`: a small word after that is no verb of companies. */
export function goesOnSmall(s: Scene): boolean {
  const word = next(s);
  if (!joins(s.page, s.candidate.to) || s.page.has(s.candidate.to, Shape.CAPITAL)) return false;
  return ![cues.SPEECH_VERBS, cues.BUSINESS_VERBS, cues.AUXILIARIES, cues.OFFICE_NOUNS].some((verbs) =>
    verbs.has(word),
  );
}
