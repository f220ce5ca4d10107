/** Names that no list has and that the user has said the meaning of: found letter by letter, as they saw them. */
import type { LinkedMention } from '../linking/linked.ts';
import { type Correction, holdingOn, meaningOn } from './correction.ts';

/** A stretch of text that is spoken for already. */
interface Taken {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the text has a spelling of which the user said "this is X", outside of what is `taken`; sorted, disjoint.
 *
 * "Brk" is brask:   'Brk said' → one mention      'Brkly said' → none, a longer word      'brk said' → none, not as seen
 */
export function toldMentions(
  text: string,
  corrections: readonly Correction[],
  host: string | null,
  taken: readonly Taken[],
): readonly LinkedMention[] {
  const found: LinkedMention[] = [];
  const meaning = meaningOn(corrections, host);
  const surfaces = new Set(
    holdingOn(corrections, host)
      .filter(({ is }) => is)
      .map(({ surface }) => surface),
  );
  for (const surface of surfaces) {
    // A later "not this company" may have taken the word back.
    const company = meaning(null, surface);
    if (company === null) continue;
    for (const start of placesOf(surface, text)) {
      const end = start + surface.length;
      if (isFree(start, end, taken) && isFree(start, end, found))
        found.push({ start, end, surface, company, confidence: 1, evidence: [BY_THE_USER] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const BY_THE_USER = { cue: 'correction', detail: null };

function* placesOf(surface: string, text: string): Iterable<number> {
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
    if (isWholeWord(text, at, at + surface.length)) yield at;
  }
}

function isWholeWord(text: string, start: number, end: number): boolean {
  return (
    !LETTER_AT_END.test(text.slice(Math.max(0, start - 2), start)) &&
    !LETTER_AT_START.test(text.slice(end, end + 2))
  );
}

// Two units, so that a letter outside the first plane is seen whole.
const LETTER_AT_END = /[\p{L}\p{N}]$/u;
const LETTER_AT_START = /^[\p{L}\p{N}]/u;

function isFree(start: number, end: number, taken: readonly Taken[]): boolean {
  return taken.every((one) => end <= one.start || start >= one.end);
}
