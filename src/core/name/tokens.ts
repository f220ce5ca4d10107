/**
 * The tokens of a text: the words that names are compared by, as three typed arrays and no strings.
 *
 *   "J.P. Harlow’s S&T"   →   [J.P] [Harlow’s] [S] [&] [T]        folded: jp  harlows  s  and  t
 *
 * Initials set off by dots are one token ("A. G. Harlow" = "AG Harlow"); hyphens, slashes and other punctuation
 * end a token; an ampersand is one; each Han and Hiragana character is one. One pass, linear in the text.
 */
import { foldUnit, isInWords, Kind } from './fold.ts';
import { readPlainWords } from './plain-words.ts';
import { Shape, shapeOf } from './shape.ts';
import { hashOfSpan } from './token-hash.ts';

/** Tokens in the order of the text; `start` and `end` are UTF-16 offsets into `text`, end exclusive. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly shape: Uint8Array;
  /** The hash of each token's folding. */
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
    this.hash = new Int32Array(room);
  }

  /** The tokens of a text, which hold until the next reading. */
  read(text: string): Tokens {
    this.text = text;
    this.count = 0;
    for (let at = 0; at < text.length; ) {
      at = readPlainWords(this, at);
      if (at < text.length) at = readToken(text, at, this);
    }
    return this;
  }

  /** One more token. */
  push(start: number, end: number, shape: number): void {
    this.makeRoom(1);
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.shape[at] = shape;
    this.hash[at] = hashOfSpan(this.text, start, end);
  }

  /** Lets so many more tokens in. */
  makeRoom(more: number): void {
    const wanted = this.count + more;
    if (wanted > this.shape.length) this.grow(Math.max(wanted, this.shape.length * 2));
  }

  private grow(room: number): void {
    this.start = grown(this.start, new Uint32Array(room));
    this.end = grown(this.end, new Uint32Array(room));
    this.shape = grown(this.shape, new Uint8Array(room));
    this.hash = grown(this.hash, new Int32Array(room));
  }
}

function grown<Numbers extends Uint32Array | Uint8Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Reads the token at or after `at`, if one starts before the next break, and yields where to go on. */
function readToken(text: string, at: number, out: TokenReader): number {
  const kind = foldUnit(text.charCodeAt(at)) >>> 16;
  if (!isInWords(kind) && kind !== Kind.AND) return at + 1;
  if (kind === Kind.AND || kind === Kind.IDEOGRAPH) {
    out.push(at, at + 1, kind === Kind.AND ? 0 : Shape.CAPITAL | Shape.IDEOGRAPH);
    return at + 1;
  }
  return readWord(text, at, kind === Kind.KATAKANA, out);
}

function readWord(text: string, from: number, katakana: boolean, out: TokenReader): number {
  const end = wordEnd(text, from, katakana);
  const possessive = end - from > 2 && isPossessive(text, end);
  const shape = shapeOf(text, from, possessive ? end - 2 : end);
  out.push(from, end, possessive ? shape | Shape.POSSESSIVE : shape);
  return end;
}

/** Where the word that starts at `from` ends: what does not count is in it inside, and after it only marks on its last
 * letter. */
function wordEnd(text: string, from: number, katakana: boolean): number {
  let end = from;
  for (let i = from; i < text.length; i++) {
    const kind = foldUnit(text.charCodeAt(i)) >>> 16;
    if (isInWords(kind)) {
      if (kind === Kind.IDEOGRAPH || (kind === Kind.KATAKANA) !== katakana) break;
      end = i + 1;
    } else if (kind === Kind.MARK) {
      if (end === i) end = i + 1;
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

/** French and Italian elision ends a token, so that `d’Armor` and `dell’Armor` hold `Armor`; `O’Hara` and `L’Orlé` stay whole. */
function elides(text: string, from: number, apostrophe: number): boolean {
  if (apostrophe - from > LONGEST_ELIDED || kindAt(text, from) !== Kind.LOWER) return false;
  return kindAt(text, apostrophe + 1) === Kind.UPPER;
}

/** Letters of `quell’`, the longest in use. */
const LONGEST_ELIDED = 5;

function isPossessive(text: string, end: number): boolean {
  const last = text[end - 1];
  return (last === 's' || last === 'S') && kindAt(text, end - 2) === Kind.APOSTROPHE;
}

/** Past either end of the text charCodeAt gives NaN, which reads as unit 0: dropped, so neither letter nor dot. */
function kindAt(text: string, at: number): number {
  return foldUnit(text.charCodeAt(at) | 0) >>> 16;
}

function isLetter(kind: number): boolean {
  return kind === Kind.UPPER || kind === Kind.LOWER || kind === Kind.UNCASED || kind === Kind.SPREAD;
}
