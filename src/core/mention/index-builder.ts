/**
 * Builds the image of a NameIndex, in columns of numbers and with no string made on the way:
 *
 *   spellings ──read──► prefixes, once each · the key of each spelling ──write──► records by key ──► filter, entries
 */
import { ImageWriter } from './image-writer.ts';
import { NameIndex } from './name-index.ts';
import { readNames, type Spelling } from './spellings.ts';
import { inOneGo, type Steps } from './steps.ts';

// 0.8: ordered linear probing then reads 3 slots on a hit and on a miss, mostly in one cache line; 0.9 would save 11 %
// of the table and read 5.5.
const LOAD = 0.8;
/** A third of a percent of builds at a million names needs a second try; what is not parted after eight was made so. */
const MOST_TRIES = 8;

/**
 * An index over the spellings. Left out: those without a token, over MOST_TOKENS or over LONGEST_NAME.
 * @throws RangeError when the fingerprints of prefixes were made to agree, so that no table can tell them apart.
 */
export function buildNameIndex(spellings: readonly Spelling[]): NameIndex {
  return inOneGo(indexInSteps(spellings));
}

/** The same for who has others to answer meanwhile. */
export function* indexInSteps(spellings: readonly Spelling[]): Steps<NameIndex> {
  const read = yield* readNames(spellings);
  const fewest = Math.ceil(read.prefixes.length / LOAD) + 1;
  // Two prefixes with one fingerprint on one probe path would hide each other; another number of slots parts them.
  for (let slots = fewest; slots < fewest + MOST_TRIES; slots++) {
    const image = yield* new ImageWriter(read, slots).written();
    if (image) return new NameIndex(image);
  }
  throw new RangeError('Names of the list cannot be told apart: their hashes were made to agree.');
}
