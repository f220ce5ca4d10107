/**
 * The hash of a token's folded units, 32 bits: what the index of names is looked up by. The tokeniser runs it along with
 * its own reading, so that each unit of a page is read once. Two tokens in four thousand million agree in it by chance,
 * thirty pairs in the words of a million names; those share an entry of the index, where the spelling tells them apart.
 */
import { foldUnit, isInWords, Kind, spreadOf } from './fold.ts';

/** The hash of an empty token: 0, so that a mask empties one. No folded unit is 0, so none is lost on it. */
export const EMPTY = 0;

/**
 * A hash with one more value (FNV-1a): a folded unit, or the hash of a token. The multiplier stands here because an engine
 * folds a literal and looks a module's constant up again for each unit read.
 */
export function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** The hash of a run of text inside one token, folded on the way as `foldedSpan` folds it. */
export function hashOfSpan(text: string, start: number, end: number): number {
  let hash = EMPTY;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const entry = foldUnit(unit);
    const kind = entry >>> 16;
    if (isInWords(kind) && kind !== Kind.SPREAD) {
      hash = mixed(hash, entry & 0xffff);
      continue;
    }
    const units = kind === Kind.SPREAD ? spreadOf(unit).units : kind === Kind.AND ? 'and' : '';
    for (let n = 0; n < units.length; n++) hash = mixed(hash, units.charCodeAt(n));
  }
  return hash;
}
