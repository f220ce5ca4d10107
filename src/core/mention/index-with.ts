/**
 * An index with a few names more, and a few spellings less, brought forward from one that stands:
 *
 *   table of the index ──copied, entries of the names put in──► table      records of the index stay where they are
 *   spellings of a key that has others now ──written anew──────────────────► records of a block of their own
 *
 * What it finds is what an index of all of them finds. It costs the copy of a table and what the names bring; building
 * one anew costs what all names do.
 */
import { buildNameIndex } from './index-builder.ts';
import { addEntry, entryAt } from './name-entries.ts';
import { Field, HEADER_WORDS, LONGER, partsOf, recordOf } from './name-image.ts';
import { NameIndex } from './name-index.ts';
import { NotBrought } from './not-brought.ts';
import { Prefix } from './prefix-list.ts';
import { type NamesRead, readNames, type Spelling } from './spellings.ts';
import { StartFilter } from './start-filter.ts';
import { inOneGo } from './steps.ts';

/** What an index is brought forward by. */
export interface NewNames {
  /** Their owners have higher numbers than all that the index has. */
  readonly more: readonly Spelling[];
  /** Texts under whose keys spellings may be too many now, and which of them are. */
  readonly fewerAt: readonly string[];
  readonly isGone: (spelling: Spelling) => boolean;
}

/**
 * The index with `names`; null where its table has no room for them, so that one has to be built.
 * @throws NotBrought where records of `base` have to be brought first: all that are asked for
 */
export function indexWith(base: NameIndex, { more, fewerAt, isGone }: NewNames): NameIndex | null {
  const asked = [...more, ...fewerAt.map((text) => ({ text, owner: 0 }))];
  const keys = inOneGo(readNames(asked));
  const table = new Table(base);
  const kept = spellingsUnder(keys, table, base).filter((spelling) => !isGone(spelling));
  const names = [...kept, ...more];
  const patch = buildNameIndex(names);
  const isPut = table.takeIn(inOneGo(readNames(names)), keysOf(keys), patch);
  return isPut ? table.asIndex(patch) : null;
}

function keysOf({ keys, prefixes }: NamesRead): ReadonlySet<string> {
  return new Set(Array.from(keys, (key) => nameOf(prefixes, key)));
}

function nameOf({ bits, fingerprints }: NamesRead['prefixes'], prefix: number): string {
  return `${bits[prefix]} ${fingerprints[prefix]}`;
}

/** All spellings of the base that share a key with one of these, in its order. */
function spellingsUnder({ keys, prefixes }: NamesRead, table: Table, base: NameIndex): Spelling[] {
  const found: Spelling[] = [];
  const missing = new Set<number>();
  for (const key of new Set(keys)) {
    const record = recordOf(
      table.valueOf(prefixes.bits[key] as number, prefixes.fingerprints[key] as number),
    );
    if (record < 0) continue;
    const first = base.spellingAt(record);
    if (first === null) missing.add(base.blockOf(record));
    for (let at = first; at !== null; at = base.next(at))
      found.push({ text: base.spelling(at), owner: base.owner(at) });
  }
  if (missing.size > 0) throw new NotBrought(base, [...missing]);
  return found;
}

/** The table of an index, copied. */
class Table {
  private readonly words: Uint32Array;
  private readonly entries: Uint32Array;
  private readonly starts: StartFilter;

  constructor(private readonly base: NameIndex) {
    const { filterAt, recordsAt } = partsOf(new Uint32Array(base.image, 0, HEADER_WORDS));
    this.words = new Uint32Array(base.image.slice(0, recordsAt));
    this.entries = this.words.subarray(HEADER_WORDS, filterAt);
    this.starts = new StartFilter(this.words.subarray(filterAt));
  }

  /** 0 = no name starts so. */
  valueOf(bits: number, fingerprint: number): number {
    const at = entryAt(this.entries, bits, fingerprint);
    return at === null ? 0 : (this.entries[at + 1] as number);
  }

  /** Puts the names in; false where there is no room, or two entries would hide each other. */
  takeIn({ prefixes }: NamesRead, keys: ReadonlySet<string>, patch: NameIndex): boolean {
    if (!this.hasRoomFor(prefixes.length)) return false;
    const written = new Table(patch);
    const open = new Set(keys);
    for (let prefix = 0; prefix < prefixes.length; prefix++) {
      const [bits, fingerprint] = [prefixes.bits[prefix] as number, prefixes.fingerprints[prefix] as number];
      const kind = prefixes.kinds[prefix] as number;
      if (kind & Prefix.START) this.starts.add(bits);
      if (kind & Prefix.SMALL_START) this.starts.addSmall(bits);
      const isKey = open.delete(nameOf(prefixes, prefix));
      const [before, after] = [this.valueOf(bits, fingerprint), written.valueOf(bits, fingerprint)];
      const record = isKey ? this.moved(after) : before & ~LONGER;
      if (!this.put(bits, fingerprint, record | ((before | after) & LONGER))) return false;
    }
    // Keys that have lost their only spelling.
    for (const key of open) this.empty(key);
    return true;
  }

  /** The records of the patch stand behind those of the base. */
  private moved(value: number): number {
    return recordOf(value) < 0 ? 0 : (value & ~LONGER) + this.base.recordBytes * 2;
  }

  private put(bits: number, fingerprint: number, value: number): boolean {
    const at = entryAt(this.entries, bits, fingerprint);
    if (at === null) {
      this.count(Field.ENTRIES, 1);
      return addEntry(this.entries, bits, fingerprint, value);
    }
    this.entries[at + 1] = value;
    return true;
  }

  private empty(key: string): void {
    const [bits = 0, fingerprint = 0] = key.split(' ').map(Number);
    const at = entryAt(this.entries, bits, fingerprint);
    if (at !== null) this.entries[at + 1] = (this.entries[at + 1] as number) & LONGER;
  }

  /** Probes stay short: nine of ten slots taken at most, where a built table has eight. */
  private hasRoomFor(more: number): boolean {
    return (this.words[Field.ENTRIES] as number) + more <= (this.words[Field.SLOTS] as number) * 0.9;
  }

  private count(field: number, more: number): void {
    this.words[field] = (this.words[field] as number) + more;
  }

  /** An index whose records are brought in the blocks of the base, and those of the patch in one more. It has those that
   * the base has. */
  asIndex(patch: NameIndex): NameIndex {
    const { base } = this;
    const before = base.blockStarts;
    const starts = Uint32Array.from([...before, base.recordBytes]);
    this.count(Field.RECORD_BYTES, patch.recordBytes);
    this.count(Field.SPELLINGS, patch.size);
    this.count(Field.STRING_BYTES, patch.bytesUsed.strings);
    const index = new NameIndex(this.words.buffer as ArrayBuffer, starts);
    for (const block of before.keys()) bringFrom(base, block, index);
    const records = patch.recordsOf(0);
    if (records) index.bring(before.length, records);
    return index;
  }
}

/** Takes the records of a block from one index into another that has the same blocks, if they are there. */
export function bringFrom(base: NameIndex, block: number, index: NameIndex): void {
  const records = base.recordsOf(block);
  if (records) index.bring(block, records);
}
