/** Letters that are written like a name and are none: a plural, a letter that stands for anything, words that a mark parts. */
import { Shape } from '../name/shape.ts';
import * as cues from './cue-words.ts';
import type { PageTokens } from './page-tokens.ts';
import {
  businessVerbAfter,
  charAfter,
  charBefore,
  joins,
  legalFormAfter,
  possessive,
  previous,
  relationBefore,
  type Scene,
  single,
  size,
} from './surroundings.ts';

/** `QVs` are several QV where the company is written QVS; `QVS’` and `Qvs` are left to the other cues. */
export function isPluralOfLetters({ page, candidate }: Scene): boolean {
  const { start, end, written } = candidate;
  return /^\p{Lu}{2,}s$/u.test(page.text.slice(start, end)) && /^\p{Lu}+$/u.test(written);
}

/**
 * A letter that stands for anything, where the company has one letter for its name: `if Q is hard`, `company Q`, `Q-Audit`.
 * Not where one posts, works or is listed (`on Q`, `Harlow, Q and Quorvex`), nor what acts or owns (`Q’s`, `Q bought`).
 */
export function isPlaceholder(s: Scene): boolean {
  const { page, candidate } = s;
  const { from, to } = candidate;
  if (candidate.end - candidate.start > 1 || /\p{Script=Han}/u.test(candidate.written)) return false;
  if (charAfter(s) === '-' || charBefore(s) === '-' || ANY_OF.test(previous(s))) return true;
  const isPlaced = joins(page, from) && PLACED.test(previous(s));
  const isLine = page.startsLine(from) && page.endsLine(to - 1);
  const speaks = joins(page, to) && cues.SPEECH_VERBS.has(page.word(to));
  const isNamed = legalFormAfter(candidate, page) > 0 || isListed(page, from, to);
  return !(
    isPlaced ||
    isLine ||
    speaks ||
    isNamed ||
    possessive(s) ||
    businessVerbAfter(s) ||
    relationBefore(s)
  );
}

// `company Q bought product P`
const ANY_OF = /^(?:company|product|person|team|option|point|step|version|decision|something)$/;
const PLACED = /^(?:on|via|formerly|called|renamed|twitter)$/;

/** Beside another capitalised name, behind or before a comma, a slash or a bracket. */
function isListed(page: PageTokens, from: number, to: number): boolean {
  const beside = (gap: string, token: number) => /^(?: ?[,/(] ?)$/.test(gap) && isLongName(page, token);
  return beside(page.gapBefore(from), from - 1) || beside(page.gapBefore(to), to);
}

function isLongName(page: PageTokens, token: number): boolean {
  return page.isNameLike(token) && page.word(token).length > 1;
}

/**
 * `Harlow (Point` and `Harlow) and` for a name that is written without a bracket. A comma parts nothing: papers write
 * `Harlow, Quorvex & Co` for Harlow Quorvex & Co.
 */
export function isPartedByMark(s: Scene): boolean {
  const { page, candidate } = s;
  if (single(s) || MARKS.test(candidate.written)) return false;
  return Array.from({ length: size(s) - 1 }, (_, i) => candidate.from + 1 + i).some((token) =>
    MARKS.test(page.gapBefore(token)),
  );
}

const MARKS = /[;:()[\]|]/;

/** `R-QNN`, `Q&A` for a company called Q&: letters behind a single letter and a hyphen, or a name whose last mark leads straight
 * on, are half of a term. */
export function isTermWithLetter(s: Scene): boolean {
  const { page, candidate } = s;
  const { from, start, end } = candidate;
  const isBehindLetter =
    page.gapBefore(from) === '-' && page.word(from - 1).length === 1 && page.has(from - 1, Shape.CAPITAL);
  const goesOn = /[&+]$/.test(page.text.slice(start, end)) && /[\p{L}\p{N}]/u.test(charAfter(s));
  return isBehindLetter || goesOn;
}
