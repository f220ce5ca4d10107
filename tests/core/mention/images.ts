/** Harm done to images of 32-bit words. */

/** A copy of the image with another word at a place: the second word of most is the version of their form. */
export function withWord(image: ArrayBuffer, at: number, value: number): ArrayBuffer {
  const copy = image.slice(0);
  new Uint32Array(copy)[at] = value;
  return copy;
}
