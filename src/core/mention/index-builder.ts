/** Builds the image of a NameIndex: key the spellings → sort → count the prefixes → lay out → fill. */
import { foldedAll } from '../name/name-key.ts';
import { Shape } from '../name/shape.ts';
import { EMPTY } from '../name/token-hash.ts';
import { TokenReader } from '../name/tokens.ts';
import { extendedA, extendedB, fingerprintOf, hashOfToken, scattered } from './key-hash.ts';
import {
  Field,
  HEADER_WORDS,
  LAST,
  LONGER,
  MAGIC,
  NameIndex,
  partsOf,
  RECORD_HEAD,
  slotOf,
  VERSION,
  WIDE,
} from './name-index.ts';
import { StartFilter } from './start-filter.ts';

/** A name as written, and the number (below 2³¹) by which the caller knows what it names. */
export interface Spelling {
  readonly text: string;
  readonly owner: number;
}

/** Tokens that a name may have; one with more is refused. It bounds the search's walk from each start, which keeps
 * the search linear. Han names count a token a character: legal names of banks there run to about 20. */
export const MOST_TOKENS = 24;
/** UTF-16 units that a name may have: far over the p99 of 75 in 700,000 real names, and a guard against hostile ones. */
export const LONGEST_NAME = 300;
// 0.8: ordered linear probing then reads 3 slots on a hit and on a miss, mostly in one cache line; 0.9 would save 11 %
// of the table and read 5.5.
const LOAD = 0.8;
/** A third of a percent of builds at a million names needs a second try: eight in vain mean that two prefixes have both
 * hashes in common, and no number of slots will part them. */
const MOST_TRIES = 8;

interface Keyed extends Spelling {
  readonly key: string;
  readonly tokens: readonly string[];
  readonly startsLower: boolean;
}

/**
 * An index over the spellings. Left out: those without a token, over MOST_TOKENS or over LONGEST_NAME.
 * @throws RangeError when a name cannot be told from another one by its hashes.
 */
export function buildNameIndex(spellings: readonly Spelling[]): NameIndex {
  const keyed = spellings.flatMap(keyedSpelling).sort(byKey);
  const fewest = Math.ceil(countPrefixes(keyed) / LOAD) + 1;
  // Two prefixes with one fingerprint on one probe path would hide each other; another number of slots parts them.
  let hidden: Keyed | null = null;
  for (let slots = fewest; slots < fewest + MOST_TRIES; slots++) {
    const writer = new ImageWriter(keyed, slots);
    hidden = writer.fill();
    if (hidden === null) return new NameIndex(writer.image);
  }
  throw new RangeError(`"${hidden?.text}" cannot be told from another name: both have the same hashes.`);
}

function keyedSpelling({ text, owner }: Spelling): Keyed[] {
  if (text.length > LONGEST_NAME) return [];
  const read = reader.read(text);
  if (read.count === 0 || read.count > MOST_TOKENS) return [];
  const tokens = foldedAll(read);
  const startsLower = ((read.shape[0] ?? 0) & Shape.CAPITAL) === 0;
  return [{ text, owner, tokens, key: tokens.join(' '), startsLower }];
}

const reader = new TokenReader();

/** By code unit, not by locale: a space sorts before every folded unit, so a key stands right before its longer ones. */
function byKey(a: Keyed, b: Keyed): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : a.owner - b.owner;
}

function countPrefixes(keyed: readonly Keyed[]): number {
  return keyed.reduce((sum, name, i) => sum + name.tokens.length - sharedTokens(keyed[i - 1], name), 0);
}

function sharedTokens(before: Keyed | undefined, name: Keyed): number {
  let shared = 0;
  while (before && shared < name.tokens.length && before.tokens[shared] === name.tokens[shared]) shared++;
  return shared;
}

class ImageWriter {
  readonly image: ArrayBuffer;
  private readonly words: Uint32Array;
  private readonly records: DataView;
  private readonly starts: StartFilter;
  private recordEnd = 0;

  constructor(
    private readonly keyed: readonly Keyed[],
    private readonly slots: number,
  ) {
    const header = headerOf(keyed, slots);
    const { filterAt, recordsAt, size } = partsOf(header);
    this.image = new ArrayBuffer(size);
    this.words = new Uint32Array(this.image);
    this.words.set(header);
    this.records = new DataView(this.image, recordsAt);
    this.starts = new StartFilter(this.words.subarray(filterAt, recordsAt / 4));
  }

  /** The first name of which a prefix collides with another one; null = all are in. */
  fill(): Keyed | null {
    let before: Keyed | undefined;
    for (const [i, name] of this.keyed.entries()) {
      if (before?.key !== name.key && !this.addPrefixes(before, name)) return name;
      this.starts.add(name.tokens, name.startsLower);
      this.addRecord(name, this.keyed[i + 1]?.key !== name.key);
      before = name;
    }
    return null;
  }

  /** False when one of them collides with another name's. */
  private addPrefixes(before: Keyed | undefined, name: Keyed): boolean {
    const shared = sharedTokens(before, name);
    let a = EMPTY;
    let b = EMPTY;
    for (const [depth, token] of name.tokens.entries()) {
      const hash = hashOfToken(token);
      a = extendedA(a, hash[0]);
      b = extendedB(b, hash[1]);
      const isWhole = depth === name.tokens.length - 1;
      if (depth < shared) this.markLonger(a, b);
      else if (!this.addEntry(a, b, isWhole ? (this.recordEnd + 1) * 2 : LONGER)) return false;
    }
    return true;
  }

  /** Puts an entry where its fingerprint belongs in the falling order and moves the smaller ones on. */
  private addEntry(a: number, b: number, value: number): boolean {
    let moved = fingerprintOf(b);
    let movedValue = value;
    let at = this.slotFor(a, moved);
    for (; this.words[at]; at = this.slotAfter(at)) {
      const found = this.words[at] ?? 0;
      if (found === moved) return false;
      if (found > moved) continue;
      const foundValue = this.words[at + 1] ?? 0;
      this.words[at] = moved;
      this.words[at + 1] = movedValue;
      moved = found;
      movedValue = foundValue;
    }
    this.words[at] = moved;
    this.words[at + 1] = movedValue;
    this.words[Field.ENTRIES] = (this.words[Field.ENTRIES] ?? 0) + 1;
    return true;
  }

  private markLonger(a: number, b: number): void {
    const at = this.slotFor(a, fingerprintOf(b)) + 1;
    this.words[at] = (this.words[at] ?? 0) | LONGER;
  }

  /** The word where the fingerprint stands, or belongs. */
  private slotFor(a: number, fingerprint: number): number {
    let at = HEADER_WORDS + slotOf(scattered(a), this.slots) * 2;
    while ((this.words[at] ?? 0) > fingerprint) at = this.slotAfter(at);
    return at;
  }

  private slotAfter(at: number): number {
    return at + 2 === HEADER_WORDS + this.slots * 2 ? HEADER_WORDS : at + 2;
  }

  private addRecord({ text, owner }: Keyed, isLast: boolean): void {
    const wide = isWide(text);
    const at = this.recordEnd;
    this.records.setUint32(at, (owner | (isLast ? LAST : 0)) >>> 0, true);
    this.records.setUint16(at + 4, text.length | (wide ? WIDE : 0), true);
    for (let i = 0; i < text.length; i++) {
      if (wide) this.records.setUint16(at + RECORD_HEAD + i * 2, text.charCodeAt(i), true);
      else this.records.setUint8(at + RECORD_HEAD + i, text.charCodeAt(i));
    }
    this.recordEnd += RECORD_HEAD + stringBytes(text);
  }
}

function headerOf(keyed: readonly Keyed[], slots: number): Uint32Array {
  const header = new Uint32Array(HEADER_WORDS);
  const strings = keyed.reduce((sum, { text }) => sum + stringBytes(text), 0);
  header[Field.MAGIC] = MAGIC;
  header[Field.VERSION] = VERSION;
  header[Field.SLOTS] = slots;
  header[Field.SPELLINGS] = keyed.length;
  header[Field.STRING_BYTES] = strings;
  header[Field.RECORD_BYTES] = strings + keyed.length * RECORD_HEAD;
  const smallStarts = keyed.filter((name) => name.startsLower).length;
  header[Field.FILTER_WORDS] = StartFilter.wordsFor(keyed.length + smallStarts);
  return header;
}

function stringBytes(text: string): number {
  return isWide(text) ? text.length * 2 : text.length;
}

function isWide(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return true;
  return false;
}
