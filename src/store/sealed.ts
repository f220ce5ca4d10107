/**
 * Bytes under a seal, so that what a disk or a half-done write made of them is never taken for what was written.
 *
 *   [seals: one word a part · part · part · …]
 *
 * A seal is a checksum against accidents, taken at memory speed (a fiftieth of a second for 50 MB). It keeps out nobody
 * who means harm: whoever can write into the extension's database can write what they like.
 */

/** The parts with their seals before them: the parts of a generation. */
export function sealed(parts: readonly ArrayBuffer[]): readonly ArrayBuffer[] {
  return [new Uint32Array(parts.map(sealOf)).buffer, ...parts];
}

/** What is under the seals. */
export interface Unsealed {
  readonly seals: Uint32Array;
  /** As many as there are seals; undefined = it was not read. */
  readonly parts: readonly (ArrayBuffer | undefined)[];
}

/** The sealed parts of a generation, as far as they were `wanted`, seals and all; null where one of these is missing, cut,
 * changed, or no bytes at all. */
export function unsealed(
  stored: readonly unknown[],
  wanted: (parts: number) => number = (parts) => parts,
): Unsealed | null {
  const [first, ...parts] = stored;
  if (!(first instanceof ArrayBuffer) || first.byteLength % WORD !== 0) return null;
  const seals = new Uint32Array(first);
  if (stored.length !== wanted(seals.length + 1)) return null;
  const whole = parts.filter((part, at): part is ArrayBuffer => isWhole(part, seals[at]));
  if (whole.length < parts.length) return null;
  return { seals, parts: Array.from(seals, (_, at) => whole[at]) };
}

/** Whether a part is what `seal` was taken of. */
export function isWhole(part: unknown, seal: number | undefined): part is ArrayBuffer {
  return part instanceof ArrayBuffer && sealOf(part) === seal;
}

const WORD = 4;

/**
 * FNV-1a over words, turned so that high bits count, then over the bytes that fill no word and over the length.
 *
 * Written out, with an index and no call: a woken worker seals a megabyte by code that no compiler has seen yet, and
 * then a loop over an iterator takes eight times as long.
 */
function sealOf(part: ArrayBuffer): number {
  const words = new Uint32Array(part, 0, part.byteLength >>> 2);
  let seal = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    seal = Math.imul(((seal << 13) | (seal >>> 19)) ^ (words[at] as number), 0x01000193);
  }
  const rest = new Uint8Array(part, words.byteLength);
  for (const value of [...rest, part.byteLength]) seal = Math.imul(seal ^ value, 0x01000193);
  return seal >>> 0;
}
