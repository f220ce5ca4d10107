/**
 * Which tokens can start a name: two bits for each name, by its first token where it has no other, else by its first two.
 *
 *   names Harlow and Quorvex Motor      →   Harlow: maybe    Quorvex Motor: maybe    Quorvex fell: no    fell by: no
 *
 * Most words start no name, and the table of a million names is out of a processor's cache; the filter is a twentieth
 * of it. Bits may be set by chance, so it answers "maybe" or "no", never "yes". (A Bloom filter of blocks of one word.)
 */
import { Shape } from '../name/shape.ts';
import type { Tokens } from '../name/tokens.ts';
import { extendedA, scattered } from './key-hash.ts';

/** So many to twice as many bits a name: one word in a hundred then looks into the table for nothing. Half of it would
 * let four in a hundred through, which cost more than they save in cache at 100,000 names. */
const BITS_A_NAME = 16;
/** Tells the starts with a small letter from the others in the one filter; any number does. */
const SMALL = 0x2545f491;

/** A view of a filter's words in an image. */
export class StartFilter {
  private readonly mask: number;

  constructor(private readonly words: Uint32Array) {
    this.mask = words.length - 1;
  }

  /** How many words a filter for so many starts takes: a power of two, so that a mask finds one. */
  static wordsFor(starts: number): number {
    return 2 ** Math.max(0, Math.ceil(Math.log2((starts * BITS_A_NAME) / 32)));
  }

  /** Notes a start by the mixed bits of its hash. */
  add(bits: number): void {
    const at = (bits >>> 10) & this.mask;
    this.words[at] = (this.words[at] as number) | twoBits(bits);
  }

  /** Notes a start that may be written with a small letter too. */
  addSmall(bits: number): void {
    this.add(bits ^ SMALL);
  }

  /**
   * The first token from `from` on that may start a name, by itself or with the next; past the last where none does. A
   * possessive may be a name without its s, which the filter does not know: those are let through.
   */
  next({ count, hash, shape }: Tokens, from: number): number {
    // Into locals and without a branch on the case, which a processor cannot guess: every word of a page comes by here.
    const words = this.words;
    const mask = this.mask | 0;
    const capital = Shape.CAPITAL | 0;
    const possessive = Shape.POSSESSIVE | 0;
    const small = SMALL | 0;
    for (let token = from | 0; token < count; token++) {
      const looks = shape[token] as number;
      const next = token + 1 < count ? token + 1 : token;
      const salt = small & ((looks & capital) - 1);
      const one = extendedA(0, hash[token] as number);
      const single = scattered(one) ^ salt;
      const pair = scattered(extendedA(one, hash[next] as number)) ^ salt;
      const lacksSingle = ~(words[(single >>> 10) & mask] as number) & twoBits(single);
      const lacksPair = ~(words[(pair >>> 10) & mask] as number) & twoBits(pair);
      if (lacksSingle === 0 || lacksPair === 0) return token;
      if ((looks | (shape[next] as number)) & possessive) return token;
    }
    return count;
  }

  /** False when surely no name is this token, or starts with these two, by the `slotBits` of their hash. */
  has(bits: number): boolean {
    const both = twoBits(bits);
    return ((this.words[(bits >>> 10) & this.mask] as number) & both) === both;
  }
}

function twoBits(bits: number): number {
  return (1 << (bits & 31)) | (1 << ((bits >>> 5) & 31));
}
