/**
 * The tokens of a text: the words that names are compared by, as three typed arrays and no strings.
 *
 *   "J.P. Harlow’s S&T"   →   [J.P] [Harlow’s] [S] [&] [T]        folded: jp  harlows  s  and  t
 *
 * Initials set off by dots are one token ("A. G. Harlow" = "AG Harlow"); hyphens, slashes and other punctuation
 * end a token; an ampersand is one; each Han and Hiragana character is one. One pass, linear in the text.
 */
import { foldUnit, Kind, spreadOf } from './fold.ts';

/** What a token looks like in the text, as bits of `Tokens.shape`. */
export const Shape = {
  /** Starts with a capital, a digit or a letter without case: where a name may start. */
  CAPITAL: 1,
  /** Two or more cased letters and no small one. */
  ALL_CAPS: 2,
  /** Has a small letter. */
  HAS_LOWER: 4,
  /** Ends in an apostrophe and s. */
  POSSESSIVE: 8,
  DIGIT: 16,
  /** An ideograph: the next token follows with no space between. */
  IDEOGRAPH: 32,
} as const;

/** Tokens in the order of the text; `start` and `end` are UTF-16 offsets into `text`, end exclusive. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly shape: Uint8Array;
}

/** All tokens of a text. Never throws: lone surrogates end a token, a token may be as long as the text. */
export function tokenise(text: string): Tokens {
  const out = new TokenWriter(text);
  let at = 0;
  while (at < text.length) at = readToken(text, at, out);
  return out;
}

class TokenWriter implements Tokens {
  count = 0;
  // A token takes five units of running English; the arrays grow where a text has shorter ones.
  start: Uint32Array;
  end: Uint32Array;
  shape: Uint8Array;

  constructor(readonly text: string) {
    const room = (text.length >> 2) + 8;
    this.start = new Uint32Array(room);
    this.end = new Uint32Array(room);
    this.shape = new Uint8Array(room);
  }

  push(start: number, end: number, shape: number): void {
    if (this.count === this.shape.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.shape[this.count++] = shape;
  }

  private grow(): void {
    const room = this.shape.length * 2;
    const start = new Uint32Array(room);
    const end = new Uint32Array(room);
    const shape = new Uint8Array(room);
    start.set(this.start);
    end.set(this.end);
    shape.set(this.shape);
    Object.assign(this, { start, end, shape });
  }
}

/** Reads the token at or after `at`, if one starts before the next break, and yields where to go on. */
function readToken(text: string, at: number, out: TokenWriter): number {
  const kind = foldUnit(text.charCodeAt(at)) >>> 16;
  if (kind < Kind.AND) return at + 1;
  if (kind === Kind.AND || kind === Kind.IDEOGRAPH) {
    out.push(at, at + 1, kind === Kind.AND ? 0 : Shape.CAPITAL | Shape.IDEOGRAPH);
    return at + 1;
  }
  return readWord(text, at, kind === Kind.KATAKANA, out);
}

function readWord(text: string, from: number, katakana: boolean, out: TokenWriter): number {
  const end = wordEnd(text, from, katakana);
  const possessive = end - from > 2 && isPossessive(text, end);
  const shape = shapeOf(text, from, possessive ? end - 2 : end);
  out.push(from, end, possessive ? shape | Shape.POSSESSIVE : shape);
  return end;
}

/** Where the word that starts at `from` ends: marks and apostrophes inside it count, trailing ones do not. */
function wordEnd(text: string, from: number, katakana: boolean): number {
  let end = from;
  for (let i = from; i < text.length; i++) {
    const kind = foldUnit(text.charCodeAt(i)) >>> 16;
    if (kind >= Kind.LOWER) {
      if (kind === Kind.IDEOGRAPH || (kind === Kind.KATAKANA) !== katakana) break;
      end = i + 1;
    } else if (kind === Kind.DOT) {
      const next = initialAfter(text, from, i);
      if (next < 0) break;
      i = next;
      end = i + 1;
    } else if (
      kind === Kind.BREAK ||
      kind === Kind.AND ||
      (kind === Kind.APOSTROPHE && elides(text, from, i))
    )
      break;
  }
  return end;
}

/** The initial that a dot after an initial joins on: in `J.P.`, `U.S` and `A. G. Harlow`, not in `plan B. A firm`. */
function initialAfter(text: string, from: number, dot: number): number {
  if (!isLetter(kindAt(text, from))) return -1;
  if (dot !== from + 1 && kindAt(text, dot - 2) !== Kind.DOT && text[dot - 2] !== ' ') return -1;
  if (isLetter(kindAt(text, dot + 1))) return isLetter(kindAt(text, dot + 2)) ? -1 : dot + 1;
  const spaced =
    text[dot + 1] === ' ' && kindAt(text, dot + 2) === Kind.UPPER && kindAt(text, dot + 3) === Kind.DOT;
  return spaced ? dot + 2 : -1;
}

/** French and Italian elision ends a token, so that `d’Armor` holds `Armor`; `O’Hara` and `L’Orlé` stay whole. */
function elides(text: string, from: number, apostrophe: number): boolean {
  if (apostrophe - from > 2 || kindAt(text, from) !== Kind.LOWER) return false;
  return kindAt(text, apostrophe + 1) === Kind.UPPER;
}

function isPossessive(text: string, end: number): boolean {
  const last = text[end - 1];
  return (last === 's' || last === 'S') && kindAt(text, end - 2) === Kind.APOSTROPHE;
}

function shapeOf(text: string, from: number, end: number): number {
  const first = casedKind(text, from);
  if (first === Kind.LOWER) return Shape.HAS_LOWER;
  let upper = 0;
  for (let i = from; i < end; i++) {
    const kind = casedKind(text, i);
    if (kind === Kind.LOWER) return first === Kind.DIGIT ? DIGIT_WORD : Shape.CAPITAL | Shape.HAS_LOWER;
    if (kind === Kind.UPPER) upper++;
  }
  const caps = upper > 1 ? Shape.CAPITAL | Shape.ALL_CAPS : Shape.CAPITAL;
  return first === Kind.DIGIT ? caps | Shape.DIGIT : caps;
}

const DIGIT_WORD = Shape.CAPITAL | Shape.HAS_LOWER | Shape.DIGIT;

function casedKind(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = foldUnit(unit) >>> 16;
  if (kind !== Kind.SPREAD) return kind;
  return spreadOf(unit).upper ? Kind.UPPER : Kind.LOWER;
}

/** Past either end of the text charCodeAt gives NaN, which reads as unit 0: dropped, so neither letter nor dot. */
function kindAt(text: string, at: number): number {
  return foldUnit(text.charCodeAt(at) | 0) >>> 16;
}

function isLetter(kind: number): boolean {
  return kind === Kind.UPPER || kind === Kind.LOWER || kind === Kind.UNCASED || kind === Kind.SPREAD;
}
