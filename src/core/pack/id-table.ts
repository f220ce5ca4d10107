/**
 * From a company's id to its number, without the ids: they are two thirds of what such a table takes, and each is in its
 * company's dossier, which is read anyway.
 *
 *   header   4 words of 32 bits: magic · version · slots · ids
 *   slots    2 words each: another hash of the id (0 = empty) · check · number, in as many bits as the largest needs
 *
 * A slot is found by one hash and known by others: 32 bits and what the number leaves of 32, 14 bits of 184,000 ids. Two
 * that are listed are never taken for one another. Whoever asks for an id that is not listed gets a number once in 10¹³
 * questions; the dossier under it then says that it is another's.
 */
import { hashOf } from '../mention/key-table.ts';
import { inOneGo, type Steps } from '../mention/steps.ts';

const MAGIC = 0x42484944;
const VERSION = 1;
const HEADER_WORDS = 4;
/** As in a table of keys: short probes and a bearable size. */
const LOAD = 0.75;
/** Other starts make other hashes of the same id; any numbers do. */
const SECOND = 0x2545f491;
const THIRD = 0x9e3779b9;
/** One list of a million ids in a thousand million needs a second try. */
const MOST_TRIES = 8;

/** A table in which each of `ids`, all different, has its place in the list for a number. @throws RangeError */
export function buildIdTable(ids: readonly string[]): ArrayBuffer {
  return inOneGo(idTableInSteps(ids));
}

/** The same for who has others to answer meanwhile. */
export function* idTableInSteps(ids: readonly string[]): Steps<ArrayBuffer> {
  const fewest = Math.ceil(ids.length / LOAD) + 1;
  // Two with the same bits on one probe path would be taken for one; another number of slots parts them.
  for (let slots = fewest; slots < fewest + MOST_TRIES; slots++) {
    const image = yield* tableIn(slots, ids);
    if (image) return image;
  }
  throw new RangeError('Ids of the list cannot be told apart: their hashes were made to agree.');
}

/** So many are put in their slots in two milliseconds. */
const IDS_A_STEP = 4_096;

function* tableIn(slots: number, ids: readonly string[]): Steps<ArrayBuffer | null> {
  const words = new Uint32Array(HEADER_WORDS + slots * 2);
  words.set([MAGIC, VERSION, slots, ids.length]);
  const table = new IdTable(words.buffer);
  for (const [number, id] of ids.entries()) {
    if (number % IDS_A_STEP === 0) yield;
    const at = table.slotOf(id);
    if (words[at] !== 0) return null;
    words[at] = hashOf(id, SECOND);
    words[at + 1] = table.checkOf(id) | number;
  }
  return words.buffer;
}

/** Reads a table in place. */
export class IdTable {
  /** How many ids it has. */
  readonly size: number;
  private readonly words: Uint32Array;
  private readonly slots: number;
  /** The bits of a number; the others are a check. */
  private readonly numbers: number;

  /** @throws RangeError when the buffer is no such table, of another version, or was cut short. */
  constructor(image: ArrayBuffer) {
    this.words = new Uint32Array(image);
    const [magic, version, slots = 0, size = 0] = this.words;
    if (magic !== MAGIC || version !== VERSION)
      throw new RangeError('This is no table of ids of this version.');
    if (this.words.length !== HEADER_WORDS + slots * 2)
      throw new RangeError('The table of ids does not add up.');
    this.slots = slots;
    this.size = size;
    this.numbers = 2 ** Math.ceil(Math.log2(size + 1)) - 1;
  }

  /** The number of `id`; undefined where the table does not have it. */
  numberOf(id: string): number | undefined {
    const at = this.slotOf(id);
    return this.words[at] === 0 ? undefined : (this.words[at + 1] as number) & this.numbers;
  }

  /** Where in the words an id stands, or would stand: an empty slot. */
  slotOf(id: string): number {
    const hash = hashOf(id, SECOND);
    const check = this.checkOf(id);
    for (let slot = hashOf(id) % this.slots; ; slot = (slot + 1) % this.slots) {
      const at = HEADER_WORDS + slot * 2;
      const found = this.words[at];
      if (found === 0) return at;
      if (found === hash && ((this.words[at + 1] as number) & ~this.numbers) >>> 0 === check) return at;
    }
  }

  /** The bits of an id that stand beside its number. */
  checkOf(id: string): number {
    return (hashOf(id, THIRD) & ~this.numbers) >>> 0;
  }
}
