/**
 * Whether a text really spells a name of the index where the hashes agree. A hash alone is never trusted.
 *
 *   as written                      Harlow AI          ─► yes, by comparing units
 *   letters alike, same length      HARLOW AI          ─► yes or no, by comparing folded units
 *   anything else                   Harlow-A.I.        ─► token by token
 */
import { foldUnit, Kind } from '../name/fold.ts';
import { foldedSpan, foldedToken } from '../name/name-key.ts';
import { Shape } from '../name/shape.ts';
import { TokenReader, type Tokens } from '../name/tokens.ts';
import type { NameIndex } from './name-index.ts';

/**
 * True when the tokens `from` to `to` (exclusive), which end at the offset `end`, fold to the spelling and have every
 * capital that it has: `Anchor Point` is `ANCHOR POINT` and never `Anchor point`.
 */
export function isWritten(
  index: NameIndex,
  spelling: number,
  tokens: Tokens,
  from: number,
  to: number,
  end: number,
): boolean {
  const start = tokens.start[from] ?? 0;
  if (index.spells(spelling, tokens.text, start, end)) return true;
  if (index.length(spelling) === end - start) {
    const alike = readsAlike(index, spelling, tokens.text, start);
    if (alike !== null) return alike;
  }
  return spellsFolded(index.spelling(spelling), tokens, from, to, end);
}

/** Compares unit by unit, with no string made; null where a unit is more than a letter, a digit or a space. */
function readsAlike(index: NameIndex, spelling: number, text: string, start: number): boolean | null {
  const length = index.length(spelling);
  let atStart = true;
  let capitals = Capitals.SAME;
  for (let i = 0; i < length; i++) {
    const named = foldUnit(index.unit(spelling, i));
    const found = foldUnit(text.charCodeAt(start + i));
    const kind = named >>> 16;
    if (!isPlain(kind) || !isPlain(found >>> 16)) return null;
    if ((kind === Kind.BREAK) !== (found >>> 16 === Kind.BREAK)) return null;
    if (kind === Kind.BREAK) {
      if (capitals === Capitals.LOST) return false;
      capitals = Capitals.SAME;
      atStart = true;
      continue;
    }
    if ((named & 0xffff) !== (found & 0xffff)) return false;
    if (atStart && kind !== Kind.LOWER && found >>> 16 === Kind.LOWER) return false;
    atStart = false;
    if (found >>> 16 === Kind.UPPER) capitals = Capitals.KEPT;
    else if (kind === Kind.UPPER && capitals === Capitals.SAME) capitals = Capitals.LOST;
  }
  return capitals !== Capitals.LOST;
}

/** What a word of the text did with the capitals of its word in the name; one capital is enough. */
const Capitals = { SAME: 0, LOST: 1, KEPT: 2 };

function isPlain(kind: number): boolean {
  return kind >= Kind.BREAK;
}

/** Compares token by token, whatever stands between and inside them. */
function spellsFolded(name: string, tokens: Tokens, from: number, to: number, end: number): boolean {
  const named = reader.read(name);
  if (named.count !== to - from) return false;
  for (let i = 0; i < named.count; i++) {
    const token = from + i;
    const start = tokens.start[token] ?? 0;
    const tokenEnd = i === named.count - 1 ? end : (tokens.end[token] ?? 0);
    if (isCapital(named, i) && !isCapital(tokens, token)) return false;
    const spelled = name.slice(named.start[i], named.end[i]);
    // `eMoor`, `xHarlow`: written small throughout, it is more often a word or a search than the name.
    if (hasCapital(spelled) && !hasCapital(tokens.text.slice(start, tokenEnd))) return false;
    if (foldedToken(named, i) !== foldedSpan(tokens.text, start, tokenEnd)) return false;
  }
  return true;
}

const reader = new TokenReader();

/** Of a letter that is two, such as `ǅ`, the first is enough. */
function hasCapital(written: string): boolean {
  return /[\p{Lu}\p{Lt}]/u.test(written);
}

function isCapital(tokens: Tokens, token: number): boolean {
  return ((tokens.shape[token] ?? 0) & Shape.CAPITAL) !== 0;
}
