/**
 * The road of nearly every word: letters and digits up to a space, a comma or a full stop. A word with a mark, an
 * apostrophe, an initial's dot or a letter that folds to several is left to the rules in tokens.ts.
 *
 *   "Shares of Harlow fell. Harlow’s"   ─►   [Shares] [of] [Harlow] [fell], stop before Harlow’s
 *
 * All text of all pages passes this loop, so it is written for engines too: what it needs of modules is taken into
 * locals first (an import is looked up at each use, and made whole by `| 0` so that no engine keeps it boxed); told
 * otherwise it reads half as fast.
 */
import { FOLDED, Kind } from './fold.ts';
import { Shape, shapeOf } from './shape.ts';
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
  const room = shape.length;
  let count = out.count | 0;
  let first = from | 0;
  let a = EMPTY | 0;
  let b = EMPTY | 0;
  let kinds = 0;
  for (let i = from | 0; i < text.length; i++) {
    const entry = folded[text.charCodeAt(i)] as number;
    if (entry >= letters) {
      kinds |= entry;
      a = mixA(a, entry & 0xffff);
      b = mixB(b, entry & 0xffff);
      continue;
    }
    if (entry < breaks && !isGap(entry >>> 16, i - first)) break;
    if (i > first) {
      if (count === room) break;
      start[count] = first;
      end[count] = i;
      const known = shapes[
        ((kinds >>> 16) & 0xf0) | ((folded[text.charCodeAt(first)] as number) >>> 20)
      ] as number;
      shape[count] = known === LOOK || i - first === 1 ? shapeOf(text, first, i) : known;
      hash[count * 2] = a;
      hash[count * 2 + 1] = b;
      count++;
      a = EMPTY | 0;
      b = EMPTY | 0;
      kinds = 0;
    }
    first = i + 1;
  }
  out.count = count;
  return first;
}

/** Whether a mark that stands `length` units into a word (0 = in none) does no more there than part words. */
function isGap(kind: number, length: number): boolean {
  // An initial's dot stands after one letter or after another dot.
  if (kind === Kind.DOT) return length !== 1;
  return length === 0 && (kind === Kind.APOSTROPHE || kind === Kind.DROP);
}

/** The shape by the kinds in a word (high four bits) and the kind of its first unit (low four bits). */
const SHAPES = new Uint8Array(256);
/** Capitals and no small letters: how many there are has to be counted. */
const LOOK = 0xff;
for (let kinds = 0; kinds < SHAPES.length; kinds++)
  SHAPES[kinds] = shapeByKinds(kinds & 0xf0, (kinds & 0xf) << 4);

function shapeByKinds(kinds: number, firstKind: number): number {
  if (firstKind === Kind.LOWER) return Shape.HAS_LOWER;
  const digit = firstKind === Kind.DIGIT ? Shape.DIGIT : 0;
  if (kinds & Kind.LOWER) return Shape.CAPITAL | Shape.HAS_LOWER | digit;
  if (kinds === Kind.UPPER) return Shape.CAPITAL | Shape.ALL_CAPS;
  return kinds & Kind.UPPER ? LOOK : Shape.CAPITAL | digit;
}
