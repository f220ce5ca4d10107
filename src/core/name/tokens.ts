/**
 * The tokens of a text: the words that names are compared by, as three typed arrays and no strings.
 *
 *   "J.P. Harlow’s S&T"   →   [J.P] [Harlow’s] [S] [&] [T]        folded: jp  harlows  s  and  t
 *
 * Initials set off by dots are one token ("A. G. Harlow" = "AG Harlow"); hyphens, slashes and other punctuation
 * end a token; an ampersand is one; each Han and Hiragana character is one. One pass, linear in the text.
 */
import { foldUnit, Kind, spreadOf } from './fold.ts';
import { EMPTY_A, EMPTY_B, hashSpan, mixA, mixB } from './token-hash.ts';

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
  /** Two words a token: the hash of its folding. */
  readonly hash: Int32Array;
}

/** All tokens of a text. Never throws: lone surrogates end a token, a token may be as long as the text. */
export function tokenise(text: string): Tokens {
  // A token takes six units of running English; the arrays grow where a text has shorter ones.
  return new TokenReader(Math.ceil(text.length / 5) + 8).read(text);
}

/** Reads text after text into the same arrays: new ones for every name cost more than its reading. */
export class TokenReader implements Tokens {
  text = '';
  count = 0;
  start: Uint32Array;
  end: Uint32Array;
  shape: Uint8Array;
  hash: Int32Array;

  constructor(room = 64) {
    this.start = new Uint32Array(room);
    this.end = new Uint32Array(room);
    this.shape = new Uint8Array(room);
    this.hash = new Int32Array(room * 2);
  }

  /** The tokens of a text, which hold until the next reading. */
  read(text: string): Tokens {
    this.text = text;
    this.count = 0;
    for (let at = 0; at < text.length; ) at = readToken(text, at, this);
    return this;
  }

  push(start: number, end: number, shape: number, a: number, b: number): void {
    const at = this.count++;
    if (at === this.shape.length) this.grow();
    this.start[at] = start;
    this.end[at] = end;
    this.shape[at] = shape;
    this.hash[at * 2] = a;
    this.hash[at * 2 + 1] = b;
  }

  pushSpan(start: number, end: number, shape: number): void {
    this.push(start, end, shape, 0, 0);
    hashSpan(this.text, start, end, this.hash, (this.count - 1) * 2);
  }

  private grow(): void {
    const room = this.shape.length * 2;
    this.start = grown(this.start, new Uint32Array(room));
    this.end = grown(this.end, new Uint32Array(room));
    this.shape = grown(this.shape, new Uint8Array(room));
    this.hash = grown(this.hash, new Int32Array(room * 2));
  }
}

function grown<Numbers extends Uint32Array | Uint8Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Reads the token at or after `at`, if one starts before the next break, and yields where to go on. */
function readToken(text: string, at: number, out: TokenReader): number {
  const kind = foldUnit(text.charCodeAt(at)) >>> 16;
  if (kind < Kind.AND) return at + 1;
  if (kind === Kind.AND || kind === Kind.IDEOGRAPH) {
    out.pushSpan(at, at + 1, kind === Kind.AND ? 0 : Shape.CAPITAL | Shape.IDEOGRAPH);
    return at + 1;
  }
  return readWord(text, at, kind === Kind.KATAKANA, out);
}

function readWord(text: string, from: number, katakana: boolean, out: TokenReader): number {
  const plainEnd = katakana ? NOT_PLAIN : readPlainWord(text, from, out);
  if (plainEnd !== NOT_PLAIN) return plainEnd;
  const end = wordEnd(text, from, katakana);
  const possessive = end - from > 2 && isPossessive(text, end);
  const shape = shapeOf(text, from, possessive ? end - 2 : end);
  out.pushSpan(from, end, possessive ? shape | Shape.POSSESSIVE : shape);
  return end;
}

const NOT_PLAIN = -1;

/** The road of nearly every word, in one pass, four times as fast: letters and digits up to a break or a full stop. A
 * word with a mark, an apostrophe, an initial's dot or a letter that folds to several is left to the rules below. */
function readPlainWord(text: string, from: number, out: TokenReader): number {
  let a = EMPTY_A;
  let b = EMPTY_B;
  let kinds = 0;
  let kind = 0;
  let i = from;
  for (; i < text.length; i++) {
    const entry = foldUnit(text.charCodeAt(i));
    kind = entry >>> 16;
    if (kind < Kind.LOWER || kind > Kind.DIGIT) break;
    kinds |= 1 << kind;
    a = mixA(a, entry & 0xffff);
    b = mixB(b, entry & 0xffff);
  }
  if (i < text.length && !endsPlainWord(kind, i - from)) return NOT_PLAIN;
  const isSmall = (kinds & ~(1 << Kind.LOWER)) === 0;
  out.push(from, i, isSmall ? Shape.HAS_LOWER : shapeOf(text, from, i), a, b);
  return i;
}

function endsPlainWord(kind: number, length: number): boolean {
  // An initial's dot stands after one letter or after another dot.
  if (kind === Kind.DOT) return length > 1;
  return kind === Kind.BREAK || kind === Kind.AND || kind === Kind.IDEOGRAPH || kind === Kind.KATAKANA;
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
  const digit = first === Kind.DIGIT ? Shape.DIGIT : 0;
  let upper = 0;
  for (let i = from; i < end; i++) {
    const kind = casedKind(text, i);
    if (kind === Kind.LOWER) return Shape.CAPITAL | Shape.HAS_LOWER | digit;
    if (kind === Kind.UPPER) upper++;
  }
  return upper > 1 ? Shape.CAPITAL | Shape.ALL_CAPS | digit : Shape.CAPITAL | digit;
}

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
