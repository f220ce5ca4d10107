/**
 * The road of nearly every word: letters and digits up to a space, a comma or a full stop. A word with a mark, an
 * apostrophe, an initial's dot or a letter that folds to several is left to the rules in tokens.ts.
 *
 *   "Shares of Harlow fell. Harlow’s"   ─►   [Shares] [of] [Harlow] [fell], stop before Harlow’s
 *
 * All text of all pages passes this loop, so it is written for engines too: what it needs of modules is taken into
 * locals first (an import is looked up at each use, and made whole by `| 0` so that no engine keeps it boxed), and it
 * calls nothing that an engine does not write out in place, since around a call all its numbers are put by; told
 * otherwise it reads half as fast.
 */
import { FOLDED, Kind } from './fold.ts';
import { Shape } from './shape.ts';
import { EMPTY, mixA, mixB } from './token-hash.ts';
import type { TokenReader } from './tokens.ts';

/**
 * Adds the tokens of plain words to `out`, from an offset in its text that no word runs over. Yields the offset of the
 * first word that is not plain, or of a unit not met before; the end of the text where there is none. Also stops where
 * the arrays of `out` are full: the rules grow them.
 */
export function readPlainWords(out: TokenReader, from: number): number {
  const { text, start, end, shape, hash } = out;
  const folded = FOLDED;
  const shapes = SHAPES;
  const letters = (Kind.LOWER << 16) | 0;
  const breaks = (Kind.BREAK << 16) | 0;
  const length = text.length;
  const room = shape.length;
  let count = out.count | 0;
  let i = from | 0;
  let first = i;
  for (; i < length; i++) {
    first = i;
    let entry = folded[text.charCodeAt(i)] as number;
    if (entry < letters) {
      if (entry < breaks && !isGap(entry >>> 16, 0)) break;
      continue;
    }
    const lead = entry;
    let rest = 0;
    let a = EMPTY | 0;
    let b = EMPTY | 0;
    do {
      a = mixA(a, entry & 0xffff);
      b = mixB(b, entry & 0xffff);
      entry = ++i < length ? (folded[text.charCodeAt(i)] as number) : breaks;
      // With the mark that ends the word: the kinds of marks are in other bits.
      rest |= entry;
    } while (entry >= letters);
    const looks = shapes[((rest >>> 16) & 0xf0) | (lead >>> 20)] as number;
    if (looks === LOOK || count === room || (entry < breaks && !isGap(entry >>> 16, i - first))) break;
    start[count] = first;
    end[count] = i;
    shape[count] = looks;
    hash[count * 2] = a;
    hash[count * 2 + 1] = b;
    count++;
    first = i + 1;
  }
  out.count = count;
  return Math.min(first, length);
}

/** Whether a mark that stands `length` units into a word (0 = in none) does no more there than part words. */
function isGap(kind: number, length: number): boolean {
  // An initial's dot stands after one letter or after another dot.
  if (kind === Kind.DOT) return length !== 1;
  return length === 0 && (kind === Kind.APOSTROPHE || kind === Kind.DROP);
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
