/** The entries of an index of names, two words each, in the falling order of their fingerprints along each probe path. */
import { slotOf } from './name-image.ts';

/** Puts an entry where its fingerprint belongs and moves the smaller ones on; false when one of the same fingerprint is in
 * the way. */
export function addEntry(entries: Uint32Array, bits: number, fingerprint: number, value: number): boolean {
  let moved = fingerprint;
  let movedValue = value;
  let at = slotOf(bits, entries.length / 2) * 2;
  for (; entries[at]; at = at + 2 === entries.length ? 0 : at + 2) {
    const found = entries[at] as number;
    if (found === moved) return false;
    if (found > moved) continue;
    const foundValue = entries[at + 1] as number;
    entries[at] = moved;
    entries[at + 1] = movedValue;
    moved = found;
    movedValue = foundValue;
  }
  entries[at] = moved;
  entries[at + 1] = movedValue;
  return true;
}

/** Where the entry of a prefix is; null = there is none. */
export function entryAt(entries: Uint32Array, bits: number, fingerprint: number): number | null {
  for (
    let at = slotOf(bits, entries.length / 2) * 2;
    (entries[at] as number) >= fingerprint;
    at = at + 2 === entries.length ? 0 : at + 2
  ) {
    if (entries[at] === fingerprint) return at;
  }
  return null;
}
