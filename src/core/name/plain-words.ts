/**
 * The road of nearly every word: letters and digits up to a space, a comma or a full stop. A word with a mark, an
 * apostrophe, an initial's dot or a letter that folds to several is left to the rules in tokens.ts.
 *
 *   "Shares of Harlow fell. Harlow’s"   ─►   [Shares] [of] [Harlow] [fell], stop before Harlow’s
 *
 * All text of all pages passes this loop, so it is written for processors, which guess wrong where words end and lose
 * as much as reading ten units takes: it does the same at every unit, with no branch but the one out of it. The token
 * in hand is written at every unit, over itself, and counted where a word ends:
 *
 *   unit       H  a  r  l  o  w  ␠  r  o  s  e  ,
 *   inside    −1 −1 −1 −1 −1 −1  0 −1 −1 −1 −1  0       −1 keeps what it is masked with, 0 empties it
 *   counted                      1              1
 *
 * And for engines: what the loop reads and writes are constants of this module, of one size, so that an engine has their
 * addresses and ends in its code. Columns that grow have to be held in registers, of which there are too few: it reads
 * a third slower with them. What a mark does is looked up and not asked of a function: Firefox now wrote that out in place
 * and now called it, and read half as fast then.
 */
import { FOLDED, Kind } from './fold.ts';
import { Shape, shapeOf } from './shape.ts';
import { EMPTY, mixed } from './token-hash.ts';
import type { TokenReader } from './tokens.ts';

/** Words that are read before they are handed on: their four columns stay in a processor's nearest cache, 32 kB. */
const ROUND = 1_024;
/** So many units have no more words than that, and one in hand: a word takes two, with its gap. */
const UNITS = ROUND * 2 - 2;

const TABLE = FOLDED;
const starts = new Int32Array(ROUND);
const ends = new Int32Array(ROUND);
/** The kinds of all units of a word but the first, as they stand in their entries. */
const kinds = new Int32Array(ROUND);
const hashes = new Int32Array(ROUND);

/** Where a mark is more than a gap, by its kind: a bit each for between words, after one unit of a word, and after more. */
const STOPS = new Int32Array(Kind.BREAK).fill(0b111);
// An initial's dot stands after one letter or after another dot.
STOPS[Kind.DOT] = 0b010;
for (const kind of [Kind.APOSTROPHE, Kind.DROP, Kind.MARK]) STOPS[kind] = 0b110;

const LAST_GAP = (Kind.LOWER << 16) - 1;
const FIRST_GAP = Kind.BREAK << 16;

/**
 * Adds the tokens of plain words to `out`, from an offset in its text that no word runs over. Yields the offset of the
 * first word that is not plain, or of a unit not met before; the end of the text where there is none. Also stops after a
 * round.
 */
export function readPlainWords(out: TokenReader, from: number): number {
  const { text } = out;
  const until = Math.min(text.length, from + UNITS) | 0;
  let count = 0;
  let first = from | 0;
  let inside = 0;
  let hash = EMPTY | 0;
  let rest = 0;
  let i = from | 0;
  for (; i < until; i++) {
    const entry = TABLE[text.charCodeAt(i)] as number;
    const length = (i - first) & inside;
    if (entry < FIRST_GAP && ((STOPS[entry >>> 16] as number) >> Math.min(length, 2)) & 1) break;
    const next = (LAST_GAP - entry) >> 31;
    hold(count, first, i, rest, hash);
    count -= inside & ~next;
    first = (first & inside) | (i & ~inside);
    rest = (rest | (entry & inside)) & next;
    hash = mixed(hash, entry & 0xffff) & next;
    inside = next;
  }
  if (i === text.length) {
    hold(count, first, i, rest, hash);
    count -= inside;
    inside = 0;
  }
  handOn(count, out);
  return inside === 0 ? i : first;
}

function hold(at: number, start: number, end: number, rest: number, hash: number): void {
  starts[at] = start;
  ends[at] = end;
  kinds[at] = rest;
  hashes[at] = hash;
}

/** Adds the words of a round to the tokens. */
function handOn(count: number, out: TokenReader): void {
  out.makeRoom(count);
  const { text, start, end, shape, hash } = out;
  const before = out.count;
  for (let word = 0; word < count; word++) {
    const first = starts[word] as number;
    const lead = TABLE[text.charCodeAt(first)] as number;
    const looks = SHAPES[(((kinds[word] as number) >>> 16) & 0xf0) | (lead >>> 20)] as number;
    start[before + word] = first;
    end[before + word] = ends[word] as number;
    shape[before + word] = looks === LOOK ? shapeOf(text, first, ends[word] as number) : looks;
    hash[before + word] = hashes[word] as number;
  }
  out.count += count;
}

/** The shape by the kinds of all units but the first (high four bits) and of the first (low four bits). */
const SHAPES = new Uint8Array(256);
/** Capitals after a first unit that is none: how many there are has to be counted. */
const LOOK = 0xff;
for (let kinds = 0; kinds < SHAPES.length; kinds++)
  SHAPES[kinds] = shapeByKinds((kinds & 0xf) << 4, kinds & 0xf0);

function shapeByKinds(first: number, rest: number): number {
  if (first === Kind.LOWER) return Shape.HAS_LOWER;
  const digit = first === Kind.DIGIT ? Shape.DIGIT : 0;
  if (rest & Kind.LOWER) return Shape.CAPITAL | Shape.HAS_LOWER | digit;
  if ((rest & Kind.UPPER) === 0) return Shape.CAPITAL | digit;
  return first === Kind.UPPER ? Shape.CAPITAL | Shape.ALL_CAPS : LOOK;
}
