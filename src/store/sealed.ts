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

/** The sealed parts of a generation; null where one is missing, cut, changed, or no bytes at all. */
export function unsealed(stored: readonly unknown[]): readonly ArrayBuffer[] | null {
  const [seals, ...parts] = stored.filter((part) => part instanceof ArrayBuffer);
  if (seals === undefined || seals.byteLength !== parts.length * WORD) return null;
  if (parts.length !== stored.length - 1) return null;
  const expected = new Uint32Array(seals);
  return parts.every((part, at) => isWhole(part, expected[at])) ? parts : null;
}

/** Whether a part is what `seal` was taken of. */
export function isWhole(part: ArrayBuffer, seal: number | undefined): boolean {
  return sealOf(part) === seal;
}

const WORD = 4;

/** FNV-1a over words, turned so that high bits count, then over the bytes that fill no word and over the length. */
function sealOf(part: ArrayBuffer): number {
  const words = part.byteLength >>> 2;
  let seal = 0x811c9dc5;
  for (const word of new Uint32Array(part, 0, words)) seal = mixed(seal, word);
  for (const byte of new Uint8Array(part, words * WORD)) seal = mixed(seal, byte);
  return mixed(seal, part.byteLength) >>> 0;
}

function mixed(seal: number, word: number): number {
  const next = Math.imul(seal ^ word, 0x01000193);
  return (next << 13) | (next >>> 19);
}
