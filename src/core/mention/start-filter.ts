/**
 * Which tokens can start a name: one bit for each name, by its first token where it has no other, else by its first two.
 *
 *   names Harlow and Quorvex Motor      →   Harlow: maybe    Quorvex Motor: maybe    Quorvex fell: no    fell by: no
 *
 * Most words start no name, and the table of a million names is out of a processor's cache. The filter is a twentieth of
 * it. A bit may be set by chance, so it answers "maybe" or "no", never "yes".
 */

/** Eight to sixteen bits a name: a word in ten to twenty then looks into the table for nothing. */
const BITS_A_NAME = 8;

/** A view of the filter's words in an image. */
export class StartFilter {
  private readonly mask: number;

  constructor(private readonly words: Uint32Array) {
    this.mask = words.length * 32 - 1;
  }

  /** How many words a filter for so many names takes: a power of two, so that a mask finds a bit. */
  static wordsFor(names: number): number {
    return 2 ** Math.max(0, Math.ceil(Math.log2((names * BITS_A_NAME) / 32)));
  }

  /** Notes a start by the scattered hash of its token or two. */
  add(bits: number): void {
    const at = (bits & this.mask) >>> 5;
    this.words[at] = (this.words[at] as number) | (1 << (bits & 31));
  }

  /** False when surely no name starts so. */
  has(bits: number): boolean {
    return (((this.words[(bits & this.mask) >>> 5] as number) >>> (bits & 31)) & 1) === 1;
  }
}
