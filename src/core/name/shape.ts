/** What a token looks like: where its capitals are, and whether it has digits. */
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

/** What the units of a word make it look like, a possessive s left out. */
export function shapeOf(text: string, from: number, end: number): number {
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
