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
 * FNV-1a over words, turned so that high bits count: four side by side, each over every fourth word, then over these, over
 * the bytes that fill no four words and over the length.
 *
 * Written out, with an index, no call, and four words a round: a woken worker seals up to eight megabytes by code that no
 * compiler has seen yet. There a loop over an iterator takes eight times as long, and one word a round half as long again.
 */
function sealOf(part: ArrayBuffer): number {
  const words = new Int32Array(part, 0, (part.byteLength >>> 4) << 2);
  const { imul } = Math;
  let [a, b, c, d] = [0x811c9dc5, 0x811c9dc5, 0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < words.length; at += 4) {
    a = imul(((a << 13) | (a >>> 19)) ^ (words[at] as number), PRIME);
    b = imul(((b << 13) | (b >>> 19)) ^ (words[at + 1] as number), PRIME);
    c = imul(((c << 13) | (c >>> 19)) ^ (words[at + 2] as number), PRIME);
    d = imul(((d << 13) | (d >>> 19)) ^ (words[at + 3] as number), PRIME);
  }
  const rest = new Uint8Array(part, words.byteLength);
  let seal = 0x811c9dc5;
  for (const value of [a, b, c, d, ...rest, part.byteLength])
    seal = imul(((seal << 13) | (seal >>> 19)) ^ value, PRIME);
  return seal >>> 0;
}

/** FNV's own for 32 bits. */
const PRIME = 0x01000193;
