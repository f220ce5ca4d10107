/** What stands around a name in its sentence: the questions that the features ask. */

import type { Lexicon } from '../mention/lexicon.ts';
import type { RivalSense } from '../mention/rival-sense.ts';
import { isLegalSuffix } from '../name/legal-forms.ts';
import { Shape } from '../name/shape.ts';
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
  /** The page gives these letters as short for the longer name before them. */
  readonly isIntroduced: boolean;
  /** A place and a legal form follow: the group's company in one country. */
  readonly isLocalEntity: boolean;
  /** Every word in the names of the bearers. */
  readonly bearerWords: ReadonlySet<string>;
  /** Classes of the whole key and of each of its tokens. */
  readonly classes: number;
  readonly tokenClasses: readonly number[];
}

/** A measured property of a candidate; booleans count 0 and 1. */
export type Measure = (scene: Scene) => number | boolean;

export const size = ({ candidate }: Scene) => candidate.to - candidate.from;
export const single = (scene: Scene) => size(scene) === 1;
export const isIn = (scene: Scene, mask: number) => (scene.classes & mask) !== 0;
export const next = ({ candidate, page }: Scene, skip = 0) => page.word(afterName(candidate, page) + skip);
export const previous = ({ candidate, page }: Scene, skip = 0) => page.word(candidate.from - 1 - skip);

/** The token after the name and its possessive s, which some texts set apart: `Harlow 's`. */
export function afterName(candidate: Candidate, page: PageTokens): number {
  return hasLooseS(candidate, page) ? candidate.to + 1 : candidate.to;
}

function hasLooseS({ to }: Candidate, page: PageTokens): boolean {
  return page.word(to) === 's' && /^ ?['’]$/.test(page.gapBefore(to));
}

/** True when the token follows the one before in the same breath: a space or a hyphen between, no other mark. */
export function joins(page: PageTokens, token: number): boolean {
  return token > 0 && token < page.count && /^(?: |-|\u00a0|)$/.test(page.gapBefore(token));
}

/** How many tokens the legal form right after the name has: `Corp`, `, Inc.`, `Co Ltd`; 0 = none. */
export function legalFormAfter({ to }: Candidate, page: PageTokens): number {
  const gap = page.gapBefore(to);
  return /^,? ?$/.test(gap) || gap === '\u00a0' ? legalFormAt(to, page) : 0;
}

/** How many tokens from this one on are a legal form; 0 = none. */
export function legalFormAt(from: number, page: PageTokens): number {
  if (!page.has(from, Shape.CAPITAL) && !/^(?:plc|co|ltd|inc|corp)$/.test(stemWord(page, from))) return 0;
  for (const length of [3, 2, 1]) {
    const folded = Array.from({ length }, (_, i) => stemWord(page, from + i)).join(' ');
    if (isLegalSuffix(folded) && spacedWithin(page, from, from + length)) return length;
  }
  return 0;
}

/** The folded legal form right after a name, `''` for none. */
export function formAfter(candidate: Candidate, page: PageTokens): string {
  const length = legalFormAfter(candidate, page);
  return Array.from({ length }, (_, i) => stemWord(page, candidate.to + i)).join(' ');
}

/** A word without its possessive s: `Corp’s` → `corp`. */
export function stemWord(page: PageTokens, token: number): string {
  const word = page.word(token);
  return page.has(token, Shape.POSSESSIVE) ? word.slice(0, -1) : word;
}

function spacedWithin(page: PageTokens, from: number, to: number): boolean {
  for (let token = from + 1; token < to; token++) if (!/^\.?,? ?$/.test(page.gapBefore(token))) return false;
  return true;
}

/** `the Harlow-Quorvex deal`, not `Harlow-controlled` and not `on-Anchor`. */
export function hyphenToName({ candidate, page }: Scene): boolean {
  const before = page.gapBefore(candidate.from) === '-' && page.isNameLike(candidate.from - 1);
  return before || (page.gapBefore(candidate.to) === '-' && page.isNameLike(candidate.to));
}

export function followsSentence(scene: Scene): boolean {
  return !scene.page.startsSentence(afterName(scene.candidate, scene.page));
}

export function capitalAfter(scene: Scene): boolean {
  const { candidate, page } = scene;
  return (
    joins(page, candidate.to) &&
    page.isNameLike(candidate.to) &&
    page.gapBefore(candidate.to) !== '-' &&
    page.line(candidate.from) === Line.PROSE
  );
}

export function capitalBefore({ candidate, page }: Scene): boolean {
  const before = candidate.from - 1;
  return (
    joins(page, candidate.from) && isPartOfName(page, before) && page.line(candidate.from) === Line.PROSE
  );
}

/** A name-like neighbour, unless a possessive s or a hyphen parts it: `Germany’s Harlow`, `the Harlow-Quorvex deal`. */
function isPartOfName(page: PageTokens, before: number): boolean {
  return page.isNameLike(before) && !page.has(before, Shape.POSSESSIVE) && page.gapBefore(before + 1) !== '-';
}

export function relationBefore(scene: Scene): boolean {
  if (previous(scene) === 'the')
    return cues.JOINING.has(previous(scene, 1)) && cues.COMPANY_RELATIONS.has(previous(scene, 2));
  return cues.JOINING.has(previous(scene)) && cues.COMPANY_RELATIONS.has(previous(scene, 1));
}

export function possessive(scene: Scene): boolean {
  const { candidate, page } = scene;
  return (
    page.has(candidate.to - 1, Shape.POSSESSIVE) ||
    hasLooseS(candidate, page) ||
    endsInOwnS(scene) ||
    isGermanGenitive(scene)
  );
}

/** `Harlows Tochter` on a German page, where the name was found by leaving its ending out. */
function isGermanGenitive({ candidate: { to, end }, page }: Scene): boolean {
  return page.isGerman && page.text.slice(end, page.end(to - 1)) === 's';
}

/** `Harlow Lines’ crews`, not the closing quote of `‘Harlow Lines’ sailed`. */
function endsInOwnS(scene: Scene): boolean {
  const { candidate, page } = scene;
  const isS = /^s['’] \p{L}/u.test(page.text.slice(candidate.end - 1, candidate.end + 3));
  return isS && !/['‘’]/.test(charBefore(scene));
}

/** `Harlow spokesman Jim Cole`, `Harlow chief executive Ann Lee`: an office of the company and the person who holds it. */
export function officerAfter(scene: Scene): boolean {
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

/** `Harlow tests phones`, not `Harlow tests are`, `Harlow tests failed`: a noun that looks like a verb has a verb of its own. */
export function businessVerbAfter(scene: Scene): boolean {
  if (!followsSentence(scene) || !cues.BUSINESS_VERBS.has(next(scene))) return false;
  const beyond = next(scene, 1);
  const isNoun = beyond === 'of' || cues.AUXILIARIES.has(beyond) || beyond.endsWith('ed');
  return !(isNoun && cues.VERBS_OR_NOUNS.has(next(scene)));
}

export function isCompanyNoun(word: string): boolean {
  return cues.OFFICE_NOUNS.has(word) || cues.TRADE_NOUNS.has(word);
}

// A noun phrase seldom puts more than three words between the owner and what it owns: `Harlow arms and truck factory`.
const PHRASE = 4;
/** `Harlow arms factory`, `Harlow trade union`: small words up to a noun of companies. */
export function companyNounSoonAfter({ candidate, page }: Scene): boolean {
  const after = afterName(candidate, page);
  for (let token = after; token < after + PHRASE && joins(page, token); token++) {
    if (page.has(token, Shape.CAPITAL) || cues.FUNCTION_WORDS.has(page.word(token))) return false;
    if (token > after && (isCompanyNoun(page.word(token)) || cues.COMPANY_LEADS.has(page.word(token))))
      return true;
  }
  return false;
}

/** True when the text writes capitals inside the words otherwise than the name: `Eastbank`, `EastBank`. */
export function differsInside(text: string, written: string): boolean {
  const hasBoth = (name: string) => /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
  return (
    hasBoth(text) && hasBoth(written) && text !== written && text.toLowerCase() === written.toLowerCase()
  );
}

export const charBefore = ({ candidate, page }: Scene) => page.text[candidate.start - 1] ?? '';
export const charAfter = ({ candidate, page }: Scene) => page.text[candidate.end] ?? '';
export const classOf = ({ page, lexicon }: Scene, token: number) => lexicon.classesOf(page.word(token));
